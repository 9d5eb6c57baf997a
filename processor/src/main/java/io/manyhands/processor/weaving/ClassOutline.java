package io.manyhands.processor.weaving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What must be known of a class before it is changed. */
final class ClassOutline extends ClassVisitor {

  private final Map<String, Integer> methods = new HashMap<>();
  private final List<String> nestMembers = new ArrayList<>();
  private @Nullable String nestHost;

  ClassOutline(byte[] classFile) {
    super(Opcodes.ASM9);
    int flags = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
    new ClassReader(classFile).accept(this, flags);
  }

  boolean hasMethod(String name, String descriptor, int withFlags) {
    Integer access = methods.get(name + descriptor);
    return access != null && (access & withFlags) == withFlags;
  }

  /** The internal name of the host of the nest that the class is a member of. */
  @Nullable String nestHost() {
    return nestHost;
  }

  /** The internal names of the other members of the nest that the class is the host of. */
  List<String> nestMembers() {
    return nestMembers;
  }

  @Override
  public void visitNestHost(String host) {
    nestHost = host;
  }

  @Override
  public void visitNestMember(String member) {
    nestMembers.add(member);
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    methods.put(name + descriptor, access);
    return null;
  }
}
