package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that some statements of a method read and write, themselves and through calls. Objects
 * that were there before the statements count as shared.
 *
 * @param accesses more than happens, never less
 * @param lists lists that are read and would have to be plain ones of the JDK
 */
public record MethodEffects(List<Access> accesses, Set<Path> lists) {
  private static final int MOST_ROUNDS = 12;

  /**
   * Executes statements symbolically, again and again until what is known of memory no longer
   * grows. Where another class may override the method, the receiver is taken to be of the class
   * that declares it, which is to be checked.
   *
   * @param method the method that they belong to
   * @param statements in the order of execution
   * @param program the methods whose source is at hand
   * @param refusals receives what cannot be analyzed
   */
  public static MethodEffects of(
      MarkedMethod method, List<Statement> statements, Program program, Refusals refusals) {
    boolean exactly = !method.declaration().method().isFixed();
    return of(method, statements, program, exactly, refusals);
  }

  /**
   * Does the same.
   *
   * @param method the method that the statements belong to
   * @param statements in the order of execution
   * @param program the methods whose source is at hand
   * @param exactly whether the receiver is taken to be of the class that declares the method, which
   *     is to be checked
   * @param refusals receives what cannot be analyzed
   */
  public static MethodEffects of(
      MarkedMethod method,
      List<Statement> statements,
      Program program,
      boolean exactly,
      Refusals refusals) {
    Statement.Block block = new Statement.Block(method.bodySpan(), statements);
    Set<Variable> invariant = new HashSet<>(Reads.used(block));
    invariant.removeAll(Reads.declared(block));
    invariant.removeAll(Reads.written(block));
    Heap heap = new Heap(Set.of());
    for (int round = 0; round < MOST_ROUNDS; round++) {
      refusals.clear();
      heap.takeGrowth();
      Machine machine = new Machine(program, heap, refusals, invariant, false, Wording.METHOD);
      machine.enter(method);
      if (exactly) {
        machine.takeExactly(method);
      }
      try {
        new StatementRules(machine, new ExpressionRules(machine)).execute(block);
      } catch (Machine.TooLarge tooLarge) {
        break;
      }
      if (!heap.takeGrowth()) {
        return new MethodEffects(List.copyOf(machine.accesses), Set.copyOf(machine.lists));
      }
    }
    refusals.clear();
    Span span = method.declaration().span();
    refusals.add(
        Code.UNSUPPORTED,
        new Site(method.declaration().source(), span, List.of(), List.of()),
        "the method calls more code than can be analyzed",
        List.of(),
        "mark a smaller method");
    return new MethodEffects(List.of(), Set.of());
  }

  /** Writes to objects that were there before the statements. */
  public List<Access> sharedWrites() {
    return accesses.stream().filter(access -> access.isWrite() && !isOwn(access)).toList();
  }

  private static boolean isOwn(Access access) {
    if (access instanceof Access.OfElement element) {
      return element.array() instanceof Place.Fresh;
    }
    return access instanceof Access.OfField field
        && field.object().filter(place -> place instanceof Place.Fresh).isPresent();
  }
}
