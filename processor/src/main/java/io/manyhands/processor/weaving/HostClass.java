package io.manyhands.processor.weaving;

import io.manyhands.processor.model.Redirect;
import io.manyhands.processor.model.StubBinding;
import io.manyhands.processor.model.WovenClass;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Copies a host class; each redirected method becomes two, and bridges are added. */
final class HostClass extends ClassVisitor {

  private final WovenClass woven;
  private final List<Redirect> redirects;
  private final List<StubBinding> bridges;
  private final byte[] generated;

  /**
   * @param redirects the methods that are not redirected yet
   * @param bridges the stubs for which it has no method yet
   * @param generated the generated class
   */
  HostClass(
      ClassVisitor target,
      WovenClass woven,
      List<Redirect> redirects,
      List<StubBinding> bridges,
      byte[] generated) {
    super(Opcodes.ASM9, target);
    this.generated = generated;
    this.woven = woven;
    this.redirects = redirects;
    this.bridges = bridges;
  }

  /** Accesses that only the host can make: to protected members, and through {@code super}. */
  @Override
  public void visitEnd() {
    for (StubBinding stub : bridges) {
      MethodVisitor bridge =
          super.visitMethod(
              Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
              StubBody.bridge(stub),
              stub.stubDescriptor(),
              null,
              null);
      new StubBody(stub, bridge).write();
    }
    super.visitEnd();
  }

  /** The moved body has no signature: as a static method it would not have the type variables. */
  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor original = super.visitMethod(access, name, descriptor, signature, exceptions);
    Optional<Redirect> redirect =
        redirects.stream()
            .filter(r -> r.method().equals(name) && r.descriptor().equals(descriptor))
            .findFirst();
    if (redirect.isEmpty()) {
      return original;
    }
    if (redirect.get().construction().isPresent()) {
      return new GraftedConstructor(
          original, access, descriptor, exceptions, redirect.get(), woven, generated);
    }
    MethodVisitor moved =
        super.visitMethod(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
            Descriptors.movedName(redirect.get()),
            Descriptors.asStatic(redirect.get(), woven.host()),
            null,
            exceptions);
    return new RedirectedMethod(original, moved, redirect.get(), woven);
  }
}
