package io.manyhands.processor;

import io.manyhands.processor.reporting.DidYouMean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The processor's options, as given with {@code -A}.
 *
 * @param weave whether callers are redirected to the generated form
 * @param report directory of the report, if one is named
 * @param unproven what becomes of regions that are not proved and do not say so themselves
 * @param complaints a sentence for each option that is not understood
 */
record Options(boolean weave, Optional<Path> report, String unproven, List<String> complaints) {
  private static final String PREFIX = "manyhands.";
  private static final String WEAVE = PREFIX + "weave";
  private static final String REPORT = PREFIX + "report";
  private static final String UNPROVEN = PREFIX + "unproven";
  private static final String ADVISE = PREFIX + "advise";

  /** The names of all options. */
  static final Set<String> NAMES = Set.of(WEAVE, REPORT, UNPROVEN, ADVISE);

  /** Reads the options that javac has collected. */
  static Options of(Map<String, String> given) {
    List<String> complaints = new ArrayList<>();
    for (String name : new TreeSet<>(given.keySet())) {
      if (name.startsWith(PREFIX) && !NAMES.contains(name)) {
        complaints.add(
            "unknown option -A" + name + DidYouMean.hint(name, new TreeSet<>(NAMES), "options"));
      }
    }
    boolean weave = flag(given, WEAVE, true, complaints);
    if (flag(given, ADVISE, false, complaints)) {
      complaints.add("-A" + ADVISE + "=true is not available in this release: remove it");
    }
    String unproven = given.getOrDefault(UNPROVEN, "REFUSE");
    if (!Set.of("REFUSE", "SEQUENTIAL", "TRUST").contains(unproven)) {
      complaints.add(
          "-A" + UNPROVEN + "=" + unproven + ": legal values are REFUSE, SEQUENTIAL and TRUST");
      unproven = "REFUSE";
    }
    return new Options(
        weave,
        Optional.ofNullable(given.get(REPORT)).filter(name -> !name.isEmpty()).map(Path::of),
        unproven,
        List.copyOf(complaints));
  }

  private static boolean flag(
      Map<String, String> given, String name, boolean normal, List<String> complaints) {
    if (!given.containsKey(name)) {
      return normal;
    }
    String value = String.valueOf(given.get(name));
    if (!value.equals("true") && !value.equals("false")) {
      complaints.add("-A" + name + "=" + value + ": legal values are true and false");
      return normal;
    }
    return value.equals("true");
  }
}
