package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.SharedUpdate;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.plan.PartialPlan;
import io.manyhands.processor.plan.PartialPlan.Slot;
import io.manyhands.processor.plan.RegionPlan;
import java.util.ArrayList;
import java.util.List;

/** Writes what a region does that shares arrays among its workers where copies do not pay. */
final class SharedArrays {
  /** The method that makes a partial which has the arrays of another one. */
  static final String SHARING = "sharing";

  private SharedArrays() {}

  /** Whether the region can do so. */
  static boolean in(RegionPlan region) {
    return !updates(region).isEmpty()
        && region.accepted().facts().exchange().isEmpty()
        && region.partial().orElseThrow().objects().stream()
            .allMatch(slot -> slot.isArray() && !slot.isCounter());
  }

  private static List<SharedUpdate> updates(RegionPlan region) {
    return region.guards().stream()
        .filter(Guard.Copies.class::isInstance)
        .flatMap(guard -> ((Guard.Copies) guard).shared().stream())
        .toList();
  }

  /** The field of a partial that says that its arrays are those of others, too. */
  static String flag(PartialPlan partial) {
    List<String> taken = partial.slots().stream().map(Slot::name).toList();
    String flag = "shared";
    while (taken.contains(flag)) {
      flag = "is" + Character.toUpperCase(flag.charAt(0)) + flag.substring(1);
    }
    return flag;
  }

  /** {@code SharedElements.add(partial.shared, hist, k, 1)} for {@code hist[k]++}. */
  static List<SourceCutter.Replacement> inChunk(
      RegionPlan region,
      SourceCutter cutter,
      Dedent dedent,
      List<SourceCutter.Replacement> replaced) {
    List<SourceCutter.Replacement> edits = new ArrayList<>();
    if (!in(region)) {
      return edits;
    }
    for (SharedUpdate update : updates(region)) {
      CodeBlock array = cut(update.array(), cutter, dedent, replaced);
      CodeBlock index = cut(update.index(), cutter, dedent, replaced);
      edits.add(
          new SourceCutter.Replacement(
              update.span(),
              CodeBlock.of(
                  "$T.$L($L.$L, $L, $L, $L)",
                  RuntimeTypes.SHARED_ELEMENTS,
                  method(update),
                  region.names().shared().partial(),
                  flag(region.partial().orElseThrow()),
                  array,
                  update.mayThrow()
                      ? CodeBlock.of(
                          "$T.$L($L, $L)",
                          RuntimeTypes.SHARED_ELEMENTS,
                          RuntimeNames.ELEMENT_AT,
                          array,
                          index)
                      : index,
                  operand(update, cutter, dedent, replaced))));
    }
    return edits;
  }

  private static CodeBlock cut(
      Expression part,
      SourceCutter cutter,
      Dedent dedent,
      List<SourceCutter.Replacement> replaced) {
    return cutter.cut(part.span().start(), part.span().end(), dedent, replaced);
  }

  private static String method(SharedUpdate update) {
    return switch (update.operation()) {
      case AND -> RuntimeNames.ELEMENT_AND;
      case OR -> RuntimeNames.ELEMENT_OR;
      case XOR -> RuntimeNames.ELEMENT_XOR;
      default -> RuntimeNames.ELEMENT_ADD;
    };
  }

  /** With the cast that a compound assignment makes; what is subtracted is widened first. */
  private static CodeBlock operand(
      SharedUpdate update,
      SourceCutter cutter,
      Dedent dedent,
      List<SourceCutter.Replacement> replaced) {
    if (update.operand().isEmpty()) {
      return CodeBlock.of(update.isNegative() ? "-1" : "1");
    }
    Expression value = update.operand().get();
    CodeBlock text = cut(value, cutter, dedent, replaced);
    Type element = ((Type.Array) update.array().type()).component();
    boolean narrows = element == Type.Primitive.INT && value.type() == Type.Primitive.LONG;
    boolean widens =
        update.isNegative()
            && element == Type.Primitive.LONG
            && value.type() != Type.Primitive.LONG;
    String cast = narrows ? "(int) " : widens ? "(long) " : "";
    if (cast.isEmpty() && !update.isNegative()) {
      return text;
    }
    return CodeBlock.of("$L$L($L)", update.isNegative() ? "-" : "", cast, text);
  }

  /** {@code copies > 0 ? total::fresh : total::sharing}. */
  static CodeBlock partials(RegionPlan region, String total) {
    return CodeBlock.of(
        "$1L > 0 ? $2L::$3L : $2L::$4L",
        region.names().copies().orElseThrow(),
        total,
        PartialWriter.FRESH,
        SHARING);
  }

  /**
   *
   *
   * <pre>{@code
   * Count14Partial sharing() {
   *   Count14Partial other = new Count14Partial(hist);
   *   other.shared = true;
   *   return other;
   * }
   * }</pre>
   */
  static MethodSpec sharing(PartialPlan partial, TypeName self) {
    MethodSpec.Builder code =
        MethodSpec.methodBuilder(SHARING)
            .addJavadoc("One for other iterations, with the same arrays: updates are atomic.\n")
            .returns(self)
            .addCode(
                "$1T other = new $1T($2L);\nother.$3L = true;\n",
                self,
                partial.objects().stream()
                    .map(slot -> CodeBlock.of("$L", slot.name()))
                    .collect(CodeBlock.joining(",$W")),
                flag(partial));
    partial.continued().forEach(slot -> code.addCode("other.$1L = this.$1L;\n", slot.name()));
    return code.addCode("return other;\n").build();
  }
}
