package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.InductionVariable;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.plan.Parameter;
import io.manyhands.processor.plan.RegionPlan;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

/** Writes the values of induction variables at the start of a chunk and behind the region. */
final class Inductions {
  private final RegionPlan region;
  private final MemberAccess members;

  Inductions(RegionPlan region, MemberAccess members) {
    this.region = region;
    this.members = members;
  }

  /** {@code (int) (jNow + 2 * iterations.position(from))}. */
  CodeBlock start(Parameter.OfInduction parameter) {
    CodeBlock position =
        CodeBlock.of(
            "$L.$L($L)",
            region.names().iterations().orElseThrow(),
            RuntimeNames.POSITION,
            region.names().shared().from());
    return value(parameter.start(), parameter.induction(), position);
  }

  /** {@code j = (int) (jNow + 2 * iterations.count());}, where the value is used. */
  List<CodeBlock> lastValues() {
    return region.accepted().facts().inductions().stream()
        .filter(induction -> induction.lastValue() && !induction.anyTime())
        .map(
            induction ->
                CodeBlock.of(
                    "$L = $L;",
                    induction.variable().name(),
                    value(
                        Objects.requireNonNull(region.copies().get(induction.variable())),
                        induction,
                        CodeBlock.of(
                            "$L.$L()",
                            region.names().iterations().orElseThrow(),
                            RuntimeNames.COUNT))))
        .toList();
  }

  private CodeBlock value(String start, InductionVariable induction, CodeBlock times) {
    CodeBlock value = CodeBlock.of("$L$L", start, added(induction, times));
    return induction.variable().type() == Type.Primitive.LONG
        ? value
        : CodeBlock.of("(int) ($L)", value);
  }

  /** {@code + (n - 1) * times - Triangles.below(times)}: what the iterations before have added. */
  private CodeBlock added(InductionVariable induction, CodeBlock times) {
    CodeBlock even =
        induction.amount().is(0)
            ? CodeBlock.of("")
            : CodeBlock.of(" $L", added(induction.amount(), times));
    if (induction.rise().signum() == 0) {
      return even;
    }
    CodeBlock triangle =
        CodeBlock.of("$T.$L($L)", RuntimeTypes.TRIANGLES, RuntimeNames.BELOW, times);
    return CodeBlock.of("$L $L", even, added(Polynomial.of(induction.rise()), triangle));
  }

  private CodeBlock added(Polynomial amount, CodeBlock times) {
    if (amount.constant().isPresent()) {
      return added(amount.constant().get().longValue(), times);
    }
    boolean isSum = amount.terms().size() > 1;
    return CodeBlock.of(
        isSum ? "+ ($L) * $L" : "+ $L * $L",
        Inequality.sum(wrapped(amount), symbol -> SymbolText.of(symbol, this::path)),
        times);
  }

  private static CodeBlock added(long amount, CodeBlock times) {
    if (amount == Long.MIN_VALUE) {
      return CodeBlock.of("+ $T.MIN_VALUE * $L", Long.class, times);
    }
    long size = Math.abs(amount);
    CodeBlock factor =
        size == 1 ? CodeBlock.of("") : CodeBlock.of(size == (int) size ? "$L * " : "$LL * ", size);
    return CodeBlock.of("$L $L$L", amount < 0 ? "-" : "+", factor, times);
  }

  /** The same with numbers of {@code long}, in which the machine computes. */
  private static Polynomial wrapped(Polynomial amount) {
    Polynomial sum = Polynomial.of(0);
    for (Polynomial.Term term : amount.terms()) {
      BigInteger number = BigInteger.valueOf(term.coefficient().longValue());
      sum = sum.plus(new Polynomial.Term(number, term.factors()).polynomial());
    }
    return sum;
  }

  private CodeBlock path(Path path) {
    if (path.root() instanceof Path.Root.OfVariable variable) {
      String name = variable.variable().name();
      return CodeBlock.of("$L", region.copies().getOrDefault(variable.variable(), name));
    }
    return members.own(
        path.root() instanceof Path.Root.OfStatic field ? field.field() : path.fields().get(0));
  }
}
