package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.model.Collected.Form;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.List;

/** Why a collection that a loop adds to cannot be filled in parallel. */
final class CollectedRefusals {
  private final SourceText source;

  CollectedRefusals(SourceText source) {
    this.source = source;
  }

  private Finding.Place added(Addition addition) {
    return new Finding.Place(source, addition.calls().get(0).span(), "added to");
  }

  private String where(Expression place) {
    return source.name() + ":" + place.span().line() + ": " + source.inline(place.span());
  }

  Finding read(String name, Addition addition, Expression other) {
    return new Finding(
        Code.COLLECTION_READ,
        source,
        other.span(),
        "an iteration uses what earlier ones have added to " + name,
        List.of(
            "added at " + where(addition.calls().get(0)),
            "flow dependence of distance 1 at least, e.g. the first iteration and the second"),
        isEmptied(name, other)
            ? "declare " + name + " inside the loop, so that each iteration has one of its own"
            : "add to "
                + name
                + " in the loop and do nothing else with it, or look at it afterwards",
        List.of(added(addition)));
  }

  /** Whether an iteration throws away what earlier ones have added. */
  private boolean isEmptied(String name, Expression other) {
    return List.of(".clear()", ".setLength(0)").stream()
        .anyMatch(call -> source.text().startsWith(name + call, other.span().start()));
  }

  /** Why {@code call} is no addition. */
  Finding change(String name, Expression.Call call) {
    boolean merges = call.method().name().equals("merge") && call.arguments().size() == 3;
    return merges ? function(name, call) : result(name, call);
  }

  private Finding function(String name, Expression.Call call) {
    Expression function = call.arguments().get(2);
    return new Finding(
        Code.COLLECTION_FUNCTION,
        source,
        function.span(),
        "values of "
            + name
            + " are merged in parts, and "
            + source.inline(function.span())
            + " is not known to be associative",
        List.of("what parts give, merged, need not be what the loop gives"),
        "use a function of the JDK such as Integer::sum, Math::max or String::concat, or write"
            + " (a, b) -> a + b");
  }

  private Finding result(String name, Expression.Call call) {
    return new Finding(
        Code.COLLECTION_READ,
        source,
        call.span(),
        "an iteration uses what earlier ones have done to " + name,
        List.of(
            "what "
                + source.inline(call.span())
                + " does or gives depends on what is there already",
            "flow dependence of distance 1 at least, e.g. the first iteration and the second"),
        "only add to " + name + " in the loop, without a look at the result");
  }

  Finding mixed(String name, Addition one, Addition other) {
    return new Finding(
        Code.COLLECTION_READ,
        source,
        other.calls().get(0).span(),
        "the loop adds to " + name + " in two ways, which depend on each other",
        List.of("the other place: " + where(one.calls().get(0))),
        "use one method of " + name + " in the whole loop",
        List.of(added(one)));
  }

  Finding flag(String name, Form.Flagged form, Addition addition) {
    return new Finding(
        Code.COLLECTION_READ,
        source,
        addition.calls().get(0).span(),
        "whether a separator comes first is not told by " + form.flag() + " alone",
        List.of(
            "chunks fill texts of their own, and "
                + form.flag()
                + " has to tell which of them begin"
                + " with a separator: it must be set right behind the separator where "
                + name
                + " can be seen after an exception, always to the same, and be used for nothing"
                + " else in the loop"),
        "assign "
            + form.flag()
            + " in the statement behind the separator, or use "
            + name
            + ".length() > 0 for the test");
  }

  Finding order(String name, Expression key) {
    return new Finding(
        Code.COLLECTION_KEYS,
        source,
        key.span(),
        "whether " + name + " compares " + source.inline(key.span()) + " by an order is not known",
        List.of(
            "chunks compare with other elements than the loop does; compareTo of "
                + key.type()
                + " may depend on that, as a difference that overflows does, and fail elsewhere"),
        "compare numbers one after the other in compareTo of "
            + key.type()
            + ", as Integer.compare does, or use a HashMap and sort it after the loop");
  }

  Finding late(String name, Expression key) {
    return new Finding(
        Code.COLLECTION_KEYS,
        source,
        key.span(),
        name + " compares " + source.inline(key.span()) + " after the loop, where that may fail",
        List.of("what else the loop changes would have taken what later iterations have added"),
        "fill " + name + " in a loop of its own, or use a HashSet and sort it after the loop");
  }

  Finding key(String name, Expression key) {
    return new Finding(
        Code.COLLECTION_KEYS,
        source,
        key.span(),
        "what "
            + name
            + " does with "
            + source.inline(key.span())
            + " is not known: it calls methods of "
            + key.type(),
        List.of("equals, hashCode or compareTo of the class may do anything"),
        "use numbers, strings, enums or records of them as keys, or collect into a list and go"
            + " through it afterwards");
  }
}
