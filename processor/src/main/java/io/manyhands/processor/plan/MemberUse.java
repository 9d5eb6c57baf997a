package io.manyhands.processor.plan;

import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.GuardPaths;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A use of a member that generated code cannot name. */
sealed interface MemberUse {
  /** Where the user's text makes it necessary. */
  Span span();

  /** The value of a field is read. */
  record Get(Field field, Span span) implements MemberUse {}

  /** A field is assigned, and the value may be used. */
  record Put(Field field, Span span, boolean asValue) implements MemberUse {}

  /** A method is called. */
  record Call(Method method, Span span) implements MemberUse {}

  /** A method is referred to by {@code ::}. */
  record Function(Method method, Span span) implements MemberUse {}

  /** A method is called through {@code super}. */
  record SuperCall(Edit.SuperCall edit) implements MemberUse {
    @Override
    public Span span() {
      return edit.span();
    }
  }

  /** An object is made. */
  record Creation(Edit.Creation edit) implements MemberUse {
    @Override
    public Span span() {
      return edit.span();
    }
  }

  /** All such uses in the generated form of {@code method}, in the order of the text. */
  static List<MemberUse> in(PlannedMethod method) {
    List<MemberUse> uses = new ArrayList<>();
    for (Edit edit : method.allEdits()) {
      edit.around().forEach(link -> uses.add(new Get(link, edit.span())));
      if (edit instanceof Edit.FieldReference reference && isHidden(reference.field())) {
        add(reference, uses);
      } else if (edit instanceof Edit.MethodReference reference && !reference.method().visible()) {
        uses.add(new Call(reference.method(), reference.span()));
      } else if (edit instanceof Edit.FunctionReference reference) {
        uses.add(
            reference.onThis()
                ? new Call(reference.method(), reference.span())
                : new Function(reference.method(), reference.span()));
      } else if (edit instanceof Edit.SuperCall call) {
        uses.add(new SuperCall(call));
      } else if (edit instanceof Edit.Creation creation) {
        uses.add(new Creation(creation));
      }
    }
    method.accepted().forEach(loop -> addRegion(loop, uses));
    return uses;
  }

  private static boolean isHidden(Field field) {
    return !field.visible() && field.constant().isEmpty();
  }

  private static void add(Edit.FieldReference reference, List<MemberUse> uses) {
    if (reference.use() instanceof Edit.Use.Write write) {
      if (write.operator().isPresent()) {
        uses.add(new Get(reference.field(), reference.span()));
      }
      boolean asValue = write.result() != Edit.Use.Result.UNUSED;
      uses.add(new Put(reference.field(), reference.span(), asValue));
    } else {
      uses.add(new Get(reference.field(), reference.span()));
    }
  }

  private static void addRegion(AcceptedLoop loop, List<MemberUse> uses) {
    for (Reduction reduction : loop.facts().reductions()) {
      reduction
          .field()
          .filter(MemberUse::isHidden)
          .ifPresent(
              field -> {
                uses.add(new Get(field, loop.span()));
                if (!reduction.ofElements()) {
                  uses.add(new Put(field, loop.span(), false));
                }
              });
    }
    Stream.concat(
            loop.facts().standIns().fields().keySet().stream(),
            loop.facts().standIns().places().stream().flatMap(place -> place.field().stream()))
        .filter(MemberUse::isHidden)
        .forEach(
            field -> {
              uses.add(new Get(field, loop.span()));
              uses.add(new Put(field, loop.span(), false));
            });
    for (Guard guard : loop.facts().guards()) {
      GuardPaths.of(guard).forEach(path -> addPath(path, loop.span(), uses));
      GuardOrder.steps(guard).stream()
          .filter(Step.Through.class::isInstance)
          .map(Step.Through.class::cast)
          .filter(through -> through.accessor().isEmpty() && isHidden(through.field()))
          .forEach(through -> uses.add(new Get(through.field(), loop.span())));
    }
    loop.facts().exchange().stream()
        .flatMap(exchange -> exchange.arrays().stream())
        .flatMap(use -> use.paths().stream())
        .forEach(path -> addPath(path, loop.span(), uses));
    loop.facts().checked().watched().forEach(path -> addPath(path, loop.span(), uses));
  }

  private static void addPath(Path path, Span span, List<MemberUse> uses) {
    path.allFields().stream()
        .filter(MemberUse::isHidden)
        .forEach(field -> uses.add(new Get(field, span)));
  }
}
