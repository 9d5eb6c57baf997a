package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.IterationEffects;
import io.manyhands.processor.analysis.effect.PlainTypes;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.analysis.scalar.ReductionPatterns;
import io.manyhands.processor.analysis.scalar.Scalars;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether what {@code @Shared} says about a variable is what the loop does with it. */
final class SharingCheck {
  private final SourceText source;
  private final MarkedLoop loop;
  private final Set<Path> scratch;
  private final List<Finding> findings = new ArrayList<>();

  private SharingCheck(SourceText source, MarkedLoop loop, Set<Path> scratch) {
    this.source = source;
    this.loop = loop;
    this.scratch = scratch;
  }

  /**
   * What contradicts.
   *
   * @param scratch arrays of which each chunk has one of its own
   */
  static List<Finding> of(
      SourceText source,
      MarkedLoop loop,
      Statement body,
      Scalars scalars,
      List<ReductionPatterns.Found> reductions,
      Set<Path> scratch,
      IterationEffects effects) {
    SharingCheck check = new SharingCheck(source, loop, scratch);
    Set<Variable> inside = Reads.declared(loop.loop());
    for (Variable variable : Reads.used(loop.loop())) {
      if (!inside.contains(variable) && variable.sharing() != Sharing.NONE) {
        boolean isReduced =
            reductions.stream()
                .anyMatch(
                    found -> found.reduction().variable().filter(variable::equals).isPresent());
        boolean isPrivate =
            scalars.privates().stream()
                    .anyMatch(own -> own.variable().equals(variable) && !own.lastValue())
                || scratch.contains(Path.of(variable));
        check.variable(variable, SharedUse.of(variable, body, effects), isReduced, isPrivate, body);
      }
    }
    Set<Field> seen = new LinkedHashSet<>();
    for (Access access : effects.accesses()) {
      if (access instanceof Access.OfField field
          && field.field().sharing() != Sharing.NONE
          && seen.add(field.field())) {
        check.field(field.field(), reductions, SharedUse.of(field.field(), effects));
      }
    }
    return check.findings;
  }

  private void variable(
      Variable variable, SharedUse use, boolean isReduced, boolean isPrivate, Statement body) {
    String name = variable.name();
    lockName(variable.sharing(), variable.lock(), name);
    kind(variable.sharing(), name, variable.type());
    if (isAboutUpdates(variable.sharing())
        && PlainTypes.isPlain(variable.type())
        && use.assigned().isEmpty()) {
      onlyRead(variable);
      return;
    }
    if (variable.sharing() == Sharing.LOCKED
        && use.assigned().isPresent()
        && !isReduced
        && isEverything(variable, body)) {
      lockedAll(name, use.assigned().get());
      return;
    }
    if (!isReduced || variable.type() instanceof Type.Array) {
      boolean isKnown = variable.kind() == Variable.Kind.PARAMETER;
      objects()
          .finding(name, variable.sharing(), variable.type(), isKnown, use.written())
          .ifPresent(findings::add);
    }
    switch (variable.sharing()) {
      case READ_ONLY -> readOnly(name, use);
      case PRIVATE -> {
        if (!isPrivate) {
          notPrivate(name, variable.type(), use);
        }
      }
      default -> common(variable.sharing(), name, use, isReduced);
    }
  }

  /** Whether every statement of an iteration touches the variable. */
  private static boolean isEverything(Variable variable, Statement body) {
    List<Statement> statements =
        body instanceof Statement.Block block ? block.statements() : List.of(body);
    return statements.stream().allMatch(each -> Reads.used(each).contains(variable));
  }

  private static boolean isAboutUpdates(Sharing sharing) {
    return switch (sharing) {
      case ATOMIC, LOCKED, REDUCED, ORDERED -> true;
      default -> false;
    };
  }

  private void onlyRead(Variable variable) {
    add(
        Code.ONLY_READ,
        loop.loop().span(),
        variable + " is " + variable.sharing() + ", but iterations only read it",
        List.of("what nobody updates needs neither a lock nor an order"),
        "say READ_ONLY, or leave the annotation out");
  }

  private void lockedAll(String name, Span place) {
    add(
        Code.LOCKED_ALL,
        place,
        name
            + " is LOCKED, and all that an iteration does would be done under its lock: nothing"
            + " would run in parallel",
        List.of("a lock keeps updates apart, not in the order of the iterations, which shows here"),
        "compute in statements of their own what does not need "
            + name
            + ", and say ORDERED of it, or fold values in, as in "
            + name
            + " += x");
  }

  private void field(Field field, List<ReductionPatterns.Found> reductions, SharedUse use) {
    boolean isReduced =
        reductions.stream()
            .anyMatch(found -> found.reduction().field().filter(field::equals).isPresent());
    if (!isReduced || field.type() instanceof Type.Array) {
      objects()
          .finding(field.name(), field.sharing(), field.type(), true, use.written())
          .ifPresent(findings::add);
    }
    if (field.sharing() == Sharing.REDUCED && !isReduced && isObject(field.type())) {
      findings.add(objects().reduced(field.name(), field.type()));
      return;
    }
    lockName(field.sharing(), field.lock(), field.name());
    kind(field.sharing(), field.name(), field.type());
    switch (field.sharing()) {
      case READ_ONLY -> readOnly(field.name(), use);
      case PRIVATE -> privateField(field, use);
      default -> {
        if (!field.isVolatile()) { // which is told by itself
          common(field.sharing(), field.name(), use, isReduced);
        }
      }
    }
  }

  /** An array of an object's own, of which chunks may have copies. */
  private boolean isScratch(Field field) {
    return scratch.stream()
        .anyMatch(
            path ->
                path.fields().isEmpty()
                    ? path.root() instanceof Path.Root.OfStatic root && root.field().equals(field)
                    : path.fields().get(path.fields().size() - 1).equals(field));
  }

  private void privateField(Field field, SharedUse use) {
    if (field.type() instanceof Type.Array) {
      if (!isScratch(field)) {
        notPrivate(field.name(), field.type(), use);
      }
      return;
    }
    add(
        Code.NOT_PRIVATE,
        use.place().orElse(loop.loop().span()),
        field.name() + " is PRIVATE, but a field is seen by everybody",
        List.of(),
        "use a local variable of the loop body");
  }

  private SharedObjects objects() {
    return new SharedObjects(source, loop);
  }

  private static boolean isObject(Type type) {
    return type instanceof Type.Declared && !PlainTypes.isPlain(type);
  }

  private void common(Sharing sharing, String name, SharedUse use, boolean isReduced) {
    switch (sharing) {
      case REDUCED -> {
        if (!isReduced) {
          contradicts(name + " is REDUCED, but the loop does more than fold values in");
        }
      }
      case THREAD_SAFE -> {
        if (use.assigned().isPresent()) {
          contradicts(name + " is THREAD_SAFE, but the loop assigns it another object");
        }
      }
      case ATOMIC, LOCKED -> {
        if (use.assigned().isPresent() && !isReduced) {
          order(name, sharing);
        }
      }
      case DISJOINT -> {
        if (use.assigned().isPresent()) {
          add(
              Code.NOT_DISJOINT,
              use.assigned().get(),
              name + " is DISJOINT, but iterations assign it and not its elements",
              List.of(),
              "say DISJOINT of an array whose elements iterations use");
        }
      }
      default -> {}
    }
  }

  private void readOnly(String name, SharedUse use) {
    use.written()
        .ifPresent(
            place ->
                add(
                    Code.NOT_READ_ONLY,
                    place,
                    name + " is READ_ONLY, but the loop writes it",
                    List.of("written here: " + source.inline(place)),
                    "write @Shared without a value, which takes what the loop does, or leave it"
                        + " out"));
  }

  private void notPrivate(String name, Type type, SharedUse use) {
    if (!PlainTypes.isPlain(type) && use.assigned().isEmpty()) {
      add(
          Code.NOT_PRIVATE,
          use.written().orElse(loop.loop().span()),
          name + " is PRIVATE, but what it holds outlives an iteration",
          List.of(
              "an iteration may read what it has not written, or others may look at it after the"
                  + " loop"),
          "create the " + (type instanceof Type.Array ? "array" : "object") + " in the loop body");
      return;
    }
    boolean assigned = use.assigned().isPresent();
    add(
        Code.NOT_PRIVATE,
        use.assigned().orElse(loop.loop().span()),
        assigned
            ? name + " is PRIVATE, but its value outlives an iteration"
            : name + " is PRIVATE, but no iteration assigns it",
        List.of(
            assigned
                ? "an iteration reads it before it assigns it, or it is read after the loop"
                : "a variable that nobody assigns needs no copies"),
        assigned
            ? "declare " + name + " in the loop body, or leave the annotation out"
            : "leave the annotation out");
  }

  /** A number has no elements to keep apart, and neither it nor an array has methods to call. */
  private void kind(Sharing sharing, String name, Type type) {
    boolean isDisjoint = sharing == Sharing.DISJOINT && PlainTypes.isPlain(type);
    boolean isSafe =
        sharing == Sharing.THREAD_SAFE && (PlainTypes.isPlain(type) || type instanceof Type.Array);
    if (isDisjoint || isSafe) {
      add(
          Code.NOT_ITS_KIND,
          loop.loop().span(),
          name + " is " + sharing + ", but of the type " + type,
          List.of(
              isDisjoint
                  ? "DISJOINT is said of an array whose elements iterations use"
                  : "THREAD_SAFE is said of an object whose methods iterations call"),
          isDisjoint || PlainTypes.isPlain(type)
              ? "leave the annotation out"
              : "say DISJOINT or ATOMIC of the array, or leave the annotation out");
    }
  }

  private void lockName(Sharing sharing, Optional<String> lock, String name) {
    if (lock.isPresent() && sharing != Sharing.LOCKED) {
      add(
          Code.LOCK_NAME,
          loop.loop().span(),
          "@Shared of "
              + name
              + " names the lock \""
              + lock.get()
              + "\", but "
              + (sharing == Sharing.AUTO ? "does not say LOCKED" : "says " + sharing),
          List.of("a lock that is named and not taken protects nothing"),
          "write @Shared(value = Sharing.LOCKED, lock = \""
              + lock.get()
              + "\"), or leave the name out");
    }
  }

  private void contradicts(String headline) {
    add(
        Code.SHARING,
        loop.loop().span(),
        headline,
        List.of(),
        "write @Shared without a value, which takes what the loop does, or leave it out");
  }

  /** A lock or an atomic step would keep updates apart, and a fold needs neither. */
  private void order(String name, Sharing sharing) {
    add(
        Code.UPDATE_ORDER,
        loop.loop().span(),
        "order of updates is not kept: "
            + name
            + " is "
            + sharing
            + ", but the loop does more than fold values in",
        List.of("a lock keeps updates apart, not in the order of the iterations"),
        "fold values in by an operation whose order does not show, such as "
            + name
            + " += x, or say ORDERED");
  }

  private void add(Code code, Span place, String headline, List<String> details, String fix) {
    findings.add(new Finding(code, source, place, headline, details, fix));
  }
}
