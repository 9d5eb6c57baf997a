package io.manyhands.processor.weaving;

import io.manyhands.processor.model.Redirect;
import io.manyhands.processor.model.WovenClass;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Functions that can be serialized, in code that moves into a constructor. Such a function is read
 * again by a method of the class that made it, which javac has put into the generated class: so
 * that one goes on making them.
 */
final class MadeFunctions {
  private static final String MAKER = "altMetafactory";

  private MadeFunctions() {}

  private static boolean isMade(AbstractInsnNode each) {
    return each instanceof InvokeDynamicInsnNode dynamic && dynamic.bsm.getName().equals(MAKER);
  }

  private static String name(Redirect redirect, WovenClass woven, int number) {
    return redirect.generated() + "$" + woven.redirects().indexOf(redirect) + "$" + number;
  }

  /** Replaces what makes them in the generated form of a constructor by calls. */
  static void call(MethodNode form, Redirect redirect, WovenClass woven) {
    int number = 0;
    for (AbstractInsnNode each : form.instructions.toArray()) {
      if (isMade(each)) {
        form.instructions.set(
            each,
            new MethodInsnNode(
                Opcodes.INVOKESTATIC,
                Descriptors.internal(woven.generated()),
                name(redirect, woven, number++),
                ((InvokeDynamicInsnNode) each).desc,
                false));
      }
    }
  }

  /** What makes one. */
  private record Maker(String name, InvokeDynamicInsnNode made) {
    void write(ClassVisitor target) {
      MethodVisitor code =
          target.visitMethod(
              Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
              name,
              made.desc,
              null,
              null);
      code.visitCode();
      int slot = 0;
      for (Type parameter : Type.getArgumentTypes(made.desc)) {
        code.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), slot);
        slot += parameter.getSize();
      }
      code.visitInvokeDynamicInsn(made.name, made.desc, made.bsm, made.bsmArgs);
      code.visitInsn(Opcodes.ARETURN);
      code.visitMaxs(Math.max(slot, 1), slot);
      code.visitEnd();
    }
  }

  /** The generated class with methods that make them, as {@code generated} has none yet. */
  static byte[] added(byte[] generated, WovenClass woven) {
    ClassNode node = new ClassNode();
    new ClassReader(generated).accept(node, 0);
    List<Maker> makers = new ArrayList<>();
    for (Redirect redirect : woven.redirects()) {
      if (redirect.construction().isPresent()) {
        int number = 0;
        for (AbstractInsnNode each : form(node, redirect, woven).instructions) {
          if (isMade(each)) {
            makers.add(new Maker(name(redirect, woven, number++), (InvokeDynamicInsnNode) each));
          }
        }
      }
    }
    makers.removeIf(
        maker -> node.methods.stream().anyMatch(method -> method.name.equals(maker.name())));
    if (makers.isEmpty()) {
      return generated;
    }
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    makers.forEach(maker -> maker.write(writer));
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static MethodNode form(ClassNode node, Redirect redirect, WovenClass woven) {
    String descriptor = Descriptors.asStatic(redirect, woven.host());
    return node.methods.stream()
        .filter(each -> each.name.equals(redirect.generated()) && each.desc.equals(descriptor))
        .findFirst()
        .orElseThrow();
  }
}
