package io.manyhands.processor.fuzz;

import java.util.List;
import java.util.Random;

/** Random choices, the same for the same seed. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** One of some texts; {@code $} in it stands for a small number. */
  String of(String... texts) {
    String text = texts[random.nextInt(texts.length)];
    while (text.contains("$")) {
      text = text.replaceFirst("\\$", String.valueOf(between(1, 4)));
    }
    return text;
  }

  <T> T of(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
