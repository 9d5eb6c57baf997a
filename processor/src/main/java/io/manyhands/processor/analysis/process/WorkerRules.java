package io.manyhands.processor.analysis.process;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks through a loop and the methods that it reaches for what means something else in another
 * process: static fields, identities, locks.
 */
final class WorkerRules {
  private final Program program;
  private final StableFields stable;

  /** Calls on atomic numbers of which each chunk has its own. */
  private final Set<Expression> own;

  /** Static fields in whose place a chunk has something of its own, which comes back. */
  private final Set<Field> folded;

  private final List<Finding> findings = new ArrayList<>();
  private final Set<Field> told = new HashSet<>();

  private WorkerRules(ProcessAnalysis.Asked asked, Program program, StableFields stable) {
    this.program = program;
    this.stable = stable;
    this.own = own(asked);
    this.folded = folded(asked);
  }

  static List<Finding> check(ProcessAnalysis.Asked asked, Program program, StableFields stable) {
    WorkerRules rules = new WorkerRules(asked, program, stable);
    rules.look(asked.source(), asked.body());
    rules.lookAtAccesses(asked.accesses());
    for (MethodDeclaration method : ReachedCode.from(asked.body(), program)) {
      method.fieldInitializers().forEach(statement -> rules.look(method.source(), statement));
      rules.look(method.source(), method.body());
      if (method.isSynchronized()) {
        rules.lock(method.source(), method.span(), method.method() + " is synchronized");
      }
    }
    return rules.findings;
  }

  private static Set<Expression> own(ProcessAnalysis.Asked asked) {
    Set<Expression> own = new HashSet<>();
    asked.collections().forEach(each -> own.addAll(each.calls()));
    asked.reductions().stream()
        .filter(found -> found.reduction().isCounter() && !found.reduction().inPartial())
        .flatMap(found -> found.updates().stream())
        .forEach(
            update -> {
              if (update.statement() instanceof Statement.Evaluate counting) {
                own.add(counting.expression());
              }
            });
    return own;
  }

  private static Set<Field> folded(ProcessAnalysis.Asked asked) {
    Set<Field> folded = new HashSet<>();
    asked.reductions().forEach(each -> each.reduction().field().ifPresent(folded::add));
    asked.collections().forEach(each -> each.collected().field().ifPresent(folded::add));
    for (Path path : asked.folded()) {
      if (path.root() instanceof Path.Root.OfStatic root && path.fields().isEmpty()) {
        folded.add(root.field());
      }
    }
    return folded;
  }

  private boolean mayDiffer(Field field) {
    return field.isStatic()
        && !folded.contains(field)
        && !program.isScratch(field)
        && !stable.isStable(field);
  }

  /** Also what no text shows: fields that a default method or a lambda expression reads. */
  private void lookAtAccesses(List<Access> accesses) {
    for (Access access : accesses) {
      if (access instanceof Access.OfField field && !field.isWrite() && mayDiffer(field.field())) {
        ofStatic(field.field(), field.site().source(), field.site().span());
      }
    }
  }

  private void look(SourceText source, Statement in) {
    Nodes.eachStatement(
        in,
        statement -> {
          if (statement instanceof Statement.Critical critical) {
            lock(source, critical.span(), "a lock");
          }
          IterationOrders.seen(source, statement).ifPresent(findings::add);
        });
    Nodes.eachExpression(
        in,
        part -> {
          look(source, part);
          shared(source, part);
        });
  }

  /** Objects that threads share on purpose: worker processes would each have one. */
  private void shared(SourceText source, Expression part) {
    boolean concurrent =
        part instanceof Expression.Call call
            && (call.method().owner().packageName().startsWith("java.util.concurrent")
                || call.receiver()
                    .filter(
                        receiver ->
                            receiver.type() instanceof Type.Declared type
                                && type.packageName().startsWith("java.util.concurrent"))
                    .isPresent());
    boolean declared =
        (part instanceof Expression.Local local && isShared(local.variable().sharing()))
            || (part instanceof Expression.FieldAccess access
                && isShared(access.field().sharing()));
    if (declared || (concurrent && !own.contains(part))) {
      findings.add(
          new Finding(
              Code.WORKER_WRITE,
              source,
              part.span(),
              "what "
                  + source.inline(part.span())
                  + " shares between threads is not shared by worker processes",
              List.of("each process has a copy of its own"),
              "fold the values into a variable, or run the loop on threads"));
    }
  }

  private static boolean isShared(Sharing sharing) {
    return switch (sharing) {
      case ATOMIC, LOCKED, THREAD_SAFE -> true;
      default -> false;
    };
  }

  private void lock(SourceText source, Span span, String what) {
    findings.add(
        new Finding(
            Code.WORKER_LOCK,
            source,
            span,
            what + ": worker processes would each have a lock of their own",
            List.of("iterations in different processes do not wait for each other"),
            "take the lock around the loop"));
  }

  private void look(SourceText source, Expression part) {
    if (part instanceof Expression.FieldAccess access && mayDiffer(access.field())) {
      ofStatic(access.field(), source, access.span());
    } else {
      Identities.compared(source, part, program)
          .or(() -> new IdentityHashes(program).seen(source, part))
          .or(() -> IterationOrders.seen(source, part))
          .or(() -> new SentExceptions(program).lost(source, part))
          .ifPresent(findings::add);
    }
  }

  private void ofStatic(Field field, SourceText source, Span span) {
    if (told.add(field)) {
      findings.add(
          new Finding(
              Code.WORKER_STATIC,
              source,
              span,
              "the static field " + field + " may have another value in a worker process than here",
              List.of("each process initializes its own static fields"),
              "read it into a local variable before the loop, and pass that on"));
    }
  }
}
