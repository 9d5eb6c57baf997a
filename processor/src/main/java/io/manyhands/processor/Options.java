package io.manyhands.processor;

import io.manyhands.processor.reporting.DidYouMean;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The processor's options, as given with {@code -A}.
 *
 * @param weave whether callers are redirected to the generated form
 * @param explain whether notes of accepted loops say why
 * @param report directory of the report, if one is named
 * @param unproven what becomes of regions that are not proved and do not say so themselves
 * @param complaints a sentence for each option that is not understood
 */
record Options(
    boolean weave,
    boolean explain,
    Optional<Path> report,
    String unproven,
    List<String> complaints) {
  private static final String PREFIX = "manyhands.";
  private static final String WEAVE = PREFIX + "weave";
  private static final String EXPLAIN = PREFIX + "explain";
  private static final String REPORT = PREFIX + "report";
  private static final String UNPROVEN = PREFIX + "unproven";
  private static final String ADVISE = PREFIX + "advise";

  /** The names of all options. */
  static final Set<String> NAMES = Set.of(WEAVE, EXPLAIN, REPORT, UNPROVEN, ADVISE);

  /** Reads the options that javac has collected. */
  static Options of(Map<String, String> given) {
    List<String> complaints = new ArrayList<>();
    for (String name : new TreeSet<>(given.keySet())) {
      if (name.startsWith(PREFIX) && !NAMES.contains(name)) {
        complaints.add(
            "unknown option -A%s; %s"
                .formatted(name, DidYouMean.hint(name, new TreeSet<>(NAMES), "options")));
      }
    }
    boolean weave = flag(given, WEAVE, true, complaints);
    boolean explain = flag(given, EXPLAIN, false, complaints);
    if (flag(given, ADVISE, false, complaints)) {
      complaints.add("-A" + ADVISE + "=true is not available in this release: remove it");
    }
    String unproven = choice(given, UNPROVEN, List.of("REFUSE", "SEQUENTIAL", "TRUST"), complaints);
    return new Options(
        weave, explain, directory(given, complaints), unproven, List.copyOf(complaints));
  }

  /** Where the report goes; javac gives an option without a value the value null. */
  private static Optional<Path> directory(Map<String, String> given, List<String> complaints) {
    if (!given.containsKey(REPORT)) {
      return Optional.empty();
    }
    String name = value(given, REPORT);
    try {
      if (!name.isEmpty()) {
        return Optional.of(Path.of(name));
      }
      complaints.add("-A" + REPORT + " names no directory; write -A" + REPORT + "=DIR");
    } catch (InvalidPathException e) {
      complaints.add("-A" + REPORT + "=" + name + " names no directory: " + e.getReason());
    }
    return Optional.empty();
  }

  private static String value(Map<String, String> given, String name) {
    return Objects.requireNonNullElse(given.get(name), "");
  }

  /** A value out of several, the first where the option is missing or wrong. */
  private static String choice(
      Map<String, String> given, String name, List<String> legal, List<String> complaints) {
    String value = given.containsKey(name) ? value(given, name) : legal.get(0);
    if (legal.contains(value)) {
      return value;
    }
    complaints.add("-A%s=%s: %s".formatted(name, value, DidYouMean.hint(value, legal, "values")));
    return legal.get(0);
  }

  private static boolean flag(
      Map<String, String> given, String name, boolean normal, List<String> complaints) {
    List<String> legal = normal ? List.of("true", "false") : List.of("false", "true");
    return choice(given, name, legal, complaints).equals("true");
  }
}
