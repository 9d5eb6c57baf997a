package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Variable;
import java.util.Map;

/**
 * A function that an iteration has created.
 *
 * @param lambda what it does when it is called
 * @param frame the method that created it
 * @param captured values of the variables in scope; none of those that it uses is assigned again
 */
record Closure(Expression.Lambda lambda, Machine.Frame frame, Map<Variable, Value> captured) {
  /** Ends the name of the place of a function of which only some moment's values were captured. */
  private static final String ANY_MOMENT = "~";

  Closure {
    captured = Map.copyOf(captured);
  }

  /** The place of the same function as it may have been created at any moment. */
  static Place.Fresh atAnyMoment(Place.Fresh place) {
    return isOfAnyMoment(place) ? place : new Place.Fresh(place.site() + ANY_MOMENT, place.type());
  }

  static boolean isOfAnyMoment(Place.Fresh place) {
    return place.site().endsWith(ANY_MOMENT);
  }

  /** Where the function was created. */
  static String origin(Place.Fresh place) {
    String site = place.site();
    return isOfAnyMoment(place) ? site.substring(0, site.length() - ANY_MOMENT.length()) : site;
  }
}
