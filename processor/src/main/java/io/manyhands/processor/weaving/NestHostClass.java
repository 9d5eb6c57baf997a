package io.manyhands.processor.weaving;

import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** Copies the host of a nest and names further members of it. */
final class NestHostClass extends ClassVisitor {

  private final List<String> guests;

  NestHostClass(ClassVisitor target, List<String> guests) {
    super(Opcodes.ASM9, target);
    this.guests = guests;
  }

  @Override
  public void visitEnd() {
    guests.forEach(this::visitNestMember);
    super.visitEnd();
  }
}
