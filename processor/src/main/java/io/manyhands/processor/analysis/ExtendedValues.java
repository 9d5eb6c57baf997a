package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.effect.OpenValues;
import io.manyhands.processor.analysis.effect.PlainTypes;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code BigInteger}, {@code BigDecimal} and {@code Charset} where the program extends them: what
 * is taken for a value may then be an object of any kind. This looks at the text of a loop; {@link
 * OpenValues} at what that calls.
 */
final class ExtendedValues {
  private ExtendedValues() {}

  static List<Finding> of(SourceText source, Statement body, Program program) {
    Map<Type.Declared, Expression> used = new LinkedHashMap<>();
    Nodes.eachExpression(
        body, part -> PlainTypes.open(part.type()).ifPresent(type -> used.putIfAbsent(type, part)));
    return used.entrySet().stream()
        .filter(each -> program.isExtended(each.getKey()))
        .map(each -> finding(source, each.getKey(), each.getValue()))
        .toList();
  }

  private static Finding finding(SourceText source, Type type, Expression part) {
    return new Finding(
        Code.UNKNOWN_CALL,
        source,
        part.span(),
        OpenValues.headline(type),
        List.of(),
        OpenValues.FIX);
  }
}
