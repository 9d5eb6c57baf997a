package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.manyhands.processor.model.CallGroup;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.plan.ArgumentList;
import io.manyhands.processor.plan.ClassPlan;
import io.manyhands.processor.plan.MethodPlan;
import io.manyhands.processor.plan.RecursionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes what stands in the place of recursive calls, and in front of those that fork. */
final class RecursiveCallWriter {
  private static final int ONE_LINE = 100;

  private final RecursionPlan recursion;
  private final boolean forking;
  private final Method called;
  private final Statement body;
  private final String text;
  private final String indent;
  private final SourceCutter cutter;

  RecursiveCallWriter(ClassPlan plan, MethodPlan method, RecursionPlan recursion, boolean forking) {
    this.recursion = recursion;
    this.forking = forking;
    this.called = method.planned().marked().declaration().method();
    this.body = method.planned().marked().declaration().body();
    this.text = plan.source().text();
    this.indent = plan.indent();
    this.cutter = new SourceCutter(plan.source(), MethodWriter.edits(method), method.scope());
  }

  /** What becomes of the method's text. */
  List<SourceCutter.Replacement> replacements(Dedent dedent) {
    List<SourceCutter.Replacement> all = new ArrayList<>();
    if (forking) {
      new ForkWriter(this, recursion, cutter, indent).add(all, dedent);
      new CallLoopWriter(this, recursion, cutter, text, indent).add(all, dedent);
    }
    List<SourceCutter.Replacement> calls = new ArrayList<>();
    Nodes.eachStatement(
        body, statement -> Nodes.expressions(statement).forEach(part -> add(part, calls, dedent)));
    calls.removeIf(call -> all.stream().anyMatch(other -> other.span().contains(call.span())));
    all.addAll(calls);
    return all;
  }

  /** The calls in {@code expression} that stand in no other. */
  List<SourceCutter.Replacement> in(Expression expression, Dedent dedent) {
    List<SourceCutter.Replacement> calls = new ArrayList<>();
    add(expression, calls, dedent);
    return calls;
  }

  private void add(Expression expression, List<SourceCutter.Replacement> calls, Dedent dedent) {
    if (expression instanceof Expression.Call call && call.method().equals(called)) {
      calls.add(new SourceCutter.Replacement(call.span(), replacement(call, dedent)));
    } else {
      Nodes.operands(expression).forEach(operand -> add(operand, calls, dedent));
    }
  }

  private CodeBlock replacement(Expression.Call call, Dedent dedent) {
    if (!forking) {
      return direct(call, recursion.sequential(), Optional.empty(), Map.of(), dedent);
    }
    Optional<RecursionPlan.Result> result =
        recursion.groups().stream()
            .flatMap(group -> group.forked().stream())
            .filter(forked -> forked.call().equals(call))
            .findFirst();
    if (result.isEmpty()) {
      CodeBlock deeper = CodeBlock.of("$L.$L()", recursion.forks(), RuntimeNames.DEEPER);
      return direct(call, recursion.forking(), Optional.of(deeper), Map.of(), dedent);
    }
    CodeBlock join = CodeBlock.of("$L.$L()", result.get().name(), RuntimeNames.JOIN);
    boolean unboxed =
        call.type() instanceof Type.Primitive
            && call.type() != Type.Primitive.VOID
            && !JoinedValues.areConverted(body, call, text);
    return unboxed ? CodeBlock.of("($T) $L", TypeNames.of(call.type()), join) : join;
  }

  /** {@code Forked<Integer> second = forks.fork(deeper -> fibForking(deeper, n - 2));}. */
  CodeBlock fork(RecursionPlan.Group group, RecursionPlan.Result result, Dedent dedent) {
    Map<Expression.Local, String> copies = copies(group, result);
    List<CallGroup.Test> tests = group.calls().testsOf(result.call());
    CodeBlock deeper = CodeBlock.of("$L", recursion.deeper());
    CodeBlock call =
        direct(result.call(), recursion.forking(), Optional.of(deeper), copies, dedent);
    TypeName type =
        ParameterizedTypeName.get(RuntimeTypes.FORKED, TypeNames.of(result.call().type()).box());
    CodeBlock start = CodeBlock.of("$L.$L", recursion.forks(), RuntimeNames.FORK);
    if (result.call().type() == Type.Primitive.VOID) {
      return CodeBlock.of(
          "$T $L =\n$>$>$L(\n$>$>$L -> {\n$>$L\nreturn null;\n$<});$<$<$<$<",
          type,
          result.name(),
          start,
          recursion.deeper(),
          decided(tests, call, copies, dedent));
    }
    CodeBlock chosen = chosen(tests, call, copies, dedent);
    boolean oneLine = result.name().length() + type.toString().length() + width(chosen) < ONE_LINE;
    return CodeBlock.of(
        oneLine ? "$T $L = $L($L -> $L);" : "$T $L =\n$>$>$L($L -> $L);$<$<",
        type,
        result.name(),
        start,
        recursion.deeper(),
        chosen);
  }

  private static Map<Expression.Local, String> copies(
      RecursionPlan.Group group, RecursionPlan.Result result) {
    List<Expression> texts = new ArrayList<>(List.of(result.call()));
    group.calls().testsOf(result.call()).forEach(test -> texts.add(test.condition()));
    return copies(texts, group.copies());
  }

  private static Map<Expression.Local, String> copies(
      List<Expression> texts, Map<Variable, String> names) {
    Map<Expression.Local, String> copies = new java.util.HashMap<>();
    for (Expression text : texts) {
      Nodes.each(
          text,
          part -> {
            if (part instanceof Expression.Local local && names.containsKey(local.variable())) {
              copies.put(local, Objects.requireNonNull(names.get(local.variable())));
            }
          });
    }
    return copies;
  }

  /** {@code fibForking(deeper, n - 2)}, for a lambda expression. */
  CodeBlock deeper(Expression.Call call, Map<Variable, String> names, Dedent dedent) {
    CodeBlock deeper = CodeBlock.of("$L", recursion.deeper());
    return direct(
        call, recursion.forking(), Optional.of(deeper), copies(List.of(call), names), dedent);
  }

  /** {@code right == null ? null : depthForking(deeper, right)}. */
  private CodeBlock chosen(
      List<CallGroup.Test> tests,
      CodeBlock call,
      Map<Expression.Local, String> copies,
      Dedent dedent) {
    CodeBlock chosen = call;
    for (int k = tests.size() - 1; k >= 0; k--) {
      CodeBlock condition = condition(tests.get(k).condition(), false, copies, dedent);
      chosen =
          tests.get(k).outcome()
              ? CodeBlock.of("$L ? $L : null", condition, chosen)
              : CodeBlock.of("$L ? null : $L", condition, chosen);
    }
    return chosen;
  }

  /** {@code if (lo < j) { sortForking(deeper, a, lo, j); }}. */
  private CodeBlock decided(
      List<CallGroup.Test> tests,
      CodeBlock call,
      Map<Expression.Local, String> copies,
      Dedent dedent) {
    CodeBlock decided = CodeBlock.of("$L;", call);
    for (int k = tests.size() - 1; k >= 0; k--) {
      boolean outcome = tests.get(k).outcome();
      CodeBlock condition = condition(tests.get(k).condition(), !outcome, copies, dedent);
      decided =
          CodeBlock.of(
              outcome ? "if ($L) {\n$>$L\n$<}" : "if (!$L) {\n$>$L\n$<}", condition, decided);
    }
    return decided;
  }

  private CodeBlock condition(
      Expression condition, boolean negated, Map<Expression.Local, String> copies, Dedent dedent) {
    List<SourceCutter.Replacement> inner = in(condition, dedent);
    inner.addAll(copied(condition, copies));
    Span span = condition.span();
    CodeBlock text = cutter.cut(span.start(), span.end(), dedent, inner);
    boolean simple = condition instanceof Expression.Local || condition instanceof Expression.Call;
    boolean bare = negated ? simple : !(condition instanceof Expression.Conditional);
    return bare ? text : CodeBlock.of("($L)", text);
  }

  private static int width(CodeBlock code) {
    return code.toString().replace("java.util.", "").length();
  }

  private CodeBlock direct(
      Expression.Call call,
      String name,
      Optional<CodeBlock> forks,
      Map<Expression.Local, String> copies,
      Dedent dedent) {
    List<CodeBlock> arguments = new ArrayList<>();
    forks.ifPresent(arguments::add);
    call.receiver().ifPresent(receiver -> arguments.add(receiver(receiver, copies, dedent)));
    if (!call.arguments().isEmpty()) {
      Span span = call.span();
      int start = ArgumentList.start(text, span.start(), span.end());
      List<SourceCutter.Replacement> inner = new ArrayList<>();
      for (Expression argument : call.arguments()) {
        add(argument, inner, dedent);
        inner.addAll(copied(argument, copies));
      }
      arguments.add(cutter.cut(start, span.end() - 1, dedent, inner));
    }
    return CodeBlock.of("$L($L)", name, CodeBlock.join(arguments, ", "));
  }

  private CodeBlock receiver(
      Expression receiver, Map<Expression.Local, String> copies, Dedent dedent) {
    if (receiver instanceof Expression.This) {
      return cutter.members().receiver();
    }
    List<SourceCutter.Replacement> inner = in(receiver, dedent);
    inner.addAll(copied(receiver, copies));
    Span span = receiver.span();
    return CodeBlock.of(
        "$T.requireNonNull($L)",
        Objects.class,
        cutter.cut(span.start(), span.end(), dedent, inner));
  }

  private static List<SourceCutter.Replacement> copied(
      Expression expression, Map<Expression.Local, String> copies) {
    List<SourceCutter.Replacement> names = new ArrayList<>();
    Nodes.each(
        expression,
        part -> {
          String copy = part instanceof Expression.Local local ? copies.get(local) : null;
          if (copy != null) {
            names.add(new SourceCutter.Replacement(part.span(), CodeBlock.of("$L", copy)));
          }
        });
    return names;
  }
}
