package io.manyhands.processor.analysis.collect;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.analysis.scalar.MayThrow;
import io.manyhands.processor.analysis.scalar.SameValue;
import io.manyhands.processor.model.Collected.Fold;
import io.manyhands.processor.model.Collected.Form;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Statements that look up what a map has for a key, and put something there that depends on it:
 *
 * <pre>{@code
 * Integer count = map.get(word);
 * map.put(word, count == null ? 1 : count + 1);
 * }</pre>
 *
 * <p>They are run symbolically twice, with a value for the key and without one. Where the two
 * differ by the old value alone, parts may begin without one and be put together afterwards. Where
 * the map may have {@code null} before, a third run tells what becomes of that.
 */
final class EntryUpdates {
  private static final int MOST_STATEMENTS = 4;

  private EntryUpdates() {}

  /**
   * An addition and the statements that make it.
   *
   * @param addition what they add
   * @param statements how many they are
   */
  record Found(Addition addition, int statements) {}

  /**
   * What the statements at the front of {@code statements} add to {@code target}.
   *
   * @param body everything in which their variables may occur
   * @param getters knows calls that give the same twice
   */
  static Optional<Found> match(
      List<Statement> statements, Target target, Statement body, Getters getters) {
    if (!CollectionTypes.isMap(target.type()) || !CollectionTypes.isSpelled(target.type())) {
      return Optional.empty();
    }
    for (int count = Math.min(MOST_STATEMENTS, statements.size()); count > 0; count--) {
      Optional<Addition> addition = all(statements.subList(0, count), target, body, getters);
      if (addition.isPresent()) {
        return Optional.of(new Found(addition.get(), count));
      }
    }
    return Optional.empty();
  }

  private static Optional<Addition> all(
      List<Statement> window, Target target, Statement body, Getters getters) {
    try {
      EntryRun absent = EntryRun.of(window, target, getters);
      EntryRun there = absent.again(window, new EntryValue.Old());
      boolean looks = there.calls().size() > 1 || absent.calls().size() > 1 || computes(there);
      if (!looks || !areAlone(window, body, absent) || !isStable(window, absent, getters)) {
        return Optional.empty();
      }
      boolean isPutOnce = there.entry() instanceof EntryValue.Old && there.added().isEmpty();
      if (!isPutOnce && !computes(there)) {
        return form(absent, there, getters).map(form -> addition(form, window, target, absent));
      }
      EntryRun withNull = absent.again(window, new EntryValue.Null());
      boolean isReplaced = withNull.entry().equals(absent.entry());
      Optional<Form> form =
          isPutOnce
              ? putOnce(absent, withNull, isReplaced, getters)
              : form(absent, there, getters).filter(known -> isReplaced);
      return form.map(known -> addition(known, window, target, absent));
    } catch (EntryRun.NotUnderstood somethingElse) {
      return Optional.empty();
    }
  }

  private static boolean computes(EntryRun run) {
    return run.calls().stream().anyMatch(call -> call.method().name().equals("compute"));
  }

  private static Addition addition(
      Form form, List<Statement> window, Target target, EntryRun absent) {
    List<Expression.Call> calls = new ArrayList<>();
    int[] uses = {0};
    for (Statement statement : window) {
      Nodes.eachExpression(
          statement,
          part -> {
            uses[0] += target.is(part) ? 1 : 0;
            if (part instanceof Expression.Call call && target.receives(call)) {
              calls.add(call);
            }
          });
    }
    absent.added().forEach(inner -> calls.addAll(inner.calls()));
    List<Expression> keys = new ArrayList<>(absent.key().stream().toList());
    absent.added().forEach(inner -> keys.addAll(inner.keys()));
    return new Addition(List.copyOf(calls), form, List.copyOf(keys), uses[0]);
  }

  /** Whether nobody else uses the variables that hold what the map gave. */
  private static boolean areAlone(List<Statement> window, Statement body, EntryRun run) {
    return run.variables().stream()
        .allMatch(
            variable ->
                Reads.mentions(body, variable)
                    == window.stream()
                        .mapToInt(statement -> Reads.mentions(statement, variable))
                        .sum());
  }

  /** Whether the key is the same in all places, whatever happens between them. */
  private static boolean isStable(List<Statement> window, EntryRun run, Getters getters) {
    boolean fixed =
        isAskedOnce(window, run)
            || run.key().map(getters::inlined).filter(EntryUpdates::isFixed).isPresent();
    Set<Expression> additions = new HashSet<>();
    run.added().forEach(addition -> additions.addAll(addition.calls()));
    boolean[] changes = {false};
    for (Statement statement : window) {
      Nodes.eachExpression(
          statement,
          part -> {
            boolean ofMap = part instanceof Expression.Call call && run.isOwn(call);
            boolean own =
                Nodes.target(part)
                    .filter(
                        target ->
                            target instanceof Expression.Local local
                                && run.variables().contains(local.variable()))
                    .isPresent();
            changes[0] |= Nodes.target(part).isPresent() && !own;
            changes[0] |= !fixed && !ofMap && !additions.contains(part) && mayChange(part, getters);
          });
    }
    return !changes[0];
  }

  /** Whether the key stands in one place alone, and is computed there once. */
  private static boolean isAskedOnce(List<Statement> window, EntryRun run) {
    int[] calls = {0};
    window.forEach(
        statement ->
            Nodes.eachExpression(
                statement,
                part ->
                    calls[0] += part instanceof Expression.Call call && run.isOwn(call) ? 1 : 0));
    return calls[0] == 1 && run.added().isEmpty();
  }

  /** Whether code runs that may change what a key is made of. */
  private static boolean mayChange(Expression part, Getters getters) {
    return part instanceof Expression.Call call
        ? !SameValue.isOfValues(call.method()) && !getters.is(call)
        : part instanceof Expression.NewObject creation && !GroupedEntries.isOrdinary(creation);
  }

  /** Whether two expressions that stand one after the other give the same, and do nothing else. */
  static boolean isSame(Expression one, Expression other) {
    return SameValue.of(one, other) && Nodes.target(one).isEmpty();
  }

  private static boolean isFixed(Expression key) {
    boolean known =
        key instanceof Expression.Local
            || key instanceof Expression.Literal
            || key instanceof Expression.Unary
            || key instanceof Expression.Binary
            || key instanceof Expression.Cast
            || key instanceof Expression.ArrayLength
            || key instanceof Expression.Call;
    return known && Nodes.operands(key).stream().allMatch(EntryUpdates::isFixed);
  }

  private static Optional<Form> form(EntryRun absent, EntryRun there, Getters getters) {
    EntryValue first = absent.entry();
    EntryValue next = there.entry();
    boolean samePlace =
        absent.added().equals(there.added())
            && absent.added().stream().map(Addition::form).distinct().count() <= 1;
    if (!samePlace) {
      return Optional.empty();
    }
    if (!absent.added().isEmpty()) {
      return first instanceof EntryValue.Created created
              && next instanceof EntryValue.Old
              && keepsOrder(created.type(), absent.added().get(0).form())
          ? Optional.of(new Form.Group(created.type(), absent.added().get(0).form(), true))
          : Optional.empty();
    }
    return next instanceof EntryValue.Folded folded
        ? merge(first, folded, absent.valueType(), !computes(there), getters)
        : Optional.empty();
  }

  /** A value is put where there is none, and stays; {@code null} may stay as well. */
  private static Optional<Form> putOnce(
      EntryRun absent, EntryRun withNull, boolean isReplaced, Getters getters) {
    EntryValue first = absent.entry();
    boolean keepsNull = withNull.entry() instanceof EntryValue.Null;
    boolean isPut =
        first instanceof EntryValue.Created
            || (first instanceof EntryValue.Given given
                && isHarmless(given.text(), absent.key(), getters));
    return isPut
            && absent.added().isEmpty()
            && withNull.added().isEmpty()
            && (keepsNull || isReplaced)
        ? Optional.of(new Form.PutIfAbsent(keepsNull))
        : Optional.empty();
  }

  /** Whether the value may be computed where the loop has one already: the key has been before. */
  private static boolean isHarmless(Expression value, Optional<Expression> key, Getters getters) {
    return !MayThrow.of(value, key.stream().toList())
        || (getters.inlined(value) instanceof Expression.FieldAccess read
            && read.target().orElse(null) instanceof Expression.Local owner
            && key.flatMap(EntryUpdates::asked).filter(owner.variable()::equals).isPresent());
  }

  /** The variable whose object gives the key, and so is not {@code null}. */
  private static Optional<Variable> asked(Expression key) {
    return key instanceof Expression.Call call
            && call.receiver().orElse(null) instanceof Expression.Local owner
        ? Optional.of(owner.variable())
        : Optional.empty();
  }

  /**
   * Whether a collection that the loop puts into a chunk's map tells in which order it was filled;
   * one that {@code computeIfAbsent} makes is exchanged for one that does.
   */
  private static boolean keepsOrder(Type.Declared created, Form inner) {
    return !CollectionTypes.forgetsOrder(created) && !(inner instanceof Form.Group);
  }

  /** The old value, combined with what is put where there is none. */
  private static Optional<Form> merge(
      EntryValue first, EntryValue.Folded next, Type value, boolean byPutting, Getters getters) {
    EntryValue.Term old = new EntryValue.Term(new EntryValue.Old(), false);
    Fold fold = next.fold();
    boolean once = next.terms().stream().filter(old::equals).count() == 1;
    boolean inOrder = fold != Fold.CONCATENATION || next.terms().get(0).equals(old);
    if (!once || !inOrder) {
      return Optional.empty();
    }
    List<EntryValue.Term> added = next.terms().stream().filter(each -> !each.equals(old)).toList();
    List<EntryValue.Term> begun;
    if (first instanceof EntryValue.Folded folded && folded.fold() == fold) {
      begun = folded.terms();
    } else if (first instanceof EntryValue.Given given && EntryRun.isNeverNull(given.text())) {
      begun = List.of(new EntryValue.Term(given, false));
    } else {
      return Optional.empty();
    }
    begun = flat(begun, fold, value);
    added = flat(added, fold, value);
    if (areSame(begun, added, value, getters)) {
      return Optional.of(new Form.Merge(fold, value, byPutting));
    }
    List<EntryValue.Term> rest =
        begun.stream().filter(term -> !isNeutral(term, fold, value)).toList();
    return rest.size() == begun.size() - 1 && areSame(rest, added, value, getters)
        ? Optional.of(new Form.Merge(fold, value, byPutting))
        : Optional.empty();
  }

  /** {@code 0L + (x + y)} as three terms, {@code (long) x} as {@code x}. */
  private static List<EntryValue.Term> flat(List<EntryValue.Term> terms, Fold fold, Type value) {
    List<EntryValue.Term> flat = new ArrayList<>();
    for (EntryValue.Term term : terms) {
      Expression text = Folds.widened(((EntryValue.Given) term.value()).text(), value);
      boolean several =
          text instanceof Expression.Binary binary
              && Folds.fold(binary.operator(), value).filter(fold::equals).isPresent()
              && Folds.keepsType(binary, value)
              && !term.isSubtracted();
      if (several) {
        for (Expression operand : Nodes.operands(text)) {
          flat.addAll(flat(List.of(given(operand, false)), fold, value));
        }
      } else {
        flat.add(given(text, term.isSubtracted()));
      }
    }
    return flat;
  }

  private static EntryValue.Term given(Expression text, boolean isSubtracted) {
    return new EntryValue.Term(new EntryValue.Given(text), isSubtracted);
  }

  private static boolean areSame(
      List<EntryValue.Term> some, List<EntryValue.Term> others, Type value, Getters getters) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int k = 0; k < some.size(); k++) {
      EntryValue one = some.get(k).value();
      EntryValue other = others.get(k).value();
      boolean same =
          some.get(k).isSubtracted() == others.get(k).isSubtracted()
              && one instanceof EntryValue.Given mine
              && other instanceof EntryValue.Given its
              && (mine.equals(its)
                  || Folds.isSameNumber(mine.text(), its.text(), value)
                  || SameValue.of(getters.inlined(mine.text()), getters.inlined(its.text())));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNeutral(EntryValue.Term term, Fold fold, Type type) {
    Object value =
        term.value() instanceof EntryValue.Given given
                && given.text() instanceof Expression.Literal literal
            ? literal.value().orElse("?")
            : "?";
    return !term.isSubtracted() && Folds.isNeutral(value, fold, type);
  }
}
