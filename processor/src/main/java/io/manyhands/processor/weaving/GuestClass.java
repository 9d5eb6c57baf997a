package io.manyhands.processor.weaving;

import io.manyhands.processor.model.StubBinding;
import io.manyhands.processor.model.WovenClass;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Copies a generated class as a member of another class's nest, with its stubs bound and its
 * assertions enabled where those of the nest's host are.
 */
final class GuestClass extends ClassVisitor {

  private final WovenClass woven;
  private final String nestHost;
  private final List<StubBinding> stubs;

  /**
   * @param nestHost binary name of the top-level class whose nest it joins
   * @param stubs its methods that are to be bound
   */
  GuestClass(ClassVisitor target, WovenClass woven, String nestHost, List<StubBinding> stubs) {
    super(Opcodes.ASM9, target);
    this.woven = woven;
    this.nestHost = Descriptors.internal(nestHost);
    this.stubs = stubs;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    super.visit(version, access, name, signature, superName, interfaces);
    super.visitNestHost(nestHost);
  }

  @Override
  public void visitNestHost(String javacs) {
    // replaced
  }

  @Override
  public void visitNestMember(String member) {
    // a member of the host's nest, too
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor copy = super.visitMethod(access, name, descriptor, signature, exceptions);
    if (name.equals("<clinit>")) {
      return new AssertionStatus(copy, nestHost);
    }
    Optional<StubBinding> stub =
        stubs.stream()
            .filter(s -> s.stub().equals(name) && s.stubDescriptor().equals(descriptor))
            .findFirst();
    if (stub.isEmpty()) {
      return copy;
    }
    StubBody body = new StubBody(stub.get(), copy);
    if (stub.get().inHost()) {
      body.writeCall(Descriptors.internal(woven.host()), woven.hostIsInterface());
    } else {
      body.write();
    }
    return null; // the body that javac compiled is not read
  }
}
