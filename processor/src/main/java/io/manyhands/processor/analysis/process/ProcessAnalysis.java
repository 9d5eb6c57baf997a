package io.manyhands.processor.analysis.process;

import io.manyhands.processor.analysis.collect.CollectedOutput;
import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.model.Collected;
import io.manyhands.processor.model.EarlyExits;
import io.manyhands.processor.model.Exchange;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.LoopFacts;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.PrivateVariable;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The further questions put to a loop that shall run in worker processes: whether what it uses can
 * be sent, and whether all that it changes comes back. They do not ask whether iterations depend on
 * each other.
 *
 * @param exchange what goes and comes
 * @param guards checks that reading the arrays before the loop needs
 * @param obstacles why it cannot be; nobody's word helps against these
 * @param doubts what would mean something else in another process, unless the user knows better
 * @param everywhere static fields that have the same value in every process, or of which each
 *     process has to take its own; they are not sent
 */
public record ProcessAnalysis(
    Exchange exchange,
    List<Guard> guards,
    List<Finding> obstacles,
    List<Finding> doubts,
    Set<Field> everywhere) {

  /**
   * A loop and what is known of it.
   *
   * @param method the method around the loop
   * @param loop the loop
   * @param body what of its body runs in workers
   * @param space its header
   * @param scope the loop as {@code first + stride * index}
   * @param accesses what an iteration reads and writes in a worker
   * @param ordered what of it runs in the order of the iterations, here
   * @param captured variables that iterations read
   * @param fields fields that iterations only read
   * @param privates variables of which chunks have copies
   * @param reductions what is folded
   * @param collections what is collected
   * @param packed arrays that are filled one element after the other
   * @param folded arrays of which chunks have their own: their elements are folded, packed, or of
   *     no use to anybody else
   * @param exits how the loop may end early
   * @param nameable whether a path can be evaluated before the loop
   */
  public record Asked(
      MarkedMethod method,
      Statement loop,
      Statement body,
      IterationSpace space,
      LoopScope scope,
      List<Access> accesses,
      Optional<OrderedInParent> ordered,
      List<Variable> captured,
      Set<Field> fields,
      List<PrivateVariable> privates,
      List<ReductionPatterns.Found> reductions,
      List<CollectedOutput.Found> collections,
      List<Collected> packed,
      Set<Path> folded,
      EarlyExits exits,
      Predicate<Path> nameable) {
    SourceText source() {
      return method.declaration().source();
    }

    /** Variables that go to workers: of collections they get empty ones. */
    List<Variable> sent() {
      List<Variable> used = Reads.used(body);
      Set<Variable> own = new HashSet<>();
      collections.forEach(each -> each.collected().variable().ifPresent(own::add));
      return captured.stream()
          .filter(variable -> used.contains(variable) && !own.contains(variable))
          .toList();
    }
  }

  /**
   * Asks.
   *
   * @param asked the loop
   * @param program knows which objects can be serialized
   */
  public static ProcessAnalysis of(Asked asked, Program program) {
    SentTypes types = new SentTypes(program);
    StableFields stable = new StableFields(program);
    Set<Field> constant =
        asked.fields().stream().filter(stable::isStable).collect(Collectors.toUnmodifiableSet());
    Set<Field> everywhere = new HashSet<>(constant);
    asked.fields().stream().filter(field -> isTheirOwn(field, types)).forEach(everywhere::add);
    ArrayUses arrays = ArrayUses.of(asked, field -> isTheirOwn(field, types));
    List<Finding> obstacles = new ArrayList<>(captures(asked, everywhere, types));
    obstacles.addAll(results(asked));
    obstacles.addAll(exits(asked));
    CollectedTypes returned = new CollectedTypes(asked, types, constant, program);
    obstacles.addAll(returned.findings());
    List<Finding> doubts = new ArrayList<>(WorkerRules.check(asked, program, stable));
    asked
        .ordered()
        .ifPresent(
            ordered -> {
              obstacles.addAll(returned.handedOver(ordered.part()));
              obstacles.addAll(ordered.scratch(asked.source(), program));
              doubts.addAll(ordered.identities(asked.source(), program));
            });
    doubts.addAll(arrays.findings());
    Optional<String> receiver =
        asked.method().isStatic() ? Optional.empty() : types.obstacle(asked.method().host().type());
    List<Field> scratch = scratch(asked, program);
    List<Guard> guards = new ArrayList<>(arrays.guards());
    for (Field field : scratch) {
      stable
          .initialValue(field)
          .filter(value -> Formatters.isFormatter(field.type()))
          .flatMap(value -> Formatters.asMade(field, value, asked.source()))
          .ifPresent(guards::add);
    }
    return new ProcessAnalysis(
        new Exchange(arrays.uses(), receiver, scratch),
        List.copyOf(guards),
        obstacles,
        doubts,
        everywhere);
  }

  /**
   * Whether workers have to take what their own static field holds, as the value here cannot be
   * sent. That it is the same is a doubt, which the user's word may settle.
   */
  private static boolean isTheirOwn(Field field, SentTypes types) {
    return field.isStatic() && types.obstacle(field.type()).isPresent();
  }

  private static List<Field> scratch(Asked asked, Program program) {
    Set<Field> scratch = new LinkedHashSet<>();
    List<Statement> texts = new ArrayList<>(List.of(asked.body()));
    ReachedCode.from(asked.body(), program).forEach(method -> texts.add(method.body()));
    for (Statement text : texts) {
      Nodes.eachExpression(
          text,
          part -> {
            if (part instanceof Expression.FieldAccess access
                && program.isScratch(access.field())) {
              scratch.add(access.field());
            }
          });
    }
    return List.copyOf(scratch);
  }

  /** The facts of the loop, with what is sent. */
  public LoopFacts sent(LoopFacts facts) {
    List<Guard> all = new ArrayList<>(facts.guards());
    guards.stream().filter(guard -> !all.contains(guard)).forEach(all::add);
    return facts.sent(exchange, all);
  }

  private static List<Finding> captures(Asked asked, Set<Field> everywhere, SentTypes types) {
    SourceText source = asked.source();
    Span loop = asked.loop().span();
    List<Finding> findings = new ArrayList<>();
    for (Variable variable : asked.sent()) {
      types
          .obstacle(variable.type())
          .ifPresent(why -> findings.add(unsent(source, loop, variable.name(), why)));
    }
    for (Field field : asked.fields()) {
      Optional.of(field.type())
          .filter(type -> !everywhere.contains(field))
          .flatMap(types::obstacle)
          .ifPresent(why -> findings.add(unsent(source, loop, field.name(), why)));
    }
    if (asked.space() instanceof IterationSpace.Elements elements) {
      types
          .obstacle(elements.source().type())
          .ifPresent(
              why -> findings.add(unsent(source, elements.source().span(), "the source", why)));
    }
    return findings;
  }

  private static Finding unsent(SourceText source, Span place, String name, String why) {
    return new Finding(
        Code.NOT_SENT,
        source,
        place,
        name + " cannot be sent to worker processes: " + why,
        List.of("what a loop uses is serialized for worker processes"),
        "let the class implement java.io.Serializable, or read what the loop needs into local"
            + " variables before it");
  }

  /** Objects among the results would be copies of those that the loop as written leaves. */
  private static List<Finding> results(Asked asked) {
    SourceText source = asked.source();
    Span loop = asked.loop().span();
    List<Finding> findings = new ArrayList<>();
    for (PrivateVariable each : asked.privates()) {
      if (each.lastValue() && !SentTypes.isValue(each.variable().type())) {
        findings.add(copied(source, loop, each.variable().name()));
      }
    }
    for (ReductionPatterns.Found found : asked.reductions()) {
      boolean keeps = found.reduction().folding().isPresent() && found.reduction().ofElements();
      if ((keeps || !found.reduction().ofElements())
          && !SentTypes.isValue(found.reduction().type())) {
        findings.add(copied(source, loop, found.reduction().name()));
      }
    }
    return findings;
  }

  private static List<Finding> exits(Asked asked) {
    List<Finding> findings = new ArrayList<>();
    for (Statement jump : asked.exits().jumps()) {
      if (jump instanceof Statement.Return exit
          && exit.value().filter(value -> !SentTypes.isValue(value.type())).isPresent()) {
        Expression value = exit.value().orElseThrow();
        findings.add(copied(asked.source(), value.span(), asked.source().inline(value.span())));
      }
    }
    for (EarlyExits.Value value : asked.exits().values()) {
      if (!SentTypes.isValue(value.variable().type())) {
        findings.add(copied(asked.source(), asked.loop().span(), value.variable().name()));
      }
    }
    return findings;
  }

  private static Finding copied(SourceText source, Span place, String name) {
    return new Finding(
        Code.IDENTITY,
        source,
        place,
        "after the loop " + name + " would be a copy of the object that the loop as written leaves",
        List.of("results come back from worker processes serialized"),
        "keep a number, such as the object's index, and look the object up after the loop");
  }
}
