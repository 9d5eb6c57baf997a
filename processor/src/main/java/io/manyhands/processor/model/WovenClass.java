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
 */
public record WovenClass(
    String host,
    String nestHost,
    String generated,
    boolean hostIsInterface,
    List<Redirect> redirects,
    List<StubBinding> stubs,
    Map<String, String> standIns) {

  public WovenClass {
    redirects = List.copyOf(redirects);
    stubs = List.copyOf(stubs);
    standIns = Map.copyOf(standIns);
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
