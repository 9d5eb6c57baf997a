package io.manyhands.processor.plan;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.HostClass;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.StandIn;
import io.manyhands.processor.model.WovenClass;
import java.util.List;
import java.util.Map;

/**
 * The class to generate for one host.
 *
 * @param host the class with the regions
 * @param source its file
 * @param indent what the host's author indents with
 * @param constants invisible compile-time constants that the generated class repeats, by name
 * @param methods its methods
 * @param stubs its accessors for members that Java would not let it use
 * @param standIns the classes that it declares for others which have no name here
 * @param woven what the weaver has to do
 * @param obstacles why some methods cannot be generated; a plan that has any is not to be written
 */
public record ClassPlan(
    HostClass host,
    SourceText source,
    String indent,
    Map<String, Field> constants,
    List<MethodPlan> methods,
    List<StubPlan> stubs,
    List<StandIn> standIns,
    WovenClass woven,
    List<Blocked> obstacles) {
  /** The plan as one of the methods is written: from the text that it was read from. */
  public ClassPlan seenFrom(MethodPlan method) {
    return new ClassPlan(
        host,
        method.planned().marked().declaration().source(),
        indent,
        constants,
        methods,
        stubs,
        standIns,
        woven,
        obstacles);
  }
}
