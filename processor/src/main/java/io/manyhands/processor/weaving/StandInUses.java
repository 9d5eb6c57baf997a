package io.manyhands.processor.weaving;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * Makes every use of a class that stands for another one a use of that class: its name is replaced
 * wherever a class file can have one.
 */
final class StandInUses {

  /** What reads a function again: javac has written descriptors into it as strings. */
  private static final String READER = "$deserializeLambda$";

  private final Map<String, String> internal = new HashMap<>();
  private final Map<String, String> binary;

  /**
   * @param standIns binary names of classes, each with the class that it stands for
   */
  StandInUses(Map<String, String> standIns) {
    binary = standIns;
    standIns.forEach(
        (standIn, real) -> internal.put(Descriptors.internal(standIn), Descriptors.internal(real)));
  }

  boolean isStandIn(String internalName) {
    return internal.containsKey(internalName);
  }

  byte[] replaced(byte[] classFile) {
    if (internal.isEmpty()) {
      return classFile;
    }
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(0);
    reader.accept(new ClassRemapper(new WithoutEntries(writer), names()), 0);
    return writer.toByteArray();
  }

  private Remapper names() {
    return new Remapper(Opcodes.ASM9) {
      @Override
      public String map(String name) {
        return internal.getOrDefault(name, name);
      }

      /** A switch over constants of an enum may name its class in a string, with dots. */
      @Override
      public Object mapValue(Object value) {
        return value instanceof String text && binary.containsKey(text)
            ? binary.get(text)
            : super.mapValue(value);
      }
    };
  }

  /** The name or descriptor in a string, with the classes that are meant. */
  private String mapped(String text) {
    String mapped = internal.getOrDefault(text, text);
    for (Map.Entry<String, String> each : internal.entrySet()) {
      mapped = mapped.replace("L" + each.getKey() + ";", "L" + each.getValue() + ";");
    }
    return mapped;
  }

  /** Without the entries of the list of nested classes, which are those of another class now. */
  private final class WithoutEntries extends ClassVisitor {

    WithoutEntries(ClassVisitor target) {
      super(Opcodes.ASM9, target);
    }

    @Override
    public void visitInnerClass(
        String name, @Nullable String outer, @Nullable String simpleName, int access) {
      if (!internal.containsValue(name)) {
        super.visitInnerClass(name, outer, simpleName, access);
      }
    }

    @Override
    public void visitNestMember(String member) {
      if (!internal.containsValue(member)) {
        super.visitNestMember(member);
      }
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      MethodVisitor copy = super.visitMethod(access, name, descriptor, signature, exceptions);
      return name.equals(READER)
          ? new MethodVisitor(Opcodes.ASM9, copy) {
            @Override
            public void visitLdcInsn(Object value) {
              super.visitLdcInsn(value instanceof String text ? mapped(text) : value);
            }
          }
          : copy;
    }
  }
}
