package io.manyhands.processor.analysis.future;

import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.model.ArrayTypes;

/** Whether two accesses, made by statements that run at the same time, may be of one place. */
final class Encounters {
  private Encounters() {}

  /** Subscripts and paths are not compared: on the safe side. */
  static boolean mayMeet(Access write, Access other) {
    if (isOwn(other)) {
      return false;
    }
    if (other instanceof Access.OfEverything) {
      return true;
    }
    if (write instanceof Access.OfField one && other instanceof Access.OfField two) {
      return one.field().equals(two.field());
    }
    if (write instanceof Access.OfElement one && other instanceof Access.OfElement two) {
      return ArrayTypes.mayAlias(one.component(), two.component());
    }
    return write instanceof Access.OfAtomic && other instanceof Access.OfAtomic;
  }

  private static boolean isOwn(Access access) {
    if (access instanceof Access.OfElement element) {
      return element.array() instanceof Place.Fresh;
    }
    return access instanceof Access.OfField field
        && field.object().filter(place -> place instanceof Place.Fresh).isPresent();
  }
}
