package io.manyhands.processor.weaving;

import io.manyhands.processor.model.Redirect;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.WovenClass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/**
 * Reads one method and writes two: the code goes to the moved one, everything else stays with the
 * original, whose new code is
 *
 * <pre>
 *   if (Original.requested()) return name$sequential(this, arguments);
 *   return Foo_Parallel.name(this, arguments);
 * </pre>
 */
final class RedirectedMethod extends MethodVisitor {

  /** A parameter's entry among the local variables, by which debuggers and libraries name it. */
  private record Local(String name, String descriptor, @Nullable String signature, int slot) {}

  private final MethodVisitor original;
  private final Redirect redirect;
  private final WovenClass woven;
  private final String descriptor;
  private final int slots;
  private final List<Local> parameters = new ArrayList<>();
  private boolean inCode;
  private int line;

  RedirectedMethod(
      MethodVisitor original, MethodVisitor moved, Redirect redirect, WovenClass woven) {
    super(Opcodes.ASM9, moved);
    this.original = original;
    this.redirect = redirect;
    this.woven = woven;
    descriptor = Descriptors.asStatic(redirect, woven.host());
    int size = 0;
    for (Type parameter : Type.getArgumentTypes(descriptor)) {
      size += parameter.getSize();
    }
    slots = size;
  }

  @Override
  public void visitCode() {
    inCode = true;
    super.visitCode();
  }

  @Override
  public void visitLineNumber(int number, Label start) {
    line = line == 0 ? number : line;
    super.visitLineNumber(number, start);
  }

  @Override
  public void visitLocalVariable(
      String name, String type, @Nullable String signature, Label start, Label end, int slot) {
    super.visitLocalVariable(name, type, signature, start, end, slot);
    if (slot < slots && parameters.stream().noneMatch(p -> p.slot() == slot)) {
      parameters.add(new Local(name, type, signature, slot));
    }
  }

  @Override
  public void visitEnd() {
    super.visitEnd();
    writeRedirect();
    original.visitEnd();
  }

  private void writeRedirect() {
    Label start = new Label();
    Label parallel = new Label();
    Label end = new Label();
    original.visitCode();
    original.visitLabel(start);
    if (line != 0) {
      original.visitLineNumber(line, start);
    }
    original.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        Descriptors.internal(RuntimeNames.ORIGINAL),
        RuntimeNames.ORIGINAL_REQUESTED,
        "()Z",
        false);
    original.visitJumpInsn(Opcodes.IFEQ, parallel);
    call(woven.host(), Descriptors.movedName(redirect), woven.hostIsInterface());
    original.visitLabel(parallel);
    original.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    call(woven.generated(), redirect.method(), false);
    original.visitLabel(end);
    for (Local parameter : parameters) {
      original.visitLocalVariable(
          parameter.name(),
          parameter.descriptor(),
          parameter.signature(),
          start,
          end,
          parameter.slot());
    }
    original.visitMaxs(Math.max(slots, 2), slots);
  }

  private void call(String owner, String name, boolean ofInterface) {
    int slot = 0;
    for (Type parameter : Type.getArgumentTypes(descriptor)) {
      original.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), slot);
      slot += parameter.getSize();
    }
    String internal = Descriptors.internal(owner);
    original.visitMethodInsn(Opcodes.INVOKESTATIC, internal, name, descriptor, ofInterface);
    original.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
  }

  // What belongs to the declaration, not to the code:

  @Override
  public void visitParameter(@Nullable String name, int access) {
    original.visitParameter(name, access);
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
    return original.visitAnnotation(annotation, visible);
  }

  @Override
  public @Nullable AnnotationVisitor visitTypeAnnotation(
      int reference, @Nullable TypePath path, String annotation, boolean visible) {
    return original.visitTypeAnnotation(reference, path, annotation, visible);
  }

  @Override
  public void visitAnnotableParameterCount(int count, boolean visible) {
    original.visitAnnotableParameterCount(count, visible);
  }

  @Override
  public @Nullable AnnotationVisitor visitParameterAnnotation(
      int parameter, String annotation, boolean visible) {
    return original.visitParameterAnnotation(parameter, annotation, visible);
  }

  @Override
  public void visitAttribute(Attribute attribute) {
    if (inCode) {
      super.visitAttribute(attribute);
    } else {
      original.visitAttribute(attribute);
    }
  }
}
