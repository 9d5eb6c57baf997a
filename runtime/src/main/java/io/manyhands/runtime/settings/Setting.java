package io.manyhands.runtime.settings;

import io.manyhands.runtime.schedule.Schedules;
import java.util.Locale;

/** The settings that exist, each with a phrase for its legal values. */
enum Setting {
  PARALLELISM("an integer from 1 to " + Setting.MOST_WORKERS),
  ENGINE("the name of an engine"),
  SCHEDULE("one of " + String.join(", ", Schedules.NAMES)),
  CHUNK("an integer from 0 to " + Integer.MAX_VALUE),
  STATS("true, false or a file name that ends in .json"),
  CHAOS("a 64-bit integer"),
  PROCESS_WORKERS("an integer from 1 to " + Setting.MOST_PROCESSES),
  PROCESS_HEAP("a number with k, m or g, such as 512m"),
  PROCESS_TIMEOUT("an integer from 0 to " + Integer.MAX_VALUE + ", in seconds"),
  PROCESS_IDLE("an integer from 0 to " + Integer.MAX_VALUE + ", in seconds"),
  PROCESS_JVMARGS("JVM arguments that begin with -, separated by blanks"),
  SPIN("an integer from 0 to " + Setting.MOST_SPIN_MICROS),
  CHECK("true or false"),
  PROGRESS("");

  static final int MOST_WORKERS = 32_767;
  static final int MOST_PROCESSES = 1_024;
  static final int MOST_SPIN_MICROS = 1_000_000;

  private static final String PREFIX = "manyhands.";

  private final String legal;

  Setting(String legal) {
    this.legal = legal;
  }

  /** As in {@code manyhands.chunk} and {@code manyhands.process.workers}. */
  String property() {
    return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** As in {@code MANYHANDS_CHUNK}. */
  String variable() {
    return "MANYHANDS_" + name();
  }

  String legal() {
    return legal;
  }

  /** False for names that a later release will give a meaning. */
  boolean available() {
    return this != PROGRESS;
  }

  static boolean concerns(String property) {
    return property.startsWith(PREFIX);
  }
}
