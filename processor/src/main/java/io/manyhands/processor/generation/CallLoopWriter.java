package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.manyhands.processor.model.CallLoop;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.plan.RecursionPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes loops whose recursive calls run at the same time:
 *
 * <pre>{@code
 * ForkedCalls<Long> calls = forks.calls();
 * while (free != 0) {
 *   int queen = free & -free;
 *   free ^= queen;
 *   calls.add(deeper -> solutionsForking(deeper, size, columns | queen));
 * }
 * for (long result : calls) {
 *   count += result;
 * }
 * }</pre>
 */
final class CallLoopWriter {
  private static final int ONE_LINE = 60;

  private final RecursiveCallWriter calls;
  private final RecursionPlan recursion;
  private final SourceCutter cutter;
  private final String text;
  private final String indent;

  CallLoopWriter(
      RecursiveCallWriter calls,
      RecursionPlan recursion,
      SourceCutter cutter,
      String text,
      String indent) {
    this.calls = calls;
    this.recursion = recursion;
    this.cutter = cutter;
    this.text = text;
    this.indent = indent;
  }

  void add(List<SourceCutter.Replacement> all, Dedent dedent) {
    for (RecursionPlan.Loop loop : recursion.loops()) {
      CallLoop its = loop.calls();
      CodeBlock.Builder code = CodeBlock.builder();
      code.add(begin(loop)).add("\n");
      code.add(its.mayThrow() ? attempt(loop) : forking(loop)).add("\n");
      code.add(end(loop));
      CodeBlock whole = its.inBlock() ? code.build() : CodeBlock.of("{\n$>$L\n$<}", code.build());
      Span span = its.loop().span();
      all.add(new SourceCutter.Replacement(span, dedent.indented(whole, span, indent)));
    }
  }

  /** {@code ForkedCalls<Long> calls = forks.calls();}. */
  private CodeBlock begin(RecursionPlan.Loop loop) {
    TypeName result = TypeNames.of(loop.calls().call().type()).box();
    return CodeBlock.of(
        "$T $L = $L.$L();",
        ParameterizedTypeName.get(RuntimeTypes.FORKED_CALLS, result),
        loop.name(),
        recursion.forks(),
        RuntimeNames.CALLS);
  }

  private CodeBlock attempt(RecursionPlan.Loop loop) {
    return CodeBlock.of(
        "try {\n$>$L\n$<} catch ($T $L) {\n$>$L.$L($L);\n$<}",
        forking(loop),
        Throwable.class,
        loop.thrown(),
        loop.name(),
        RuntimeNames.ENDED_BY,
        loop.thrown());
  }

  /** The loop with calls that are forked, and nothing behind them. */
  private CodeBlock forking(RecursionPlan.Loop loop) {
    Span span = loop.calls().loop().span();
    Span rest = loop.calls().restSpan();
    Dedent dedent = toLine(span);
    CodeBlock fork = dedent.indented(fork(loop, dedent), rest, indent);
    return cutter.cut(
        span.start(), span.end(), dedent, List.of(new SourceCutter.Replacement(rest, fork)));
  }

  private CodeBlock fork(RecursionPlan.Loop loop, Dedent dedent) {
    List<CodeBlock> statements = new ArrayList<>();
    loop.copies()
        .forEach(
            (variable, copy) ->
                statements.add(
                    CodeBlock.of(
                        "$T $L = $L;", TypeNames.of(variable.type()), copy, variable.name())));
    CodeBlock call = calls.deeper(loop.calls().call(), loop.copies(), dedent);
    boolean isVoid = loop.calls().call().type() == Type.Primitive.VOID;
    String valued =
        call.toString().length() < ONE_LINE ? "$L.$L($L -> $L);" : "$L.$L(\n$>$>$L -> $L);$<$<";
    statements.add(
        CodeBlock.of(
            isVoid ? "$L.$L(\n$>$>$L -> {\n$>$L;\nreturn null;\n$<});$<$<" : valued,
            loop.name(),
            RuntimeNames.ADD_CALL,
            recursion.deeper(),
            call));
    CodeBlock all = CodeBlock.join(statements, "\n");
    return loop.calls().braces() && statements.size() > 1 ? CodeBlock.of("{\n$>$L\n$<}", all) : all;
  }

  /** What is done with the results. */
  private CodeBlock end(RecursionPlan.Loop loop) {
    if (loop.calls().dropsResults()) {
      return CodeBlock.of("$L.$L();", loop.name(), RuntimeNames.JOIN_CALLS);
    }
    Span rest = loop.calls().restSpan();
    Span call = loop.calls().call().span();
    CodeBlock result = CodeBlock.of("$L", loop.result());
    CodeBlock done =
        cutter.cut(
            rest.start(),
            rest.end(),
            toLine(rest),
            List.of(new SourceCutter.Replacement(call, result)));
    return CodeBlock.of(
        "for ($T $L : $L) {\n$>$L\n$<}",
        TypeNames.of(loop.calls().call().type()),
        loop.result(),
        loop.name(),
        done);
  }

  private Dedent toLine(Span span) {
    return Dedent.toLine(text, span.start(), span.start(), span.end());
  }
}
