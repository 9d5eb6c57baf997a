package io.manyhands.processor.model;

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
 */
public record MarkedLoop(
    Statement loop,
    Optional<String> label,
    Settings settings,
    Span mark,
    boolean byMethod,
    boolean insideTry,
    Optional<Span> insideLoop,
    Optional<Obstacle> obstacle) {
  /** The same region with another form of its loop. */
  public MarkedLoop with(Statement other) {
    return new MarkedLoop(other, label, settings, mark, byMethod, insideTry, insideLoop, obstacle);
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
