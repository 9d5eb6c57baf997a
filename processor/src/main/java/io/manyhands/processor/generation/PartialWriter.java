package io.manyhands.processor.generation;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.plan.ClassPlan;
import io.manyhands.processor.plan.MethodPlan;
import io.manyhands.processor.plan.Parameter;
import io.manyhands.processor.plan.PartialPlan;
import io.manyhands.processor.plan.PartialPlan.Slot;
import io.manyhands.processor.plan.RegionPlan;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Writes the class that holds what a chunk computed. */
final class PartialWriter {
  /** The method that makes a partial like another one, where that has arrays or collections. */
  static final String FRESH = "fresh";

  /** The method that folds what one pass has found out into what the next one starts with. */
  static final String HAND_ON = "handOn";

  private static final FieldSpec SERIAL_VERSION =
      FieldSpec.builder(TypeName.LONG, "serialVersionUID", PRIVATE, STATIC, FINAL)
          .initializer("1")
          .build();

  private static final AnnotationSpec SERIAL =
      AnnotationSpec.builder(SuppressWarnings.class).addMember("value", "$S", "serial").build();

  /** The method that adds the result of later iterations. */
  static final String MERGE = "merge";

  private final ClassPlan plan;
  private final MethodPlan method;
  private final RegionPlan region;
  private final PartialPlan partial;
  private final String next;

  PartialWriter(ClassPlan plan, MethodPlan method, RegionPlan region, PartialPlan partial) {
    this.plan = plan;
    this.method = method;
    this.region = region;
    this.partial = partial;
    this.next = partial.merging().next();
  }

  /**
   *
   *
   * <pre>{@code
   * private static final class Smooth14Partial {
   *   double s = -0.0;
   *
   *   void merge(Smooth14Partial next) {
   *     s += next.s;
   *   }
   * }
   * }</pre>
   */
  TypeSpec write() {
    TypeName self = TypeNames.applied(ClassName.get("", partial.name()), partial.typeParameters());
    MethodSpec.Builder merge =
        MethodSpec.methodBuilder(MERGE)
            .addJavadoc("Adds the result of later iterations.\n")
            .addParameter(self, next);
    addParameters(merge);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(partial.name())
            .addJavadoc("What some iterations of {@link #$L} computed.\n", region.constant())
            .addModifiers(PRIVATE, STATIC, FINAL)
            .addTypeVariables(TypeNames.declarations(partial.typeParameters()));
    if (region.accepted().facts().exchange().isPresent()) {
      type.addSuperinterface(Serializable.class).addField(SERIAL_VERSION);
      if (partial.collects()) {
        type.addAnnotation(SERIAL); // collections are, whatever their declared types say
      }
    }
    for (Slot slot : partial.slots()) {
      type.addField(slot.isObject() ? object(slot) : field(slot));
      slot.assigned().ifPresent(flag -> type.addField(TypeName.BOOLEAN, flag));
    }
    // Where elements go is told by the counter, which comes after them; so do flags.
    partial.slots().stream().filter(Slot::goesFirst).forEach(slot -> merge.addCode(merge(slot)));
    partial.slots().stream()
        .filter(slot -> !slot.goesFirst())
        .forEach(slot -> merge.addCode(merge(slot)));
    for (Slot slot : partial.atExit()) {
      type.addField(field(slot));
      merge.addCode(Reductions.merge(slot, next));
    }
    partial.merging().notes().values().forEach(note -> type.addField(TypeName.BOOLEAN, note));
    if (!partial.selections().isEmpty()) {
      SelectionMerge selections =
          new SelectionMerge(
              partial,
              new SourceCutter(plan.source(), MethodWriter.edits(method), region.chunk().scope()));
      partial.selections().forEach(selection -> merge.addCode(selections.write(selection)));
    }
    if (partial.keepsTerms()) {
      type.addSuperinterface(RuntimeTypes.TERMS).addMethod(ExactFolds.terms(partial));
    }
    if (region.scan().isPresent()) {
      type.addMethod(handOn(self));
    }
    if (!partial.objects().isEmpty()) {
      type.addMethod(constructor(partial));
    }
    if (partial.isLikeTotal()) {
      type.addMethod(fresh(partial, self));
    }
    if (SharedArrays.in(region)) {
      type.addField(TypeName.BOOLEAN, SharedArrays.flag(partial))
          .addMethod(SharedArrays.sharing(partial, self));
    }
    return type.addMethod(merge.build()).build();
  }

  /**
   *
   *
   * <pre>{@code
   * void handOn(Prefix14Partial next) {
   *   s += next.s;
   * }
   * }</pre>
   */
  private MethodSpec handOn(TypeName self) {
    MethodSpec.Builder code =
        MethodSpec.methodBuilder(HAND_ON)
            .addJavadoc("Adds what later iterations fold into the variables that are handed on.\n")
            .addParameter(self, next);
    partial.slots().stream()
        .filter(Slot::handed)
        .forEach(slot -> code.addCode(Reductions.folded(slot, next)));
    return code.build();
  }

  /** What the texts that are repeated here mention, under the names that they have in chunks. */
  private void addParameters(MethodSpec.Builder merge) {
    if (partial.merging().needsReceiver()) {
      merge.addParameter(TypeNames.of(plan.host().type()), method.scope().receiver().orElseThrow());
    }
    for (Parameter parameter : partial.merging().parameters()) {
      merge.addParameter(TypeNames.of(parameter.type()), parameter.name());
    }
  }

  private Set<String> taken() {
    Set<String> taken = new HashSet<>(Set.of(next));
    if (partial.merging().needsReceiver()) {
      taken.add(method.scope().receiver().orElseThrow());
    }
    partial.merging().parameters().forEach(parameter -> taken.add(parameter.name()));
    return taken;
  }

  private CodeBlock merge(Slot slot) {
    Optional<Folding> folding = slot.reduction().flatMap(Reduction::folding);
    if (folding.isPresent()) {
      return FoldingMerge.write(
          slot, folding.get(), next, new MemberAccess(region.chunk().scope()));
    }
    if (slot.isCounter()) {
      return CounterMerge.write(slot, next);
    }
    if (slot.collected().isPresent()) {
      return new CollectedMerge(taken()).write(slot.name(), slot.collected().get().form(), next);
    }
    if (slot.isArray() && SharedArrays.in(region)) {
      return CodeBlock.of(
          "if (!$L.$L) {\n$>$L$<}\n",
          next,
          SharedArrays.flag(partial),
          ElementMerge.write(slot, next, taken()));
    }
    return slot.isArray() ? ElementMerge.write(slot, next, taken()) : Reductions.merge(slot, next);
  }

  private static FieldSpec object(Slot slot) {
    FieldSpec.Builder field = FieldSpec.builder(TypeNames.of(slot.type()), slot.name());
    return slot.isPacked() ? field.build() : field.addModifiers(FINAL).build();
  }

  private static MethodSpec constructor(PartialPlan partial) {
    MethodSpec.Builder code = MethodSpec.constructorBuilder();
    for (Slot slot : partial.objects()) {
      code.addParameter(TypeNames.of(slot.type()), slot.name())
          .addCode("this.$1L = $1L;\n", slot.name());
    }
    return code.build();
  }

  /**
   *
   *
   * <pre>{@code
   * Count14Partial fresh() {
   *   return new Count14Partial(Copies.like(hist, 0));
   * }
   * }</pre>
   */
  private static MethodSpec fresh(PartialPlan partial, TypeName self) {
    CodeBlock copies =
        partial.objects().stream()
            .map(
                slot ->
                    slot.collected()
                        .map(collected -> CollectedMerge.like(slot.name(), collected.form()))
                        .orElseGet(() -> like(slot)))
            .collect(CodeBlock.joining(",$W"));
    MethodSpec.Builder fresh = MethodSpec.methodBuilder(FRESH).returns(self);
    if (partial.continued().isEmpty()) {
      return fresh
          .addJavadoc("One for other iterations, with objects of its own that hold nothing yet.\n")
          .addCode("return new $T($L);\n", self, copies)
          .build();
    }
    fresh
        .addJavadoc("One for other iterations, which look for something better.\n")
        .addCode("$1T other = new $1T($2L);\n", self, copies);
    partial.continued().forEach(slot -> fresh.addCode("other.$1L = this.$1L;\n", slot.name()));
    return fresh.addCode("return other;\n").build();
  }

  private static CodeBlock like(Slot slot) {
    return slot.isCounter()
        ? CodeBlock.of("new $T()", TypeNames.of(slot.type()))
        : CodeBlock.of(
            "$T.$L($L, $L)",
            RuntimeTypes.COPIES,
            RuntimeNames.LIKE,
            slot.name(),
            Reductions.identity(slot.reduction().orElseThrow()));
  }

  private static FieldSpec field(Slot slot) {
    FieldSpec.Builder field = FieldSpec.builder(ExactFolds.type(slot), slot.name());
    Optional<Folding> folding = slot.reduction().flatMap(Reduction::folding);
    if (slot.isInObject()) {
      field.initializer("new $T()", ExactFolds.type(slot));
    } else if (folding.isPresent()) {
      folding.flatMap(FoldingMerge::neutral).ifPresent(field::initializer);
    } else if (slot.reduction().isPresent()) {
      CodeBlock identity = Reductions.identity(slot.reduction().get());
      field.initializer("$L", identity);
      if (identity.toString().startsWith("-0.0")) {
        field.addJavadoc("From -0.0: to add that to a number leaves the number as it is.\n");
      }
    }
    return field.build();
  }
}
