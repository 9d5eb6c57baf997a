package io.manyhands.processor.plan;

import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.TypeParameter;
import java.util.List;

/**
 * What the planning of a method's regions shares.
 *
 * @param planned the method
 * @param source its file
 * @param text its words
 * @param edits its edits
 * @param scope how its text reads outside chunks
 * @param typeParameters type parameters of the generated method
 * @param names its local names
 * @param shared local names that its regions share
 * @param classNames names of the generated class's members
 */
record MethodContext(
    PlannedMethod planned,
    SourceText source,
    MethodText text,
    EditedText edits,
    Scope scope,
    List<TypeParameter> typeParameters,
    Names names,
    RegionNames.Shared shared,
    Names classNames) {
  static MethodContext of(PlannedMethod planned, Members members, Names classNames) {
    SourceText source = planned.marked().declaration().source();
    Names names = new Names(planned.marked().localNames());
    return new MethodContext(
        planned,
        source,
        new MethodText(source, planned.marked().declaration().span()),
        planned.text(),
        MethodPlanner.scope(planned, members, names),
        MethodPlanner.typeParameters(planned.marked()),
        names,
        RegionNames.Shared.of(names),
        classNames);
  }
}
