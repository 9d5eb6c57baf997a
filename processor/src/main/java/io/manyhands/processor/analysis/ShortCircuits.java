package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.analysis.scalar.Update;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reductions like {@code all = all && test(i)}, whose sequential form stops evaluating the test.
 *
 * <p>A chunk begins without knowing that the result is decided already, so it may evaluate what the
 * loop skips. That is harmless if the test changes nothing and comes to an end; if it throws, the
 * loop as written has to decide, which it can as long as nothing else was changed.
 */
final class ShortCircuits {
  private ShortCircuits() {}

  /** The skipped operands of all updates. */
  private static List<Expression> skipped(List<ReductionPatterns.Found> reductions) {
    return reductions.stream()
        .flatMap(found -> found.updates().stream())
        .map(Update::skipped)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** Whether a skipped operand may throw. */
  static boolean mayThrow(List<ReductionPatterns.Found> reductions) {
    return skipped(reductions).stream().anyMatch(ShortCircuits::mayThrow)
        || reductions.stream().anyMatch(ShortCircuits::mayBeUnordered);
  }

  /** Whether values may turn out not to be comparable: the loop as written decides then. */
  private static boolean mayBeUnordered(ReductionPatterns.Found found) {
    return !unordered(found).isEmpty();
  }

  private static List<Expression> unordered(ReductionPatterns.Found found) {
    return found.reduction().selection().map(Folding.Selection::unordered).orElse(List.of());
  }

  static List<Finding> check(
      SourceText source,
      Statement body,
      List<ReductionPatterns.Found> reductions,
      List<Access> accesses,
      Set<Field> reduced,
      Program program) {
    List<Finding> findings = new ArrayList<>();
    boolean writes =
        accesses.stream().anyMatch(access -> changesMemory(access, reduced))
            || !Foldings.accumulated(reductions).isEmpty();
    for (Expression operand : skipped(reductions)) {
      boolean needed = writes && (mayThrow(operand) || calls(operand));
      Optional<String> endless = new Termination(program).obstacle(operand);
      if ((mayThrow(operand) || calls(operand)) && isCaught(operand, body)) {
        findings.add(
            finding(source, operand, "it may throw, and the loop catches what is thrown there"));
      } else if (needed && isTakenUnseen(operand, reductions)) {
        findings.add(unseen(source, operand));
      } else if (assigns(operand)) {
        findings.add(finding(source, operand, "it assigns a variable"));
      } else if (needed) {
        findings.add(finding(source, operand, "it may throw or write"));
      } else if (endless.isPresent()) {
        findings.add(finding(source, operand, "it may not come to an end: " + endless.get()));
      }
    }
    if (writes) {
      reductions.stream()
          .flatMap(found -> unordered(found).stream())
          .distinct()
          .forEach(value -> findings.add(unordered(source, value)));
    }
    return findings;
  }

  private static Finding finding(SourceText source, Expression operand, String harm) {
    String text = source.inline(operand.span());
    return new Finding(
        Code.SHORT_CIRCUIT,
        source,
        operand.span(),
        "the loop skips " + text + " once the result is known",
        List.of("a chunk would evaluate it all the same, and " + harm),
        "evaluate it into a local variable first: "
            + (operand.type() == Type.Primitive.BOOLEAN ? "boolean b" : "var value")
            + " = "
            + text
            + ";");
  }

  /** Whether a handler in the loop's body would get what the operand throws. */
  private static boolean isCaught(Expression operand, Statement body) {
    boolean[] found = {false};
    Nodes.eachStatement(
        body,
        statement ->
            found[0] |=
                statement instanceof Statement.Try attempt
                    && attempt.span().contains(operand.span()));
    return found[0];
  }

  /** Whether a chunk takes a value as its result without a look at it. */
  private static boolean isTakenUnseen(
      Expression operand, List<ReductionPatterns.Found> reductions) {
    return reductions.stream()
        .flatMap(found -> found.reduction().folding().stream())
        .anyMatch(
            folding ->
                (folding instanceof Folding.Selection selection
                        && selection.nullable().contains(operand))
                    || (folding instanceof Folding.Combined combined
                        && combined.firsts().stream()
                            .anyMatch(first -> first.operand().equals(operand))));
  }

  private static Finding unseen(SourceText source, Expression operand) {
    String text = source.inline(operand.span());
    return new Finding(
        Code.SHORT_CIRCUIT,
        source,
        operand.span(),
        "a chunk takes " + text + " as its first result, and would not notice that it is null",
        List.of(
            "the loop would have to be started again then, which is too late: it changes more than"
                + " the result"),
        "make sure of it: Objects.requireNonNull(" + text + ")");
  }

  private static Finding unordered(SourceText source, Expression value) {
    String text = source.inline(value.span());
    return new Finding(
        Code.SHORT_CIRCUIT,
        source,
        value.span(),
        "the loop compares "
            + text
            + " with NaN, if it meets one, or not, depending on what came"
            + " before",
        List.of(
            "a chunk would have to start the loop again then, which is too late: it changes more"
                + " than the result"),
        "start from a value that every candidate beats, such as Double.NEGATIVE_INFINITY, or"
            + " compare by Double.compare");
  }

  /** Whether an access writes what outlives the iteration and is not accumulated. */
  static boolean changesMemory(Access access, Set<Field> reduced) {
    if (!access.isWrite()) {
      return false;
    }
    if (access instanceof Access.OfAtomic) {
      return true;
    }
    if (access instanceof Access.OfElement element) {
      return !(element.array() instanceof Place.Fresh);
    }
    return access instanceof Access.OfField field
        && !reduced.contains(field.field())
        && field.object().filter(place -> place instanceof Place.Fresh).isEmpty();
  }

  private static boolean assigns(Expression operand) {
    boolean[] found = {false};
    Nodes.each(operand, part -> found[0] |= Nodes.target(part).isPresent());
    return found[0];
  }

  private static boolean calls(Expression operand) {
    boolean[] found = {false};
    Nodes.each(
        operand,
        part ->
            found[0] |= part instanceof Expression.Call || part instanceof Expression.NewObject);
    return found[0];
  }

  private static boolean mayThrow(Expression operand) {
    boolean[] found = {false};
    Nodes.each(
        operand,
        part -> {
          boolean divides =
              part instanceof Expression.Binary binary
                  && (binary.operator() == Operator.DIVIDE
                      || binary.operator() == Operator.REMAINDER)
                  && binary.type().isIntegral();
          boolean converts =
              part instanceof Expression.Cast || part.type() instanceof Type.Declared;
          found[0] |=
              divides
                  || converts
                  || part instanceof Expression.ArrayAccess
                  || part instanceof Expression.ArrayLength
                  || part instanceof Expression.FieldAccess
                  || part instanceof Expression.Call
                  || part instanceof Expression.NewObject
                  || part instanceof Expression.NewArray;
        });
    return found[0];
  }
}
