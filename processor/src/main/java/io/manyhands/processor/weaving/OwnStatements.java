package io.manyhands.processor.weaving;

import io.manyhands.processor.model.Construction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Finds where the code of a constructor's own statements begins. */
final class OwnStatements {
  private final MethodNode constructor;
  private final Construction construction;

  OwnStatements(MethodNode constructor, Construction construction) {
    this.constructor = constructor;
    this.construction = construction;
  }

  /** The label in front of the first of them; one is made if there is none. */
  LabelNode start() throws WeavingException {
    AbstractInsnNode after = otherConstructor().getNext();
    if (!construction.runsInitializers() || (hasLines() && goesOnInLine(after))) {
      if (after instanceof LabelNode label) {
        return label;
      }
      LabelNode label = new LabelNode();
      constructor.instructions.insertBefore(after, label);
      return label;
    }
    for (AbstractInsnNode each = after; each != null; each = each.getNext()) {
      if (each instanceof LineNumberNode line && isOwn(line)) {
        return line.start;
      }
    }
    throw new WeavingException(
        "the class file has no line numbers (javac -g:none), without which the initializers in a"
            + " constructor cannot be told from its own statements");
  }

  private boolean hasLines() {
    for (AbstractInsnNode each : constructor.instructions) {
      if (each instanceof LineNumberNode) {
        return true;
      }
    }
    return false;
  }

  /** Whether what follows is of the line before: initializers, which have code, are of others. */
  private static boolean goesOnInLine(AbstractInsnNode after) {
    AbstractInsnNode each = after;
    while (each != null && each.getOpcode() < 0) {
      if (each instanceof LineNumberNode) {
        return false;
      }
      each = each.getNext();
    }
    return true;
  }

  private boolean isOwn(LineNumberNode line) {
    return construction.firstLine() <= line.line && line.line <= construction.lastLine();
  }

  /** The call of another constructor for the same object: as many have been called as made. */
  private AbstractInsnNode otherConstructor() throws WeavingException {
    int open = 0;
    for (AbstractInsnNode each : constructor.instructions) {
      if (each.getOpcode() == Opcodes.NEW) {
        open++;
      } else if (each instanceof MethodInsnNode call && call.name.equals("<init>")) {
        if (open == 0) {
          return call;
        }
        open--;
      }
    }
    throw new WeavingException("a constructor calls no other constructor");
  }

  /** What jumped to {@code original} from before it goes to {@code start} instead. */
  void redirectJumps(LabelNode original, LabelNode start) throws WeavingException {
    int border = constructor.instructions.indexOf(original);
    for (AbstractInsnNode each : constructor.instructions) {
      boolean isBefore = constructor.instructions.indexOf(each) < border;
      if (isBefore && each instanceof JumpInsnNode jump && jump.label == original) {
        jump.label = start;
      }
      for (LabelNode target : targets(each)) {
        check(isBefore == constructor.instructions.indexOf(target) < border || target == start);
      }
    }
    for (TryCatchBlockNode block : constructor.tryCatchBlocks) {
      boolean isBefore = constructor.instructions.indexOf(block.start) < border;
      if (isBefore && block.end == original) {
        block.end = start;
      }
      check(isBefore == constructor.instructions.indexOf(block.handler) < border);
    }
  }

  private static List<LabelNode> targets(AbstractInsnNode each) {
    if (each instanceof JumpInsnNode jump) {
      return List.of(jump.label);
    } else if (each instanceof TableSwitchInsnNode table) {
      return withDefault(table.labels, table.dflt);
    }
    return each instanceof LookupSwitchInsnNode lookup
        ? withDefault(lookup.labels, lookup.dflt)
        : List.of();
  }

  private static List<LabelNode> withDefault(List<LabelNode> labels, LabelNode other) {
    List<LabelNode> all = new ArrayList<>(labels);
    Optional.of(other).ifPresent(all::add);
    return all;
  }

  private static void check(boolean holds) throws WeavingException {
    if (!holds) {
      throw new WeavingException(
          "the code of a constructor's own statements is mixed with that of initializers");
    }
  }
}
