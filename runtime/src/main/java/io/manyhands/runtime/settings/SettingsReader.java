package io.manyhands.runtime.settings;

import io.manyhands.runtime.schedule.Schedules;
import io.manyhands.runtime.settings.Settings.Stats;
import io.manyhands.runtime.spi.SettingsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads and checks settings. */
final class SettingsReader {

  private final Map<String, String> properties;
  private final Map<String, String> environment;

  SettingsReader(Map<String, String> properties, Map<String, String> environment) {
    this.properties = properties;
    this.environment = environment;
  }

  Settings read() {
    refuseUnknownProperties();
    refuseUnavailable();
    return new Settings(
        (int) integer(Setting.PARALLELISM, 1, Setting.MOST_WORKERS, 0),
        given(Setting.ENGINE),
        schedule(),
        (int) integer(Setting.CHUNK, 0, Integer.MAX_VALUE, 0),
        stats(),
        given(Setting.CHAOS) == null
            ? null
            : integer(Setting.CHAOS, Long.MIN_VALUE, Long.MAX_VALUE, 0),
        processes(),
        given(Setting.SPIN) == null
            ? null
            : (int) integer(Setting.SPIN, 0, Setting.MOST_SPIN_MICROS, 0),
        isOn(Setting.CHECK));
  }

  private void refuseUnknownProperties() {
    Setting[] settings = Setting.values();
    String[] known = new String[settings.length];
    for (int k = 0; k < known.length; k++) {
      known[k] = settings[k].property();
    }
    for (String property : new TreeSet<>(properties.keySet())) {
      if (Setting.concerns(property) && !Arrays.asList(known).contains(property)) {
        throw new SettingsException(
            "%s is not a setting: did you mean %s? There are %s."
                .formatted(property, NearestName.to(property, known), String.join(", ", known)));
      }
    }
  }

  private void refuseUnavailable() {
    for (Setting setting : Setting.values()) {
      Choice choice = given(setting);
      if (!setting.available() && choice != null) {
        throw new SettingsException(choice.origin() + " is not available in this release.");
      }
    }
  }

  private @Nullable String schedule() {
    Choice choice = given(Setting.SCHEDULE);
    if (choice == null) {
      return null;
    }
    String name = choice.value().toUpperCase(Locale.ROOT);
    if (!Schedules.NAMES.contains(name)) {
      throw illegal(Setting.SCHEDULE, choice);
    }
    return name;
  }

  private boolean isOn(Setting setting) {
    Choice choice = given(setting);
    if (choice != null && !choice.value().equals("true") && !choice.value().equals("false")) {
      throw illegal(setting, choice);
    }
    return choice != null && choice.value().equals("true");
  }

  private Stats stats() {
    Choice choice = given(Setting.STATS);
    if (choice == null || choice.value().equals("false")) {
      return new Stats(false, null);
    }
    if (choice.value().equals("true")) {
      return new Stats(true, null);
    }
    if (!choice.value().endsWith(".json")) {
      throw illegal(Setting.STATS, choice);
    }
    try {
      return new Stats(true, Path.of(choice.value()));
    } catch (InvalidPathException e) {
      throw new SettingsException(message(Setting.STATS, choice), e);
    }
  }

  private ProcessSettings processes() {
    Choice heap = given(Setting.PROCESS_HEAP);
    if (heap != null && !heap.value().matches("[1-9][0-9]*[kKmMgG]?")) {
      throw illegal(Setting.PROCESS_HEAP, heap);
    }
    Choice arguments = given(Setting.PROCESS_JVMARGS);
    List<String> listed =
        arguments == null || arguments.value().isBlank()
            ? List.of()
            : List.of(arguments.value().strip().split("\\s+", -1));
    for (String argument : listed) {
      if (arguments != null && !argument.startsWith("-")) {
        throw illegal(Setting.PROCESS_JVMARGS, arguments);
      }
    }
    return new ProcessSettings(
        (int) integer(Setting.PROCESS_WORKERS, 1, Setting.MOST_PROCESSES, 0),
        heap == null ? null : heap.value(),
        (int) integer(Setting.PROCESS_TIMEOUT, 0, Integer.MAX_VALUE, 0),
        (int)
            integer(Setting.PROCESS_IDLE, 0, Integer.MAX_VALUE, ProcessSettings.USUAL_IDLE_SECONDS),
        listed);
  }

  private long integer(Setting setting, long least, long most, long otherwise) {
    Choice choice = given(setting);
    if (choice == null) {
      return otherwise;
    }
    try {
      long value = Long.parseLong(choice.value());
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new SettingsException(message(setting, choice), e);
    }
    throw illegal(setting, choice);
  }

  private @Nullable Choice given(Setting setting) {
    String property = properties.get(setting.property());
    if (property != null) {
      return new Choice(property, setting.property());
    }
    String variable = environment.get(setting.variable());
    return variable == null || variable.isEmpty() ? null : new Choice(variable, setting.variable());
  }

  private static SettingsException illegal(Setting setting, Choice choice) {
    return new SettingsException(message(setting, choice));
  }

  private static String message(Setting setting, Choice choice) {
    return "%s is '%s' but must be %s.".formatted(choice.origin(), choice.value(), setting.legal());
  }
}
