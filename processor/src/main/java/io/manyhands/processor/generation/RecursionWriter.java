package io.manyhands.processor.generation;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.RecursionFacts;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.plan.ClassPlan;
import io.manyhands.processor.plan.MethodPlan;
import io.manyhands.processor.plan.RecursionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the methods that a recursive method becomes. */
final class RecursionWriter {
  private final ClassPlan plan;
  private final MethodPlan method;
  private final RecursionPlan recursion;
  private final MarkedMethod marked;
  private final MethodWriter writer;

  RecursionWriter(ClassPlan plan, MethodPlan method, RecursionPlan recursion) {
    this.plan = plan;
    this.method = method;
    this.recursion = recursion;
    this.marked = method.planned().marked();
    this.writer = new MethodWriter(plan, method);
  }

  List<MethodSpec> write() {
    List<MethodSpec> methods = new ArrayList<>(List.of(entry(), forking(), sequential()));
    recursion.original().ifPresent(name -> methods.add(original(name)));
    return methods;
  }

  /**
   * {@code private static final Recursion FIB_9 = Recursion.at("demo.Fib.fib#1", ...).build();}.
   */
  FieldSpec constant() {
    CodeBlock.Builder value =
        CodeBlock.builder()
            .add(
                "$T$Z.$L($S, $S, $L)",
                RuntimeTypes.RECURSION,
                RuntimeNames.REGION_AT,
                recursion.id(),
                plan.source().name(),
                marked.declaration().span().line());
    int parallelism = marked.recursion().orElseThrow().settings().parallelism();
    if (parallelism != 0) {
      value.add("$Z.$L($L)", RuntimeNames.PARALLELISM, parallelism);
    }
    if (recursion.facts().withoutEffects()) {
      value.add("$Z.$L()", RuntimeNames.WITHOUT_EFFECTS);
    }
    if (recursion.facts().node().isPresent()) {
      value.add("$Z.$L()", RuntimeNames.DISJOINT_NODES);
    }
    return FieldSpec.builder(RuntimeTypes.RECURSION, recursion.constant(), PRIVATE, STATIC, FINAL)
        .initializer("$L$Z.$L()", value.build(), RuntimeNames.BUILD)
        .build();
  }

  /**
   *
   *
   * <pre>{@code
   * static int fib(int n) {
   *   if (FIB_9.isShort()) {
   *     return fibSequential(n);
   *   }
   *   return FIB_9.call(forks -> fibForking(forks, n));
   * }
   * }</pre>
   */
  private MethodSpec entry() {
    boolean isVoid = marked.returnType() == Type.Primitive.VOID;
    CodeBlock sequential = CodeBlock.of("$L($L)", recursion.sequential(), arguments(List.of()));
    CodeBlock forking =
        CodeBlock.of(
            "$L($L)",
            recursion.forking(),
            arguments(List.of(CodeBlock.of("$L", recursion.forks()))));
    CodeBlock.Builder code = CodeBlock.builder();
    recursion.original().ifPresent(name -> code.add(guard(name)));
    if (!recursion.facts().conditions().isEmpty()) {
      code.add(conditions(sequential));
    }
    code.beginControlFlow("if ($L.$L())", recursion.constant(), RuntimeNames.IS_SHORT);
    code.addStatement(isVoid ? "$L" : "return $L", sequential);
    if (isVoid) {
      code.nextControlFlow("else");
      code.add(
          "$L.$L(\n$>$>$L -> {\n$>$L;\nreturn null;\n$<});\n$<$<",
          recursion.constant(),
          RuntimeNames.CALL,
          recursion.forks(),
          forking);
      code.endControlFlow();
    } else {
      code.endControlFlow();
      code.addStatement(
          "return $L.$L($L -> $L)",
          recursion.constant(),
          RuntimeNames.CALL,
          recursion.forks(),
          forking);
    }
    return writer
        .signature(method.planned().name(), Optional.empty())
        .addJavadoc("$L", RecursionDocs.entry(plan, method.planned(), recursion))
        .addModifiers(STATIC)
        .addCode(code.build())
        .build();
  }

  /**
   *
   *
   * <pre>{@code
   * private static int fibForking(Forks forks, int n) {
   *   if (forks.areUsedUp()) {
   *     return fibSequential(n);
   *   }
   *   ...
   * }
   * }</pre>
   */
  private MethodSpec forking() {
    ParameterSpec forks = ParameterSpec.builder(RuntimeTypes.FORKS, recursion.forks()).build();
    CodeBlock.Builder code =
        CodeBlock.builder()
            .beginControlFlow("if ($L.$L())", recursion.forks(), RuntimeNames.ARE_USED_UP);
    if (marked.returnType() == Type.Primitive.VOID) {
      code.addStatement("$L($L)", recursion.sequential(), arguments(List.of()));
      code.addStatement("return");
    } else {
      code.addStatement("return $L($L)", recursion.sequential(), arguments(List.of()));
    }
    code.endControlFlow();
    recursion.facts().node().ifPresent(node -> code.addStatement("$L", owns(node)));
    return writer
        .signature(recursion.forking(), Optional.of(forks))
        .addJavadoc("$L", RecursionDocs.forking(plan, method.planned(), recursion))
        .addModifiers(PRIVATE, STATIC)
        .addCode(code.build())
        .addCode(writer.body(dedent -> calls(true).replacements(dedent)))
        .build();
  }

  /** {@code forks.owns(node)}. */
  private CodeBlock owns(RecursionFacts.Node node) {
    String name =
        node.parameter()
            .map(Variable::name)
            .orElseGet(() -> method.scope().receiver().orElseThrow());
    return CodeBlock.of("$L.$L($L)", recursion.forks(), RuntimeNames.OWNS, name);
  }

  private MethodSpec sequential() {
    return writer
        .signature(recursion.sequential(), Optional.empty())
        .addJavadoc("$L", RecursionDocs.sequential(plan, method.planned()))
        .addModifiers(PRIVATE, STATIC)
        .addCode(writer.body(dedent -> calls(false).replacements(dedent)))
        .build();
  }

  /** The text as it stands: its calls go where the receiver's class sends them. */
  private MethodSpec original(String name) {
    return writer
        .signature(name, Optional.empty())
        .addJavadoc("$L", RecursionDocs.original(plan, method.planned()))
        .addModifiers(PRIVATE, STATIC)
        .addCode(writer.body(dedent -> List.of()))
        .build();
  }

  /**
   *
   *
   * <pre>{@code
   * if (self.getClass() != Foo.class) {
   *   FIB_9.guardFailed();
   *   return fibOverridable(self, n);
   * }
   * }</pre>
   */
  private CodeBlock guard(String original) {
    CodeBlock call = CodeBlock.of("$L($L)", original, arguments(List.of()));
    boolean isVoid = marked.returnType() == Type.Primitive.VOID;
    return CodeBlock.builder()
        .beginControlFlow(
            "if ($L.getClass() != $T.class)",
            method.scope().receiver().orElseThrow(),
            TypeNames.raw(plan.host().type()))
        .addStatement("$L.$L()", recursion.constant(), RuntimeNames.GUARD_FAILED)
        .add(isVoid ? "$L;\nreturn;\n" : "return $L;\n", call)
        .endControlFlow()
        .build();
  }

  /**
   *
   *
   * <pre>{@code
   * if (lo < 0) {
   *   SORT_9.guardFailed();
   *   return sortSequential(a, lo, hi);
   * }
   * }</pre>
   */
  private CodeBlock conditions(CodeBlock sequential) {
    boolean isVoid = marked.returnType() == Type.Primitive.VOID;
    CodeBlock hold =
        recursion.facts().conditions().stream()
            .map(condition -> Inequality.write(condition, symbol -> CodeBlock.of("$L", symbol)))
            .collect(CodeBlock.joining("$W&& "));
    return CodeBlock.builder()
        .beginControlFlow("if (!($L))", hold)
        .addStatement("$L.$L()", recursion.constant(), RuntimeNames.GUARD_FAILED)
        .add(isVoid ? "$L;\nreturn;\n" : "return $L;\n", sequential)
        .endControlFlow()
        .build();
  }

  private RecursiveCallWriter calls(boolean forking) {
    return new RecursiveCallWriter(plan, method, recursion, forking);
  }

  /** The method's own parameters, handed on. */
  private CodeBlock arguments(List<CodeBlock> first) {
    List<CodeBlock> arguments = new ArrayList<>(first);
    method.scope().receiver().ifPresent(name -> arguments.add(CodeBlock.of("$L", name)));
    for (Variable parameter : marked.declaration().parameters()) {
      arguments.add(CodeBlock.of("$L", parameter.name()));
    }
    return CodeBlock.join(arguments, ", ");
  }
}
