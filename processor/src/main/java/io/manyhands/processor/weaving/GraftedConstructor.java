package io.manyhands.processor.weaving;

import io.manyhands.processor.model.Construction;
import io.manyhands.processor.model.Redirect;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.WovenClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes a constructor that has the code of its generated form beside its own. No other method may
 * assign final fields, so the code is not called, it is copied:
 *
 * <pre>
 *   super(...); initializers, as they were
 *   if (!Original.requested()) {
 *     the code of Foo_Parallel.construct
 *   }
 *   the statements of the constructor, as they were
 * </pre>
 *
 * <p>Both have the object and the parameters in the same local variables.
 */
final class GraftedConstructor extends MethodNode {
  private static final String ORIGINAL = Descriptors.internal(RuntimeNames.ORIGINAL);

  private final MethodVisitor target;
  private final Redirect redirect;
  private final WovenClass woven;
  private final byte[] generated;

  GraftedConstructor(
      MethodVisitor target,
      int access,
      String descriptor,
      String @Nullable [] exceptions,
      Redirect redirect,
      WovenClass woven,
      byte[] generated) {
    super(Opcodes.ASM9, access, "<init>", descriptor, null, exceptions);
    this.target = target;
    this.redirect = redirect;
    this.woven = woven;
    this.generated = generated;
  }

  /** Whether the constructor of a host class has its generated form in it already. */
  static boolean isDone(byte[] host, Redirect redirect) throws WeavingException {
    ClassNode node = new ClassNode();
    new ClassReader(host).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    MethodNode constructor = method(node, redirect.method(), redirect.descriptor());
    for (AbstractInsnNode each : constructor.instructions) {
      if (isSwitch(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSwitch(AbstractInsnNode each) {
    return each instanceof MethodInsnNode call
        && call.owner.equals(ORIGINAL)
        && call.name.equals(RuntimeNames.ORIGINAL_REQUESTED);
  }

  private static MethodNode method(ClassNode type, String name, String descriptor)
      throws WeavingException {
    return type.methods.stream()
        .filter(each -> each.name.equals(name) && each.desc.equals(descriptor))
        .findFirst()
        .orElseThrow(
            () ->
                new WeavingException(
                    "the class file of "
                        + Descriptors.binary(type.name)
                        + " has no method "
                        + name
                        + descriptor
                        + " as was planned"));
  }

  @Override
  public void visitEnd() {
    super.visitEnd();
    try {
      graft();
    } catch (WeavingException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
    accept(target);
  }

  private void graft() throws WeavingException {
    LabelNode original = new OwnStatements(this, construction()).start();
    LabelNode start = new LabelNode();
    new OwnStatements(this, construction()).redirectJumps(original, start);
    InsnList code = new InsnList();
    code.add(start);
    code.add(frame());
    LabelNode sequential = new LabelNode();
    code.add(new LineNumberNode(line(original), start));
    code.add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC, ORIGINAL, RuntimeNames.ORIGINAL_REQUESTED, "()Z", false));
    code.add(new JumpInsnNode(Opcodes.IFNE, sequential));
    code.add(parallel());
    code.add(sequential);
    code.add(frame());
    code.add(new InsnNode(Opcodes.NOP)); // a loop may begin here, with a frame of its own
    instructions.insertBefore(original, code);
  }

  private Construction construction() {
    return redirect.construction().orElseThrow();
  }

  /** The code of the generated method, which has the same local variables. */
  private InsnList parallel() throws WeavingException {
    ClassNode node = new ClassNode();
    new ClassReader(generated).accept(node, ClassReader.EXPAND_FRAMES);
    MethodNode form =
        method(node, redirect.generated(), Descriptors.asStatic(redirect, woven.host()));
    FinalFields.assign(form, woven);
    MadeFunctions.call(form, redirect, woven);
    for (AbstractInsnNode each : form.instructions.toArray()) {
      if (each instanceof LineNumberNode) {
        form.instructions.remove(each); // of another file
      }
    }
    tryCatchBlocks.addAll(form.tryCatchBlocks);
    maxLocals = Math.max(maxLocals, form.maxLocals);
    maxStack = Math.max(Math.max(maxStack, form.maxStack), 1);
    return form.instructions;
  }

  private int line(LabelNode original) {
    for (AbstractInsnNode each = original; each != null; each = each.getNext()) {
      if (each instanceof LineNumberNode line) {
        return line.line;
      }
    }
    return construction().firstLine();
  }

  /** The object and the parameters. */
  private FrameNode frame() {
    List<Object> locals = new ArrayList<>(List.of(Descriptors.internal(woven.host())));
    Arrays.stream(Type.getArgumentTypes(desc))
        .map(GraftedConstructor::inFrame)
        .forEach(locals::add);
    return new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), 0, new Object[0]);
  }

  private static Object inFrame(Type type) {
    return switch (type.getSort()) {
      case Type.LONG -> Opcodes.LONG;
      case Type.FLOAT -> Opcodes.FLOAT;
      case Type.DOUBLE -> Opcodes.DOUBLE;
      case Type.ARRAY, Type.OBJECT -> type.getInternalName();
      default -> Opcodes.INTEGER;
    };
  }
}
