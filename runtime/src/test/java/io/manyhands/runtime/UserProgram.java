package io.manyhands.runtime;

import io.manyhands.runtime.spi.SettingsException;

/** A program that uses a region twice, as generated code does. */
final class UserProgram {

  private static final Region SUM = Region.at("demo.User.sum", "User.java", 3).build();

  private UserProgram() {}

  public static void main(String[] args) {
    for (int round = 0; round < 2; round++) {
      try {
        System.out.print("sum " + sum() + "\n");
      } catch (SettingsException e) {
        System.out.print("SettingsException: " + e.getMessage() + "\n");
      }
    }
    System.exit(0);
  }

  private static long sum() {
    long[] total = {0};
    SUM.reduce(
        IntRange.lessThan(0, 1000, 1),
        total,
        () -> new long[1],
        (part, from, to) -> {
          for (int i = from; i < to; i++) {
            part[0] += i;
          }
        },
        (all, part) -> all[0] += part[0]);
    return total[0];
  }
}
