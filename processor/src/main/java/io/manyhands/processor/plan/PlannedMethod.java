package io.manyhands.processor.plan;

import io.manyhands.processor.model.Construction;
import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.FutureFacts;
import io.manyhands.processor.model.MarkedFuture;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.RecursionFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A method of which at least one loop was accepted, or its recursive calls.
 *
 * @param marked the method
 * @param accepted its accepted loops in source order; its other loops stay as they are
 * @param futures its values that are computed beside what follows, in source order
 * @param recursion facts about its recursive calls, where these run in parallel
 */
public record PlannedMethod(
    MarkedMethod marked,
    List<AcceptedLoop> accepted,
    List<FutureFacts> futures,
    Optional<RecursionFacts> recursion) {
  public PlannedMethod {
    accepted = List.copyOf(accepted);
    futures = List.copyOf(futures);
  }

  /** A method whose recursive calls stay as they are. */
  public PlannedMethod(
      MarkedMethod marked, List<AcceptedLoop> accepted, List<FutureFacts> futures) {
    this(marked, accepted, futures, Optional.empty());
  }

  /** A method of which only loops were accepted. */
  public PlannedMethod(MarkedMethod marked, List<AcceptedLoop> accepted) {
    this(marked, accepted, List.of());
  }

  /** A method whose recursive calls run in parallel. */
  public PlannedMethod(MarkedMethod marked, Optional<RecursionFacts> recursion) {
    this(marked, List.of(), List.of(), recursion);
  }

  /** The edits of its text. */
  List<Edit> edits() {
    List<Edit> edits = new ArrayList<>(marked.edits());
    accepted.forEach(loop -> edits.addAll(loop.facts().moved().references()));
    return edits;
  }

  /** These, and those of the methods that its chunks have copies of. */
  List<Edit> allEdits() {
    List<Edit> edits = edits();
    for (AcceptedLoop loop : accepted) {
      loop.facts().moved().methods().forEach(method -> edits.addAll(method.edits()));
    }
    return edits;
  }

  /** Its text as it is cut. */
  public EditedText text() {
    return new EditedText(edits());
  }

  /** The name of its generated form. */
  public String name() {
    return isConstructor() ? Construction.NAME : declaredName();
  }

  /** Whether it is a constructor, whose generated form comes back into its class. */
  public boolean isConstructor() {
    return marked.declaration().method().isConstructor();
  }

  private String declaredName() {
    return marked.declaration().method().name();
  }

  /**
   * The stable name of one of its regions: {@code demo.Foo.smooth#1}, and where the class has
   * several methods of that name, {@code demo.Foo.smooth(double[])#1}.
   */
  public String regionId(MarkedLoop loop) {
    for (int k = 0; k < marked.loops().size(); k++) {
      if (marked.loops().get(k).loop() == loop.loop()) {
        return prefix() + "#" + (k + 1);
      }
    }
    throw new IllegalArgumentException("not a loop of " + name());
  }

  /** The stable name of one of its marked variables, numbered after its loops. */
  public String futureId(MarkedFuture future) {
    return prefix() + "#" + (marked.loops().size() + marked.futures().indexOf(future) + 1);
  }

  /** The stable name of the method's recursion: {@code demo.Foo.sum#1}, or as above. */
  public String recursionId() {
    return prefix() + "#1";
  }

  private String prefix() {
    String parameters =
        marked.host().overloaded().contains(declaredName())
            ? marked.declaration().method().erasedParameters()
            : "";
    return marked.host().type().qualifiedName() + "." + declaredName() + parameters;
  }
}
