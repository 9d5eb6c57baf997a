package io.manyhands.processor.analysis.dependence;

import io.manyhands.processor.analysis.effect.Access;
import java.util.Optional;

/** Pairs of accesses of which somebody else takes care, by where they stand in the text. */
public interface SettledPairs {
  /** Pairs of which nobody else takes care. */
  SettledPairs NONE =
      new SettledPairs() {
        @Override
        public boolean settle(Access one, Access other) {
          return false;
        }

        @Override
        public Optional<? extends Enum<?>> role(Access access) {
          return Optional.empty();
        }
      };

  /** Whether two accesses are kept out of each other's way. */
  boolean settle(Access one, Access other);

  /** What that asks of an access: of two at the same element with different roles, none is both. */
  Optional<? extends Enum<?>> role(Access access);
}
