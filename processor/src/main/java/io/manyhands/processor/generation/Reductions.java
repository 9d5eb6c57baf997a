package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Reduction.Operation;
import io.manyhands.processor.model.Reduction.Style;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.plan.PartialPlan.Slot;
import java.util.Map;

/** The identity of each reduction, and how two results become one. */
final class Reductions {
  private static final Map<Type.Primitive, Class<?>> BOXES =
      Map.of(
          Type.Primitive.BYTE, Byte.class,
          Type.Primitive.SHORT, Short.class,
          Type.Primitive.CHAR, Character.class,
          Type.Primitive.INT, Integer.class,
          Type.Primitive.LONG, Long.class,
          Type.Primitive.FLOAT, Float.class,
          Type.Primitive.DOUBLE, Double.class);

  private Reductions() {}

  /** The value that changes nothing; -0.0 and not 0.0 for sums, since 0.0 + -0.0 is 0.0. */
  static CodeBlock identity(Reduction reduction) {
    Type.Primitive type = (Type.Primitive) reduction.type();
    return switch (reduction.operation()) {
      case SUM -> CodeBlock.of(type == Type.Primitive.DOUBLE ? "-0.0" : zero(type));
      case PRODUCT -> CodeBlock.of("1");
      case MIN -> of(type, type.isFloating() ? "POSITIVE_INFINITY" : "MAX_VALUE");
      case MAX -> of(type, type.isFloating() ? "NEGATIVE_INFINITY" : "MIN_VALUE");
      case AND -> allBits(type);
      case OR, XOR -> CodeBlock.of(type == Type.Primitive.BOOLEAN ? "false" : "0");
      case OTHER -> throw new IllegalArgumentException("no neutral value: " + reduction);
    };
  }

  private static CodeBlock of(Type.Primitive type, String constant) {
    return CodeBlock.of("$T.$L", BOXES.get(type), constant);
  }

  private static String zero(Type.Primitive type) {
    return type == Type.Primitive.FLOAT ? "-0.0f" : "0";
  }

  private static CodeBlock allBits(Type.Primitive type) {
    return switch (type) {
      case BOOLEAN -> CodeBlock.of("true");
      case CHAR -> of(type, "MAX_VALUE");
      default -> CodeBlock.of("-1");
    };
  }

  /** The statement that adds {@code next}'s value to this one's. */
  static CodeBlock merge(Slot slot, String next) {
    boolean isLast = slot.handed() || (slot.reduction().isEmpty() && slot.assigned().isEmpty());
    return isLast ? CodeBlock.of("$1L = $2L.$1L;\n", slot.name(), next) : folded(slot, next);
  }

  /** The statement that makes of this one's value what iterations hand on that compute next's. */
  static CodeBlock folded(Slot slot, String next) {
    String name = slot.name();
    if (slot.assigned().isPresent()) {
      return CodeBlock.of(
          "if ($3L.$2L) {\n$>$1L = $3L.$1L;\n$2L = true;\n$<}\n",
          name,
          slot.assigned().get(),
          next);
    }
    return merge(slot.reduction().orElseThrow(), name, next);
  }

  /** The statement that adds {@code next}'s value of {@code name} to this one's. */
  static CodeBlock merge(Reduction reduction, String name, String next) {
    boolean comparison =
        reduction.operation() == Operation.MIN || reduction.operation() == Operation.MAX;
    if (comparison && reduction.style() == Style.LIBRARY) {
      String function = reduction.operation() == Operation.MIN ? "min" : "max";
      return CodeBlock.of("$1L = $4T.$2L($1L, $3L.$1L);\n", name, function, next, Math.class);
    } else if (comparison) {
      return CodeBlock.of(
          "if ($3L.$1L $2L $1L) {\n$>$1L = $3L.$1L;\n$<}\n", name, relation(reduction), next);
    }
    return CodeBlock.of("$1L $2L= $3L.$1L;\n", name, reduction.operation().symbol(), next);
  }

  /** In which relation a value has to be to the best one so far to take its place. */
  static String relation(Reduction reduction) {
    String relation = reduction.operation() == Operation.MIN ? "<" : ">";
    return reduction.style() == Style.LENIENT ? relation + "=" : relation;
  }
}
