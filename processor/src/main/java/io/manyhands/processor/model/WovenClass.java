package io.manyhands.processor.model;

import java.util.List;
import java.util.Map;

/**
 * What is to be changed in the class files of one host class and of the class generated for it.
 *
 * @param host binary name of the class with parallel regions, e.g. {@code demo.Outer$Inner}
 * @param nestHost binary name of the host's top-level class, e.g. {@code demo.Outer}
 * @param generated binary name of the generated class, e.g. {@code demo.Outer_Inner_Parallel}
 * @param hostIsInterface whether the host is an interface
 * @param redirects the host's methods that shall run in the generated class
 * @param stubs the generated class's methods that stand for members of others
 * @param standIns binary names of classes nested in the generated one, each with the class that it
 *     stands for
 * @param annexes classes nested in the generated one that belong to other nests
 */
public record WovenClass(
    String host,
    String nestHost,
    String generated,
    boolean hostIsInterface,
    List<Redirect> redirects,
    List<StubBinding> stubs,
    Map<String, String> standIns,
    List<Annex> annexes) {

  /**
   * A class nested in the generated one that becomes a member of the nest of another class, and
   * reaches the private members there.
   *
   * @param generated its binary name
   * @param nestHost binary name of the top-level class whose nest it joins, in the same package
   * @param stubs its methods that stand for members of that nest
   */
  public record Annex(String generated, String nestHost, List<StubBinding> stubs) {
    public Annex {
      stubs = List.copyOf(stubs);
    }
  }

  public WovenClass {
    redirects = List.copyOf(redirects);
    stubs = List.copyOf(stubs);
    standIns = Map.copyOf(standIns);
    annexes = List.copyOf(annexes);
  }

  /** One without classes in other nests. */
  public WovenClass(
      String host,
      String nestHost,
      String generated,
      boolean hostIsInterface,
      List<Redirect> redirects,
      List<StubBinding> stubs,
      Map<String, String> standIns) {
    this(host, nestHost, generated, hostIsInterface, redirects, stubs, standIns, List.of());
  }

  /** One that needs no stand-ins. */
  public WovenClass(
      String host,
      String nestHost,
      String generated,
      boolean hostIsInterface,
      List<Redirect> redirects,
      List<StubBinding> stubs) {
    this(host, nestHost, generated, hostIsInterface, redirects, stubs, Map.of());
  }
}
