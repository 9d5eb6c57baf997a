package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Type;
import java.util.Optional;

/** One read or write of memory that outlives an expression. */
public sealed interface Access {
  /** Whether it stores. */
  boolean isWrite();

  /** Where it happens. */
  Site site();

  /**
   * An array element.
   *
   * @param isWrite whether it stores
   * @param array the array
   * @param subscript the index, empty where any element may be meant
   * @param component type of the element
   * @param site where
   */
  record OfElement(
      boolean isWrite, Place array, Optional<Polynomial> subscript, Type component, Site site)
      implements Access {}

  /**
   * A field.
   *
   * @param isWrite whether it stores
   * @param object the object, empty for a static field
   * @param field the field
   * @param onThis whether the source names it as a field of the region's own {@code this}, or as a
   *     static field, in the loop itself and not in a called method
   * @param site where
   */
  record OfField(boolean isWrite, Optional<Place> object, Field field, boolean onThis, Site site)
      implements Access {}

  /**
   * An atomic update of an object's own state, whose result nobody uses.
   *
   * @param object the object
   * @param operation what is done; updates of one operation may come in any order
   * @param site where
   */
  record OfAtomic(Place object, String operation, Site site) implements Access {
    @Override
    public boolean isWrite() {
      return true;
    }
  }

  /** Everything that can be reached: by a method that is only known to have no side effect. */
  record OfEverything(Site site) implements Access {
    @Override
    public boolean isWrite() {
      return false;
    }
  }
}
