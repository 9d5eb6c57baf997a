package io.manyhands.processor.analysis.recursion;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.MethodEffects;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.range.LinearSum;
import io.manyhands.processor.analysis.range.NotFollowed;
import io.manyhands.processor.analysis.range.RangeExecution;
import io.manyhands.processor.analysis.range.Unknown;
import io.manyhands.processor.model.CallGroup;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks for a section of the arrays that every call of a recursive method keeps to, and for
 * conditions on its arguments under which it does: calls in a group then touch different elements.
 *
 * <p>Sections of procedures are those of D. Callahan and K. Kennedy, "Analysis of interprocedural
 * side effects in a parallel programming environment", 1988; conditions are found by assuming many
 * and dropping those that a recursive call may break (C. Flanagan and K. R. M. Leino, "Houdini, an
 * annotation assistant for ESC/Java", 2001).
 */
final class Sections {
  /** The largest bound of which two add up without overflow. */
  private static final long HALF = (1L << 30) - 1;

  /**
   * A proof.
   *
   * @param section what every call keeps to
   * @param conditions sums of parameters that must be at least 0 in a call from outside
   */
  record Proof(Section section, List<LinearSum> conditions) {}

  /**
   * Why there is no proof.
   *
   * @param span what stands in the way
   * @param reason why
   */
  record Obstacle(Span span, String reason) {}

  private final MethodDeclaration method;
  private final CalledMethods called;
  private final Program program;
  private final List<CallGroup> groups;
  private final MethodEffects effects;
  private final Set<Type> written;
  private Optional<Obstacle> obstacle = Optional.empty();
  private int furthest = -1;

  /** Whether it is found out where scans without a bound stop. */
  private boolean scans;

  Sections(
      MethodDeclaration method,
      CalledMethods called,
      Program program,
      List<CallGroup> groups,
      MethodEffects effects) {
    this.method = method;
    this.called = called;
    this.program = program;
    this.groups = groups;
    this.effects = effects;
    this.written =
        effects.sharedWrites().stream()
            .filter(Access.OfElement.class::isInstance)
            .map(write -> ((Access.OfElement) write).component())
            .collect(Collectors.toSet());
  }

  /** What stood in the way of the attempt that came furthest. */
  Optional<Obstacle> obstacle() {
    return obstacle;
  }

  /** A section that calls keep to, if there is one. */
  Optional<Proof> find() {
    boolean elementsOnly =
        effects.sharedWrites().stream().allMatch(Access.OfElement.class::isInstance)
            && effects.accesses().stream().noneMatch(Access.OfEverything.class::isInstance);
    if (!elementsOnly) {
      return Optional.empty();
    }
    Optional<Proof> proof = findAny();
    scans = called.all().stream().anyMatch(each -> RangeExecution.mayScan(each.body()));
    return proof.isEmpty() && scans ? findAny() : proof;
  }

  private Optional<Proof> findAny() {
    for (Section section : Section.candidates(method.parameters())) {
      Optional<Proof> proof = prove(section, List.of());
      if (proof.isPresent()) {
        return proof;
      }
    }
    return findIfNotEmpty();
  }

  /** For methods that are never called with nothing to do. */
  private Optional<Proof> findIfNotEmpty() {
    for (Section section : Section.candidates(method.parameters())) {
      if (section instanceof Section.Between bounds) {
        Optional<Proof> proof = prove(section, List.of(bounds.high().minus(bounds.low())));
        if (proof.isPresent()) {
          return proof;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Proof> prove(Section section, List<LinearSum> more) {
    Set<LinearSum> assumed = new LinkedHashSet<>(more);
    assumed.addAll(candidates(section));
    return prove(section, assumed)
        .map(conditions -> new Proof(section, fewest(section, conditions)));
  }

  /** Conditions under which sections are usually kept, those that say most first. */
  private Set<LinearSum> candidates(Section section) {
    List<LinearSum> ints =
        method.parameters().stream()
            .filter(parameter -> parameter.type() == Type.Primitive.INT)
            .<Unknown>map(Unknown.AtEntry::new)
            .map(LinearSum::of)
            .toList();
    Set<LinearSum> candidates = new LinkedHashSet<>();
    ints.forEach(value -> candidates.add(LinearSum.of(HALF).minus(value)));
    if (section instanceof Section.Between bounds) {
      // an index may be one beyond the section, and then one more
      candidates.add(LinearSum.of(Integer.MAX_VALUE).minus(bounds.high()).plus(-2));
      candidates.add(bounds.high().minus(bounds.low()).plus(1));
    }
    ints.forEach(value -> candidates.add(value));
    ints.forEach(value -> candidates.add(value.plus(1)));
    return candidates;
  }

  /** Those of the conditions that hold in all calls if they hold in the first, if they suffice. */
  private Optional<Set<LinearSum>> prove(Section section, Set<LinearSum> conditions) {
    Set<LinearSum> assumed = new LinkedHashSet<>(conditions);
    while (true) {
      SectionCheck check =
          new SectionCheck(method, called, program, groups, written, section, assumed, scans);
      try {
        check.run();
      } catch (SectionCheck.Failed failed) {
        if (!failed.isVacuous) {
          remember(check, failed.span, String.valueOf(failed.getMessage()));
        }
        return Optional.empty();
      } catch (NotFollowed other) {
        remember(check, other.span(), other.getMessage() + " is not followed");
        return Optional.empty();
      }
      if (check.unkept().isEmpty()) {
        return sawEverything(check) ? Optional.of(assumed) : Optional.empty();
      }
      assumed.removeAll(check.unkept());
    }
  }

  private void remember(SectionCheck check, Span span, String reason) {
    int steps = check.isAboutIndexes() ? check.steps() : Math.min(check.steps(), 1);
    if (steps > furthest) {
      furthest = steps;
      obstacle = Optional.of(new Obstacle(span, reason));
    }
  }

  /** Whether no element is touched in a place where the attempt has not looked. */
  private boolean sawEverything(SectionCheck check) {
    for (Access access : effects.accesses()) {
      boolean own =
          !(access instanceof Access.OfElement element)
              || element.array() instanceof Place.Fresh
              || check.seen().contains(element.site().span());
      if (!own) {
        remember(check, access.site().span(), "what happens to this element is not followed");
        return false;
      }
    }
    return true;
  }

  /** The conditions without those that the proof does not need. */
  private List<LinearSum> fewest(Section section, Set<LinearSum> conditions) {
    Set<LinearSum> needed = new LinkedHashSet<>(conditions);
    for (LinearSum condition : conditions) {
      if (!needed.contains(condition)) {
        continue;
      }
      Set<LinearSum> fewer = new LinkedHashSet<>(needed);
      fewer.remove(condition);
      prove(section, fewer).ifPresent(needed::retainAll);
    }
    return new ArrayList<>(needed);
  }
}
