package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.CheckedAccesses;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.plan.RegionPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes what tells a check of the fields that a statement uses, in front of it. */
final class CheckedFields {
  private final RegionPlan region;
  private final SourceCutter cutter;
  private final String check;

  CheckedFields(RegionPlan region, SourceCutter cutter, String check) {
    this.region = region;
    this.cutter = cutter;
    this.check = check;
  }

  /** {@code check.writesField(node, "node.value", 10);}, once for each field of a statement. */
  List<SourceCutter.Replacement> told() {
    Map<Span, Set<String>> lines = new LinkedHashMap<>();
    Map<Span, List<CodeBlock>> calls = new LinkedHashMap<>();
    for (CheckedAccesses.OfField one : region.accepted().facts().checked().fields()) {
      Span at = one.statement();
      CodeBlock call = call(one);
      boolean isNew =
          lines.computeIfAbsent(at, absent -> new LinkedHashSet<>()).add(call.toString());
      if (isNew && cutter.isSpace(at.start() - 1)) {
        calls.computeIfAbsent(at, absent -> new ArrayList<>()).add(call);
      }
    }
    List<SourceCutter.Replacement> told = new ArrayList<>();
    calls.forEach((at, all) -> told.add(new SourceCutter.Replacement(before(at), lines(at, all))));
    return told;
  }

  /** Lines in front of a statement, all but the last space before which stands there already. */
  private CodeBlock lines(Span statement, List<CodeBlock> calls) {
    int margin = Math.max(1, statement.column() - region.replaced().column());
    CodeBlock.Builder code = CodeBlock.builder();
    for (int k = 0; k < calls.size(); k++) {
      code.add("$L$L;\n", k == 0 ? " " : " ".repeat(margin), calls.get(k));
    }
    return code.add("$L", " ".repeat(margin - 1)).build();
  }

  private CodeBlock call(CheckedAccesses.OfField one) {
    Expression.FieldAccess access = one.access();
    CodeBlock owner =
        access.field().isStatic()
            ? CodeBlock.of("$T.class", TypeNames.raw(access.field().owner()))
            : access.target().map(cutter::cut).orElseGet(() -> cutter.members().receiver());
    return CodeBlock.of(
        "$L.$L($L, $S, $L)",
        check,
        one.isWrite() ? RuntimeNames.CHECK_WRITES_FIELD : RuntimeNames.CHECK_READS_FIELD,
        owner,
        name(access),
        access.span().line());
  }

  /** How the program calls it. */
  private String name(Expression object) {
    if (object instanceof Expression.FieldAccess access) {
      Optional<Expression> target =
          access
              .target()
              .filter(each -> !access.field().isStatic() && !(each instanceof Expression.This));
      return target.map(each -> name(each) + ".").orElse("") + access.field().name();
    }
    return object instanceof Expression.This ? "this" : cutter.cut(object).toString();
  }

  /** Before the space in front of a statement, whose own text may be written anew. */
  private static Span before(Span statement) {
    int at = statement.start() - 1;
    return new Span(
        at, at, statement.line(), statement.column(), statement.endLine(), statement.endColumn());
  }
}
