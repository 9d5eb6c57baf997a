package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.LocalPlace;
import io.manyhands.processor.model.StandIns;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fields of other objects and elements of arrays that are variables while chunks run. */
final class LocalPlaces {
  private final List<LocalPlace> places;
  private final SourceCutter cutter;

  LocalPlaces(List<LocalPlace> places, SourceCutter cutter) {
    this.places = places;
    this.cutter = cutter;
  }

  /**
   * Reads them before, and writes them back. What the loop does not change, another thread may.
   *
   * <pre>{@code
   * int line = cursor.line;
   * int lineBefore = line;
   * try {
   *   ...
   * } finally {
   *   if (line != lineBefore) {
   *     cursor.line = line;
   *   }
   * }
   * }</pre>
   */
  List<CodeBlock> around(List<CodeBlock> statements) {
    List<CodeBlock> all = new ArrayList<>();
    List<CodeBlock> back = new ArrayList<>();
    for (LocalPlace place : places) {
      Variable variable = place.variable();
      String before = StandIns.before(variable.name());
      CodeBlock type = CodeBlock.of("$T", TypeNames.of(variable.type()));
      all.add(CodeBlock.of("$L $L = $L;", type, variable.name(), read(place)));
      all.add(CodeBlock.of("$L $L = $L;", type, before, variable.name()));
      back.add(CodeBlock.of("if ($L) {\n$>$L;\n$<}", differs(variable, before), written(place)));
    }
    all.add(
        CodeBlock.of(
            "try {\n$>$L\n$<} finally {\n$>$L\n$<}",
            CodeBlock.join(statements, "\n"),
            CodeBlock.join(back, "\n")));
    return all;
  }

  /** What a check in front of the variables' declarations reads in the place of one. */
  static CodeBlock held(LocalPlace place, MemberAccess members) {
    CodeBlock owner = members.path(place.owner());
    return place
        .field()
        .map(field -> members.read(field, Optional.of(owner)))
        .orElseGet(() -> CodeBlock.of("$L[$L]", owner, place.index().orElseThrow()));
  }

  /** The place that {@code variable} stands for, if it does for one. */
  static Optional<LocalPlace> of(Variable variable, List<LocalPlace> places) {
    return places.stream().filter(place -> place.variable().equals(variable)).findFirst();
  }

  private CodeBlock read(LocalPlace place) {
    Optional<Field> field = place.field();
    return field.isPresent()
        ? cutter.members().read(field.get(), Optional.of(object(place)))
        : element(place);
  }

  private CodeBlock written(LocalPlace place) {
    CodeBlock value = CodeBlock.of("$L", place.variable().name());
    Optional<Field> field = place.field();
    return field.isPresent()
        ? cutter.members().assign(field.get(), Optional.of(object(place)), value)
        : CodeBlock.of("$L = $L", element(place), value);
  }

  /** The object as the loop names it; one around the receiver it does not name. */
  private CodeBlock object(LocalPlace place) {
    boolean isNamed = !place.object().span().equals(place.place().span());
    return isNamed ? cutter.cut(place.object()) : cutter.members().path(place.owner());
  }

  private CodeBlock element(LocalPlace place) {
    return CodeBlock.of("$L[$L]", cutter.cut(place.object()), place.index().orElseThrow());
  }

  /** The two zeros differ, and one that is no number does not differ from itself. */
  static CodeBlock differs(Variable variable, String before) {
    Type type = variable.type();
    if (type == Type.Primitive.DOUBLE) {
      return CodeBlock.of(
          "$1T.doubleToRawLongBits($2L) != $1T.doubleToRawLongBits($3L)",
          Double.class,
          variable.name(),
          before);
    }
    if (type == Type.Primitive.FLOAT) {
      return CodeBlock.of(
          "$1T.floatToRawIntBits($2L) != $1T.floatToRawIntBits($3L)",
          Float.class,
          variable.name(),
          before);
    }
    return CodeBlock.of("$L != $L", variable.name(), before);
  }
}
