package io.manyhands.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A loop that carries {@code @Parallel}, or an outermost loop of a method that does.
 *
 * @param loop the loop statement
 * @param label its label, if it has one
 * @param settings members of the annotation
 * @param mark the annotation
 * @param byMethod whether the annotation stands on the method
 * @param insideTry whether a {@code try} statement of the same method stands around it
 * @param insideLoop the innermost loop of the same method around it
 * @param obstacle why the loop cannot be a region whatever it does, if so
 * @param definitions what variables were given in front of the loop, to be used in their place
 */
public record MarkedLoop(
    Statement loop,
    Optional<String> label,
    Settings settings,
    Span mark,
    boolean byMethod,
    boolean insideTry,
    Optional<Span> insideLoop,
    Optional<Obstacle> obstacle,
    Map<Variable, Expression> definitions) {
  /** One of which the values of variables are not looked at. */
  public MarkedLoop(
      Statement loop,
      Optional<String> label,
      Settings settings,
      Span mark,
      boolean byMethod,
      boolean insideTry,
      Optional<Span> insideLoop,
      Optional<Obstacle> obstacle) {
    this(loop, label, settings, mark, byMethod, insideTry, insideLoop, obstacle, Map.of());
  }

  /** The same loop, with the values of variables in their place, in the order of declarations. */
  public MarkedLoop with(Map<Variable, Expression> values) {
    return new MarkedLoop(
        loop,
        label,
        settings,
        mark,
        byMethod,
        insideTry,
        insideLoop,
        obstacle,
        Collections.unmodifiableMap(new LinkedHashMap<>(values)));
  }

  /**
   * Something that keeps a method or loop from being copied into the generated class.
   *
   * @param code id of its diagnostic
   * @param span where it stands
   * @param what a clause that completes "the loop stays as it is because ..."
   * @param fix an imperative sentence that tells the way out
   */
  public record Obstacle(String code, Span span, String what, String fix) {}
}
