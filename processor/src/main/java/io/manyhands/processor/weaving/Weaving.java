package io.manyhands.processor.weaving;

import io.manyhands.processor.model.WovenClass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All the weaving of one compilation: plans are collected while it goes on, and carried out at its
 * end, where the class files of this very compilation are there. A class file that an earlier one
 * has left behind does not count.
 */
public final class Weaving {

  /**
   * A host class that stays as javac has compiled it.
   *
   * @param reason a sentence
   */
  public record Failure(WovenClass woven, String reason) {}

  private final Weaver weaver;
  private final Map<String, WovenClass> plans = new LinkedHashMap<>();
  private final Set<String> attributed = new HashSet<>();
  private final Set<String> compiled = new HashSet<>();

  public Weaving(ClassFiles files) {
    weaver = new Weaver(files);
  }

  /**
   * Adds what shall be done to one host; a later plan for the same host replaces an earlier one.
   */
  public void plan(WovenClass woven) {
    plans.put(woven.host(), woven);
  }

  /**
   * Tells that javac has attributed an outermost class. If it writes no class file for it in the
   * end, it has said why: there are errors.
   */
  public void attributed(String qualifiedName) {
    attributed.add(qualifiedName);
  }

  /** Tells that javac has written a class file. */
  public void compiled(String binaryName) {
    compiled.add(binaryName);
  }

  /** Weaves every planned class that was compiled, and forgets the plans. */
  public List<Failure> finish() {
    List<Failure> failures = new ArrayList<>();
    for (WovenClass woven : plans.values()) {
      if (compiled.contains(woven.host())) {
        finish(woven, failures);
      }
    }
    plans.clear();
    return failures;
  }

  private void finish(WovenClass woven, List<Failure> failures) {
    List<String> all = new ArrayList<>(List.of(woven.generated(), woven.nestHost()));
    woven.annexes().forEach(annex -> all.add(annex.nestHost()));
    for (String needed : all) {
      if (!compiled.contains(needed)) {
        if (!attributed.contains(needed)) {
          failures.add(new Failure(woven, needed + " was not compiled"));
        }
        return;
      }
    }
    try {
      weaver.weave(woven);
    } catch (WeavingException | RuntimeException e) {
      failures.add(new Failure(woven, String.valueOf(e.getMessage())));
    }
  }
}
