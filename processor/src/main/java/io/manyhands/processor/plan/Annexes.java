package io.manyhands.processor.plan;

import io.manyhands.processor.model.HostClass;
import io.manyhands.processor.model.WovenClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Classes nested in the generated one that read private fields of other top-level classes of the
 * package, each as a member of such a class's nest.
 */
public final class Annexes {
  private Annexes() {}

  /** {@code VectorFields} for the nest of {@code demo.Vector}. */
  public static String name(String nestHost) {
    return nestHost.substring(nestHost.lastIndexOf('.') + 1) + "Fields";
  }

  /** The stubs of each such class, by the top-level class whose nest it joins. */
  public static Map<String, List<StubPlan>> of(List<StubPlan> stubs) {
    Map<String, List<StubPlan>> byNest = new LinkedHashMap<>();
    stubs.forEach(
        stub ->
            stub.annex()
                .ifPresent(
                    nest -> byNest.computeIfAbsent(nest, absent -> new ArrayList<>()).add(stub)));
    return byNest;
  }

  /** What the weaver has to do for them. */
  static List<WovenClass.Annex> woven(HostClass host, List<StubPlan> stubs) {
    List<WovenClass.Annex> annexes = new ArrayList<>();
    of(stubs)
        .forEach(
            (nest, own) ->
                annexes.add(
                    new WovenClass.Annex(
                        host.generatedBinaryName() + "$" + name(nest),
                        nest,
                        own.stream().map(StubPlan::binding).toList())));
    return annexes;
  }
}
