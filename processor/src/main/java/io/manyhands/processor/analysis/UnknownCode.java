package io.manyhands.processor.analysis;

import io.manyhands.processor.model.Guard;
import java.util.Optional;

/** What may run in a loop as it was written, where a check of the kind of an object fails. */
final class UnknownCode {
  private UnknownCode() {}

  /** The code behind a check, as part of a message; nothing if it asks for something else. */
  static Optional<String> behind(Guard check) {
    if (check instanceof Guard.Runs runs) {
      return Optional.of("a method that overrides " + runs.methods().get(0).name());
    } else if (check instanceof Guard.PlainList plain) {
      return Optional.of("a method of " + plain.text());
    } else if (check instanceof Guard.PlainCollection plain) {
      return Optional.of("the iterator of " + plain.text());
    } else if (check instanceof Guard.PlainElements plain) {
      return Optional.of("a method of a collection in " + plain.base());
    } else if (check instanceof Guard.Collects collects) {
      return Optional.of("a method of " + collects.collection());
    } else if (check instanceof Guard.Holds holds) {
      return Optional.of("a method of what " + holds.map() + " holds");
    } else if (check instanceof Guard.AsMade made) {
      return Optional.of("a method of " + made.format());
    }
    return Optional.empty();
  }
}
