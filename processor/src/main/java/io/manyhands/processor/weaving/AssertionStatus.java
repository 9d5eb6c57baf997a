package io.manyhands.processor.weaving;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Copies a static initializer so that {@code assert} statements which have moved stay switched on
 * and off with the class that the user wrote them in, {@code java -ea:Foo}. Where javac wrote
 *
 * <pre>
 *   $assertionsDisabled = !Foo_Parallel.class.desiredAssertionStatus();
 * </pre>
 *
 * <p>the outermost class of the host is asked, as in the host itself. Asked, and not read from the
 * host's own field: that would wait for the initializer of the host, which may be what runs the
 * loop.
 */
final class AssertionStatus extends MethodVisitor {

  private final String nestHost;

  AssertionStatus(MethodVisitor target, String nestHost) {
    super(Opcodes.ASM9, target);
    this.nestHost = nestHost;
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean ofInterface) {
    if (owner.equals("java/lang/Class") && name.equals("desiredAssertionStatus")) {
      super.visitInsn(Opcodes.POP);
      super.visitLdcInsn(Type.getObjectType(nestHost));
    }
    super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
  }
}
