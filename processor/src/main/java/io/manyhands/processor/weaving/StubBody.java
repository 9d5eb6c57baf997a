package io.manyhands.processor.weaving;

import io.manyhands.processor.model.StubBinding;
import java.util.Arrays;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The body of a bound stub:
 *
 * <pre>
 *   load the parameters, each cast to what the member wants if its erased type is another
 *   getfield, putfield, invokevirtual ...
 *   cast the result likewise, and return it
 * </pre>
 */
final class StubBody {

  private static final String BRIDGE = "$host";

  private final StubBinding stub;
  private final MethodVisitor code;
  private final Type[] given;
  private final Type wanted;
  private final String owner;

  StubBody(StubBinding stub, MethodVisitor code) {
    this.stub = stub;
    this.code = code;
    given = Type.getArgumentTypes(stub.stubDescriptor());
    wanted = Type.getReturnType(stub.stubDescriptor());
    owner = Descriptors.internal(stub.owner());
  }

  /** The method of the host that makes the access, and this stub calls. */
  static String bridge(StubBinding stub) {
    return stub.stub() + BRIDGE;
  }

  /** A body that leaves the access to {@code host}. */
  void writeCall(String host, boolean ofInterface) {
    code.visitCode();
    int slot = 0;
    for (Type parameter : given) {
      code.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), slot);
      slot += parameter.getSize();
    }
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC, host, bridge(stub), stub.stubDescriptor(), ofInterface);
    code.visitInsn(wanted.getOpcode(Opcodes.IRETURN));
    code.visitMaxs(Math.max(slot, 2), slot);
    code.visitEnd();
  }

  void write() {
    code.visitCode();
    switch (stub.kind()) {
      case GET_FIELD -> get(Opcodes.GETFIELD, receiver());
      case GET_STATIC -> get(Opcodes.GETSTATIC);
      case PUT_FIELD -> put(Opcodes.PUTFIELD, receiver(), memberType());
      case PUT_STATIC -> put(Opcodes.PUTSTATIC, memberType());
      case INVOKE_INSTANCE -> {
        boolean ofInterface = stub.ownerIsInterface();
        invoke(ofInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL, true);
      }
      case INVOKE_SUPER -> invoke(Opcodes.INVOKESPECIAL, true);
      case INVOKE_STATIC -> invoke(Opcodes.INVOKESTATIC, false);
      case CREATE -> create();
    }
    code.visitInsn(wanted.getOpcode(Opcodes.IRETURN));
    int slots = Arrays.stream(given).mapToInt(Type::getSize).sum();
    code.visitMaxs(
        slots + 2, slots); // two more for a result, a new object, or a value stored and returned
    code.visitEnd();
  }

  /** The host's own access has to see that the receiver is one of its objects. */
  private Type receiver() {
    return stub.inHost() ? given[0] : Type.getObjectType(owner);
  }

  private Type memberType() {
    return Type.getType(stub.memberDescriptor());
  }

  private void get(int opcode, Type... operands) {
    load(operands);
    code.visitFieldInsn(opcode, owner, stub.member(), stub.memberDescriptor());
    cast(memberType(), wanted);
  }

  private void put(int opcode, Type... operands) {
    load(operands);
    if (!isVoid(wanted)) {
      duplicateUnder(operands.length == 2);
    }
    code.visitFieldInsn(opcode, owner, stub.member(), stub.memberDescriptor());
    if (!isVoid(wanted)) {
      cast(memberType(), wanted);
    }
  }

  private void duplicateUnder(boolean receiver) {
    boolean wide = memberType().getSize() == 2;
    if (receiver) {
      code.visitInsn(wide ? Opcodes.DUP2_X1 : Opcodes.DUP_X1);
    } else {
      code.visitInsn(wide ? Opcodes.DUP2 : Opcodes.DUP);
    }
  }

  private void invoke(int opcode, boolean onInstance) {
    Type[] parameters = Type.getArgumentTypes(stub.memberDescriptor());
    if (onInstance) {
      Type[] all = new Type[parameters.length + 1];
      all[0] = receiver();
      System.arraycopy(parameters, 0, all, 1, parameters.length);
      parameters = all;
    }
    load(parameters);
    code.visitMethodInsn(
        opcode, owner, stub.member(), stub.memberDescriptor(), stub.ownerIsInterface());
    Type result = Type.getReturnType(stub.memberDescriptor());
    if (!isVoid(wanted)) {
      cast(result, wanted);
    } else if (!isVoid(result)) {
      code.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    }
  }

  private void create() {
    code.visitTypeInsn(Opcodes.NEW, owner);
    code.visitInsn(Opcodes.DUP);
    load(Type.getArgumentTypes(stub.memberDescriptor()));
    code.visitMethodInsn(
        Opcodes.INVOKESPECIAL, owner, stub.member(), stub.memberDescriptor(), false);
  }

  private void load(Type... operands) {
    if (operands.length != given.length) {
      throw mismatch();
    }
    int slot = 0;
    for (int i = 0; i < operands.length; i++) {
      code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), slot);
      cast(given[i], operands[i]);
      slot += given[i].getSize();
    }
  }

  private static boolean isVoid(Type type) {
    return type.getSort() == Type.VOID;
  }

  private void cast(Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (from.getSort() < Type.ARRAY || to.getSort() < Type.ARRAY) {
      throw mismatch();
    }
    if (!to.getDescriptor().equals("Ljava/lang/Object;")) {
      code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
    }
  }

  private IllegalArgumentException mismatch() {
    return new IllegalArgumentException("stub and member do not fit together: " + stub);
  }
}
