package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Condition;
import io.manyhands.processor.analysis.effect.LoopScope;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Accesses without repetitions: one stands for all that go to the same memory from the same loops.
 *
 * <p>What is found about one holds for the others. A body that mentions {@code a[i]} a hundred
 * times asks one question about it. Where something is asked of an access beside that, as where it
 * stands in the text, one stands for those of the same answer only.
 */
final class Distinct {
  private record Element(
      boolean isWrite,
      Place array,
      Optional<Polynomial> subscript,
      Type component,
      List<LoopScope> loops,
      List<Condition> conditions,
      boolean inOrder) {}

  private record Member(
      boolean isWrite,
      Optional<Place> object,
      Field field,
      List<LoopScope> loops,
      List<Condition> conditions,
      boolean inCall,
      boolean inOrder) {}

  private Distinct() {}

  /** The first of each kind, in order. */
  static <T extends Access> List<T> of(List<T> accesses) {
    return of(accesses, access -> "any");
  }

  /**
   * The first of each kind, in order.
   *
   * @param role what is asked of an access beside which memory it goes to
   */
  static <T extends Access> List<T> of(List<T> accesses, Function<Access, Object> role) {
    Map<Object, T> first = new HashMap<>();
    List<T> distinct = new ArrayList<>();
    for (T access : accesses) {
      if (first.putIfAbsent(List.of(key(access), role.apply(access)), access) == null) {
        distinct.add(access);
      }
    }
    return distinct;
  }

  private static Object key(Access access) {
    List<LoopScope> loops = access.site().loops();
    if (access instanceof Access.OfElement element) {
      return new Element(
          element.isWrite(),
          element.array(),
          element.subscript(),
          element.component(),
          loops,
          access.site().conditions(),
          access.site().inOrder());
    }
    if (access instanceof Access.OfField field) {
      boolean inCall = !field.site().calls().isEmpty();
      return new Member(
          field.isWrite(),
          field.object(),
          field.field(),
          loops,
          access.site().conditions(),
          inCall,
          access.site().inOrder());
    }
    if (access instanceof Access.OfAtomic update) {
      return List.of(update.object(), update.operation(), loops, access.site().inOrder());
    }
    return access.site().inOrder() ? "everything in order" : "everything";
  }
}
