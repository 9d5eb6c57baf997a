package io.manyhands.processor.generation;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.Settings;
import io.manyhands.processor.plan.Annexes;
import io.manyhands.processor.plan.ClassPlan;
import io.manyhands.processor.plan.FuturePlan;
import io.manyhands.processor.plan.HiddenClasses;
import io.manyhands.processor.plan.LeafSize;
import io.manyhands.processor.plan.MethodPlan;
import io.manyhands.processor.plan.PartialPlan;
import io.manyhands.processor.plan.RegionPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes the class that is generated for one host. */
public final class ParallelClassWriter {
  private final ClassPlan plan;
  private final TypeSpec.Builder type;

  private ParallelClassWriter(ClassPlan plan) {
    this.plan = plan;
    this.type = TypeSpec.classBuilder(plan.host().generatedName());
  }

  /** Writes {@code plan}, which must have met no obstacle, in a package with no other classes. */
  public static GeneratedClass write(ClassPlan plan) {
    return write(plan, name -> false);
  }

  /**
   * Writes {@code plan}, which must have met no obstacle.
   *
   * @param isClass whether there is a class of this qualified name
   */
  public static GeneratedClass write(ClassPlan plan, Predicate<String> isClass) {
    if (!plan.obstacles().isEmpty()) {
      throw new IllegalArgumentException(plan.obstacles().get(0).obstacle().what());
    }
    String packageName = plan.host().type().packageName();
    JavaFile file =
        JavaFile.builder(packageName, new ParallelClassWriter(plan).write())
            .indent(plan.indent())
            .build();
    return new GeneratedClass(
        plan.host().generatedBinaryName(),
        ImpliedImports.dropped(file.toString(), packageName, isClass),
        plan.woven());
  }

  private TypeSpec write() {
    type.addJavadoc("$L", RegionDocs.type(plan))
        .addAnnotation(Warnings.suppressed())
        .addModifiers(FINAL);
    plan.methods().stream()
        .flatMap(method -> HiddenClasses.names(method.planned()).stream())
        .forEach(type::alwaysQualify);
    plan.constants().forEach((name, field) -> type.addField(constant(name, field)));
    regions().forEach(region -> type.addField(regionConstant(region)));
    regions()
        .flatMap(region -> NamedLockWriter.of(region).stream())
        .forEach(locks -> type.addField(locks.constant()));
    plan.methods().stream()
        .flatMap(method -> method.futures().stream())
        .forEach(future -> type.addField(futureConstant(future)));
    plan.methods().forEach(method -> recursion(method).ifPresent(r -> type.addField(r.constant())));
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    plan.methods().forEach(this::addMethod);
    addStubs();
    if (regions().anyMatch(RegionPlan::manyExceptions)) {
      type.addMethod(Warnings.undeclared());
    }
    plan.standIns().forEach(each -> type.addType(StandInWriter.write(each)));
    Annexes.of(plan.stubs())
        .forEach((nest, stubs) -> type.addType(StubWriter.annex(Annexes.name(nest), nest, stubs)));
    for (MethodPlan method : plan.methods()) {
      method.regions().forEach(region -> addPartial(method, region));
    }
    return type.build();
  }

  private Stream<RegionPlan> regions() {
    return plan.methods().stream().map(MethodPlan::regions).flatMap(List::stream);
  }

  private Optional<RecursionWriter> recursion(MethodPlan method) {
    return method
        .recursion()
        .map(recursion -> new RecursionWriter(plan.seenFrom(method), method, recursion));
  }

  private void addMethod(MethodPlan method) {
    Optional<RecursionWriter> recursion = recursion(method);
    if (recursion.isPresent()) {
      recursion.get().write().forEach(type::addMethod);
      return;
    }
    ClassPlan seen = plan.seenFrom(method);
    type.addMethod(new MethodWriter(seen, method).write());
    for (RegionPlan region : method.regions()) {
      region
          .scan()
          .ifPresent(scan -> type.addMethod(new ScanWriter(seen, method, region, scan).write()));
      type.addMethod(new ChunkWriter(seen, method, region).write());
      region
          .part()
          .ifPresent(
              part -> type.addMethod(new DivisionWriter(seen, method, region, part).write()));
      region.methods().forEach(copy -> type.addMethod(CopyWriter.write(seen, region, copy)));
    }
  }

  private void addStubs() {
    plan.stubs().stream()
        .filter(stub -> stub.annex().isEmpty())
        .forEach(stub -> type.addMethod(StubWriter.write(stub)));
    if (!plan.stubs().isEmpty() || !plan.standIns().isEmpty()) {
      type.addMethod(StubWriter.unwoven(plan));
    }
  }

  private void addPartial(MethodPlan method, RegionPlan region) {
    region
        .partial()
        .map(partial -> new PartialWriter(plan.seenFrom(method), method, region, partial).write())
        .ifPresent(type::addType);
    region
        .ordered()
        .ifPresent(ordered -> type.addType(new OrderedWriter(region, ordered).declaration()));
  }

  /** {@code private static final int SIZE = 16;}, the same value as in the host. */
  private static FieldSpec constant(String name, Field field) {
    return FieldSpec.builder(TypeNames.of(field.type()), name, PRIVATE, STATIC, FINAL)
        .initializer("$L", Literals.of(field.constant().orElseThrow(), field.type()))
        .build();
  }

  /** {@code private static final Ahead AREA_9 = Ahead.at("demo.Foo.area#1", ...).build();}. */
  private FieldSpec futureConstant(FuturePlan future) {
    return FieldSpec.builder(RuntimeTypes.AHEAD, future.constant(), PRIVATE, STATIC, FINAL)
        .initializer(
            "$T$Z.$L($S, $S, $L)$L$Z.$L()",
            RuntimeTypes.AHEAD,
            RuntimeNames.REGION_AT,
            future.id(),
            plan.source().name(),
            future.facts().declaration().span().line(),
            future.facts().withoutEffects()
                ? CodeBlock.of("$Z.$L()", RuntimeNames.WITHOUT_EFFECTS)
                : CodeBlock.of(""),
            RuntimeNames.BUILD)
        .build();
  }

  /**
   * {@code private static final Region SMOOTH_14 = Region.at("demo.Foo.smooth#1", ...).build();}.
   */
  private FieldSpec regionConstant(RegionPlan region) {
    Settings settings = region.accepted().marked().settings();
    CodeBlock.Builder value =
        CodeBlock.builder()
            .add(
                "$T$Z.$L($S, $S, $L)",
                RuntimeTypes.REGION,
                RuntimeNames.REGION_AT,
                region.id(),
                plan.source().name(),
                region.accepted().line());
    if (!settings.engine().equals(Settings.DEFAULT.engine())) {
      value.add("$Z.$L($S)", RuntimeNames.ENGINE, settings.engine());
    }
    if (!settings.schedule().equals(Settings.DEFAULT.schedule())) {
      value.add("$Z.$L($S)", RuntimeNames.SCHEDULE, settings.schedule());
    }
    if (settings.chunk() != 0) {
      value.add("$Z.$L($L)", RuntimeNames.CHUNK, settings.chunk());
    }
    if (settings.parallelism() != 0) {
      value.add("$Z.$L($L)", RuntimeNames.PARALLELISM, settings.parallelism());
    }
    if (settings.timeoutMillis() != 0) {
      value.add("$Z.$L($L)", RuntimeNames.TIMEOUT_MILLIS, settings.timeoutMillis());
    }
    int leaf = LeafSize.of(region.accepted());
    if (region.partial().filter(PartialPlan::isRounded).isPresent()) {
      value.add("$Z.$L($L)", RuntimeNames.FIXED_PARTIALS, leaf == 1 ? "" : leaf);
      region
          .lanes()
          .ifPresent(lanes -> value.add("$Z.$L($L)", RuntimeNames.REGROUPS_FROM, lanes.least()));
    } else if (leaf > 1 && ShortTestWriter.isFor(region) && isUsual(settings)) {
      value.add("$Z.$L($L)", RuntimeNames.PER_MICROSECOND, leaf);
    }
    if (region.partial().filter(PartialPlan::keepsTerms).isPresent()) {
      value.add("$Z.$L()", RuntimeNames.KEEPS_TERMS);
    }
    return FieldSpec.builder(RuntimeTypes.REGION, region.constant(), PRIVATE, STATIC, FINAL)
        .initializer("$L$Z.$L()", value.build(), RuntimeNames.BUILD)
        .build();
  }

  /** Whether the runtime decides whether a loop goes parallel. */
  private static boolean isUsual(Settings settings) {
    return settings.engine().equals(Settings.DEFAULT.engine())
        && settings.schedule().equals(Settings.DEFAULT.schedule());
  }
}
