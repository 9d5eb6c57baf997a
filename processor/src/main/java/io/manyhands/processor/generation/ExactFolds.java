package io.manyhands.processor.generation;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.plan.PartialPlan;
import io.manyhands.processor.plan.PartialPlan.Slot;
import java.util.ArrayList;
import java.util.List;

/** Writes floating-point folds whose terms are kept, and folded in order. */
final class ExactFolds {
  private ExactFolds() {}

  /** The type of a field of a partial result, and of the chunk's variable for it. */
  static TypeName type(Slot slot) {
    if (!slot.isInObject()) {
      return TypeNames.of(slot.type());
    }
    return slot.isInOrder() ? keeper(slot.reduction().orElseThrow()) : LinearFolds.type(slot);
  }

  private static ClassName keeper(Reduction reduction) {
    boolean isFloat = reduction.type() == Type.Primitive.FLOAT;
    return reduction.operation() == Reduction.Operation.PRODUCT
        ? (isFloat ? RuntimeTypes.EXACT_FLOAT_PRODUCT : RuntimeTypes.EXACT_PRODUCT)
        : (isFloat ? RuntimeTypes.EXACT_FLOAT_SUM : RuntimeTypes.EXACT_SUM);
  }

  /** {@code s.add(x, -y)} for {@code s = s + x - y}. */
  static List<SourceCutter.Replacement> inChunk(
      PartialPlan partial, SourceCutter cutter, Dedent dedent) {
    List<SourceCutter.Replacement> edits = new ArrayList<>();
    for (Slot slot : partial.slots()) {
      if (slot.reduction().flatMap(Reduction::folding).orElse(null)
          instanceof Folding.InOrder fold) {
        boolean product = slot.reduction().get().operation() == Reduction.Operation.PRODUCT;
        for (Folding.Kept update : fold.updates()) {
          CodeBlock call = call(update.terms(), product, cutter, dedent);
          edits.add(
              new SourceCutter.Replacement(
                  update.span(), CodeBlock.of("$L.$L", slot.name(), call)));
        }
      }
    }
    return edits;
  }

  /** One call takes all terms: if one of them throws, none has been taken. */
  private static CodeBlock call(
      List<Folding.Term> terms, boolean product, SourceCutter cutter, Dedent dedent) {
    if (terms.size() == 1 && terms.get(0).isSubtracted()) {
      return CodeBlock.of("$L($L)", RuntimeNames.SUBTRACT, value(terms.get(0), cutter, dedent));
    }
    CodeBlock values =
        terms.stream()
            .map(
                term ->
                    CodeBlock.of(
                        term.isSubtracted() ? negation(term) : "$L", value(term, cutter, dedent)))
            .collect(CodeBlock.joining(",$W"));
    return CodeBlock.of("$L($L)", product ? RuntimeNames.MULTIPLY : RuntimeNames.ADD, values);
  }

  private static CodeBlock value(Folding.Term term, SourceCutter cutter, Dedent dedent) {
    CodeBlock value =
        term.value()
            .map(expression -> cutter.cut(expression.span(), dedent))
            .orElseGet(() -> CodeBlock.of("1"));
    return term.isRounded() ? CodeBlock.of("(float) ($L)", value) : value;
  }

  /** A whole number becomes a floating-point one before: the least one has no negative one. */
  private static String negation(Folding.Term term) {
    if (term.isRounded()) {
      return "-$L";
    }
    Expression value = term.value().orElseThrow();
    if (!value.type().isFloating()) {
      return "-(double) ($L)";
    }
    boolean isPrimary =
        value instanceof Expression.Local
            || value instanceof Expression.ArrayAccess
            || value instanceof Expression.FieldAccess
            || value instanceof Expression.Call;
    return isPrimary ? "-$L" : "-($L)";
  }

  /**
   *
   *
   * <pre>{@code
   * public long terms() {
   *   return s.terms() + p.terms();
   * }
   * }</pre>
   */
  static MethodSpec terms(PartialPlan partial) {
    CodeBlock sum =
        partial.slots().stream()
            .filter(Slot::isInOrder)
            .map(slot -> CodeBlock.of("$L.$L()", slot.name(), RuntimeNames.COUNT_TERMS))
            .collect(CodeBlock.joining(" + "));
    return MethodSpec.methodBuilder(RuntimeNames.COUNT_TERMS)
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(TypeName.LONG)
        .addCode("return $L;\n", sum)
        .build();
  }
}
