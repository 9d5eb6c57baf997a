package io.manyhands.processor.weaving;

import io.manyhands.processor.model.StubBinding;
import io.manyhands.processor.model.WovenClass;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Writes assignments to fields of a class in its constructor, where a stub stood for them. */
final class FinalFields {
  private FinalFields() {}

  /** Replaces the calls in code that is to be a constructor's. */
  static void assign(MethodNode code, WovenClass woven) {
    for (AbstractInsnNode each : code.instructions.toArray()) {
      if (each instanceof MethodInsnNode call && call.getOpcode() == Opcodes.INVOKESTATIC) {
        setter(call, woven).ifPresent(stub -> replace(code, call, stub));
      }
    }
  }

  private static Optional<StubBinding> setter(MethodInsnNode call, WovenClass woven) {
    return call.owner.equals(Descriptors.internal(woven.generated()))
        ? woven.stubs().stream()
            .filter(stub -> isOwnSetter(stub, woven))
            .filter(stub -> stub.stub().equals(call.name))
            .filter(stub -> stub.stubDescriptor().equals(call.desc))
            .findFirst()
        : Optional.empty();
  }

  private static boolean isOwnSetter(StubBinding stub, WovenClass woven) {
    return stub.kind() == StubBinding.Kind.PUT_FIELD
        && !stub.inHost()
        && stub.owner().equals(woven.host())
        && Type.getArgumentTypes(stub.stubDescriptor())[1].equals(
            Type.getType(stub.memberDescriptor()));
  }

  private static void replace(MethodNode code, MethodInsnNode call, StubBinding stub) {
    boolean isWide = Type.getType(stub.memberDescriptor()).getSize() == 2;
    if (Type.getReturnType(stub.stubDescriptor()) != Type.VOID_TYPE) {
      code.instructions.insertBefore(call, new InsnNode(isWide ? Opcodes.DUP2_X1 : Opcodes.DUP_X1));
      code.maxStack += isWide ? 2 : 1;
    }
    code.instructions.set(
        call,
        new FieldInsnNode(
            Opcodes.PUTFIELD,
            Descriptors.internal(stub.owner()),
            stub.member(),
            stub.memberDescriptor()));
  }
}
