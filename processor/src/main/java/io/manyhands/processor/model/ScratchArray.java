package io.manyhands.processor.model;

import java.util.Optional;

/**
 * An array from before the loop whose elements each iteration writes before it reads them: chunks
 * have copies.
 *
 * @param path what leads to it, a variable or a field under its own name
 * @param lastValue whether the elements that the last iteration leaves are used after the loop
 */
public record ScratchArray(Path path, boolean lastValue) {
  /** The variable that holds it, if it is one. */
  public Optional<Variable> variable() {
    return path.root() instanceof Path.Root.OfVariable root
        ? Optional.of(root.variable())
        : Optional.empty();
  }

  /** The field that holds it, if it is one. */
  public Optional<Field> field() {
    if (path.root() instanceof Path.Root.OfStatic root) {
      return Optional.of(root.field());
    }
    return path.fields().stream().findFirst();
  }
}
