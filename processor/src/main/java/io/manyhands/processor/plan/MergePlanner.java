package io.manyhands.processor.plan;

import io.manyhands.processor.model.Collected;
import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses what the method that adds a result of later iterations to another one is given. */
final class MergePlanner {
  private MergePlanner() {}

  static PartialPlan.Merging plan(
      MethodContext method, AcceptedLoop loop, List<PartialPlan.Slot> slots, ChunkPlan chunk) {
    Map<Folding.Selection, String> notes = new LinkedHashMap<>();
    List<Span> texts = new ArrayList<>();
    List<Span> replaced = new ArrayList<>();
    for (Folding.Selection selection : selections(loop)) {
      texts.add(selection.condition().span());
      selection.candidates().forEach(candidate -> replaced.add(candidate.span()));
      if (selection.taking() instanceof Folding.Taking.Noted) {
        notes.put(selection, method.names().fresh(selection.variables().get(0).name() + "Taken"));
      }
    }
    Set<String> separators = separators(loop);
    List<Parameter> parameters = new ArrayList<>();
    for (Parameter parameter : chunk.parameters()) {
      if (separators.contains(parameter.name())
          || texts.stream().anyMatch(text -> mentions(method, chunk, parameter, text, replaced))) {
        parameters.add(parameter);
      }
    }
    boolean needsReceiver =
        texts.stream()
            .flatMap(text -> edits(method, chunk, text, replaced))
            .anyMatch(chunk.scope()::mentionsReceiver);
    return new PartialPlan.Merging(
        next(method, slots), List.copyOf(parameters), needsReceiver, Map.copyOf(notes));
  }

  /** Variables that hold what comes between the texts of chunks. */
  private static Set<String> separators(AcceptedLoop loop) {
    return loop.facts().collected().stream()
        .map(Collected::form)
        .filter(Collected.Form.Flagged.class::isInstance)
        .map(Collected.Form.Flagged.class::cast)
        .filter(form -> form.isName() && !form.isText())
        .map(Collected.Form.Flagged::separator)
        .collect(Collectors.toSet());
  }

  private static boolean mentions(
      MethodContext method, ChunkPlan chunk, Parameter parameter, Span text, List<Span> replaced) {
    return method.text().mentionsVariableOutside(parameter.name(), text, replaced)
        || (parameter instanceof Parameter.OfField own
            && edits(method, chunk, text, replaced)
                .anyMatch(
                    edit ->
                        edit instanceof Edit.FieldReference reference
                            && reference.field().equals(own.field())));
  }

  /** What is rewritten in a text, apart from what gives way to results of chunks. */
  private static Stream<Edit> edits(
      MethodContext method, ChunkPlan chunk, Span text, List<Span> replaced) {
    return method.edits().shown(text, chunk.scope()).stream()
        .filter(edit -> replaced.stream().noneMatch(span -> span.contains(edit.span())));
  }

  private static Set<Folding.Selection> selections(AcceptedLoop loop) {
    Set<Folding.Selection> selections = new LinkedHashSet<>();
    loop.facts().reductions().forEach(each -> each.selection().ifPresent(selections::add));
    return selections;
  }

  /** A name for the other result that no field has. */
  private static String next(MethodContext method, List<PartialPlan.Slot> slots) {
    boolean taken = slots.stream().anyMatch(slot -> slot.name().equals("next"));
    return taken ? method.names().fresh("later") : method.names().firstFree("next", "later");
  }
}
