package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Step;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.plan.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How members read in one generated method. */
final class MemberAccess {
  private static final Pattern WORD = Pattern.compile("[\\w.]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Scope scope;

  MemberAccess(Scope scope) {
    this.scope = scope;
  }

  CodeBlock receiver() {
    return CodeBlock.of("$L", scope.receiver().orElseThrow());
  }

  /** The value of a field of the receiver, or of a static one. */
  CodeBlock own(Field field) {
    String local = scope.locals().get(field);
    if (local != null) {
      return CodeBlock.of("$L", local);
    }
    List<Field> around = scope.members().around().getOrDefault(field, List.of());
    return read(
        field, field.isStatic() ? Optional.empty() : Optional.of(follow(receiver(), around)));
  }

  /** The value of a field of {@code target}, or of a static one. */
  CodeBlock read(Field field, Optional<CodeBlock> target) {
    if (!field.visible() && field.constant().isEmpty()) {
      return CodeBlock.of("$L($L)", get(field), target.orElse(CodeBlock.of("")));
    }
    String constant = scope.members().constants().get(field);
    if (constant != null) {
      return CodeBlock.of("$L", constant);
    }
    return field.isStatic()
        ? CodeBlock.of("$T.$L", TypeNames.raw(field.owner()), field.name())
        : CodeBlock.of("$L.$L", target.orElseThrow(), field.name());
  }

  /** A function that reads a field of its argument: {@code Order::getCustomer}. */
  CodeBlock reader(Step.Through through, String variable) {
    Field field = through.field();
    if (through.accessor().isPresent()) {
      Method accessor = through.accessor().get();
      return CodeBlock.of("$T::$L", TypeNames.raw(accessor.owner()), accessor.name());
    }
    if (!field.visible()) {
      String stub = get(field);
      return stub.indexOf('.') > 0
          ? CodeBlock.of("$L", stub.replace(".", "::"))
          : CodeBlock.of("$L::$L", scope.members().generatedName(), stub);
    }
    return CodeBlock.of("$L -> $L.$L", variable, variable, field.name());
  }

  /** What a path leads to. */
  CodeBlock path(Path path) {
    if (path.root() instanceof Path.Root.OfThis && !path.fields().isEmpty()) {
      int first = first(path.fields());
      return follow(
          own(path.fields().get(first)), path.fields().subList(first + 1, path.fields().size()));
    }
    return follow(root(path.root()), path.fields());
  }

  /** A field of an object around the receiver may stand in a local variable. */
  private int first(List<Field> fields) {
    for (int k = 1; k < fields.size(); k++) {
      if (fields.subList(0, k).equals(scope.members().around().get(fields.get(k)))) {
        return k;
      }
    }
    return 0;
  }

  /** What {@code fields} lead to from {@code start}. */
  CodeBlock follow(CodeBlock start, List<Field> fields) {
    CodeBlock code = start;
    for (Field field : fields) {
      code = read(field, Optional.of(code));
    }
    return code;
  }

  private CodeBlock root(Path.Root root) {
    if (root instanceof Path.Root.OfVariable variable) {
      return CodeBlock.of("$L", variable.variable().name());
    }
    return root instanceof Path.Root.OfStatic field ? own(field.field()) : receiver();
  }

  private String get(Field field) {
    String stub = scope.members().getters().get(field);
    if (stub == null) {
      throw new IllegalStateException("no accessor for " + field.key());
    }
    return stub;
  }

  /** The nested class that reads a field as a member of another nest, if one does. */
  Optional<String> annex(Field field) {
    return Optional.ofNullable(scope.members().getters().get(field))
        .filter(stub -> stub.indexOf('.') > 0)
        .map(stub -> stub.substring(0, stub.indexOf('.')));
  }

  /** A value assigned to a field, as an expression. */
  CodeBlock assign(Field field, Optional<CodeBlock> target, CodeBlock value) {
    if (field.visible()) {
      return CodeBlock.of("$L = $L", read(field, target), value);
    }
    CodeBlock owner = target.map(object -> CodeBlock.of("$L, ", object)).orElse(CodeBlock.of(""));
    return CodeBlock.of("$L($L$L)", scope.members().setters().get(field), owner, value);
  }

  /** A value combined with an invisible field's own, with the cast that Java would make. */
  CodeBlock combine(
      Field field, Optional<CodeBlock> target, Operator operator, Optional<CodeBlock> value) {
    CodeBlock right = value.map(MemberAccess::operand).orElse(CodeBlock.of("1"));
    CodeBlock sum = CodeBlock.of("$L $L $L", read(field, target), operator.symbol(), right);
    boolean keepsType = NUMBER.matcher(right.toString()).matches() && isWide(field.type());
    return assign(
        field,
        target,
        keepsType ? sum : CodeBlock.of("($T) ($L)", TypeNames.of(cast(field.type())), sum));
  }

  /** A sum of type {@code int} becomes a {@code Short} by way of {@code short}. */
  private static Type cast(Type type) {
    return type.unboxed() instanceof Type.Primitive primitive && primitive.bits() < 32
        ? primitive
        : type;
  }

  private static CodeBlock operand(CodeBlock value) {
    return WORD.matcher(value.toString()).matches() ? value : CodeBlock.of("($L)", value);
  }

  /** Whether the type with a small number added is the type itself. */
  private static boolean isWide(Type type) {
    return type instanceof Type.Primitive primitive
        && primitive.bits() >= 32
        && (primitive.isIntegral() || primitive.isFloating());
  }

  /** {@code (n(self, (int) (n(self) + 1)) - 1)}: what the field held before a step. */
  static CodeBlock before(Field field, Operator step, CodeBlock after) {
    CodeBlock back =
        CodeBlock.of("$L $L 1", after, step == Operator.PLUS ? Operator.MINUS.symbol() : "+");
    return isWide(field.type())
        ? CodeBlock.of("($L)", back)
        : CodeBlock.of("(($T) ($L))", TypeNames.of(cast(field.type())), back);
  }

  /** A call through {@code super} up to and with its parenthesis and the receiver behind it. */
  CodeBlock superCall(Edit.SuperCall call) {
    return CodeBlock.of(
        "$L($L$L",
        scope.members().superCalls().get(call.method()),
        receiver(),
        call.hasArguments() ? ", " : "");
  }

  /** A creation up to and with its parenthesis, and the object that an inner one belongs to. */
  CodeBlock create(Edit.Creation creation) {
    String stub = scope.members().calls().get(creation.constructor());
    return creation.outer().isEmpty()
        ? CodeBlock.of("$L(", stub)
        : CodeBlock.of("$L($L$L", stub, receiver(), creation.hasArguments() ? ", " : "");
  }

  /** A reference to an invisible method. */
  CodeBlock function(Edit.FunctionReference reference) {
    Method method = reference.method();
    if (!reference.onThis()) {
      return CodeBlock.of(
          "$L::$L", scope.members().generatedName(), scope.members().functions().get(method));
    }
    List<Type> types = reference.parameters();
    List<CodeBlock> parameters = new ArrayList<>();
    List<CodeBlock> arguments = new ArrayList<>();
    for (int k = 0; k < types.size(); k++) {
      String name = Edit.FunctionReference.argument(k);
      parameters.add(CodeBlock.of("$T $L", TypeNames.of(types.get(k)), name));
      arguments.add(CodeBlock.of("$L", name));
    }
    return CodeBlock.of(
        "($L) -> $L$L)",
        CodeBlock.join(parameters, ", "),
        call(method, Optional.of(receiver()), !arguments.isEmpty()),
        CodeBlock.join(arguments, ", "));
  }

  /** A call up to and with its parenthesis, and a receiver that has moved behind it. */
  CodeBlock call(Method method, Optional<CodeBlock> target, boolean hasArguments) {
    String copy = scope.copies().get(method);
    if (copy != null) {
      return CodeBlock.of(
          "$L$L$L",
          copy,
          target.map(object -> CodeBlock.of(", $L", object)).orElse(CodeBlock.of("")),
          hasArguments ? ", " : "");
    }
    String generated = method.visible() ? null : scope.members().calls().get(method);
    if (generated == null) {
      return method.isStatic()
          ? CodeBlock.of("$T.$L(", TypeNames.raw(method.owner()), method.name())
          : CodeBlock.of("$L.$L(", target.orElseThrow(), method.name());
    }
    return target
        .map(object -> CodeBlock.of("$L($L$L", generated, object, hasArguments ? ", " : ""))
        .orElseGet(() -> CodeBlock.of("$L(", generated));
  }
}
