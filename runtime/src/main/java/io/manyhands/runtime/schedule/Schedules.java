package io.manyhands.runtime.schedule;

import java.util.List;

/** The schedules that users can name. */
public final class Schedules {

  /** The name of the default schedule. */
  public static final String ADAPTIVE = "ADAPTIVE";

  /** All names, in the order in which messages list them. */
  public static final List<String> NAMES = List.of(ADAPTIVE, "STATIC", "DYNAMIC", "GUIDED");

  private Schedules() {}

  /**
   * The schedule of a name.
   *
   * @param name one of {@link #NAMES}
   * @param chunk iterations per chunk, 0 for the schedule's own choice; for GUIDED the least number
   * @param cost what the region's iterations cost, for ADAPTIVE
   * @return the schedule
   */
  public static Schedule named(String name, int chunk, CostModel cost) {
    if (name.equals("GUIDED")) {
      return new GuidedSchedule(chunk);
    }
    if (chunk > 0) {
      return new SizedSchedule(chunk);
    }
    return switch (name) {
      case ADAPTIVE -> new AdaptiveSchedule(cost);
      case "STATIC" -> new StaticSchedule();
      case "DYNAMIC" -> new DynamicSchedule();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
