package io.manyhands.processor.plan;

import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.HostClass;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.StubBinding;
import io.manyhands.processor.model.StubBinding.Kind;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.TypeParameter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stub before it has a name.
 *
 * @param kind the access
 * @param owner the member's class, for the host with its type parameters
 * @param inHost whether only the host can make the access
 * @param annex the top-level class whose nest can make the access, if it is not the host's
 * @param memberName the member's name
 * @param memberDescriptor its descriptor
 * @param typeParameters type parameters of the stub
 * @param parameters its parameters, the owner first for a member of instances
 * @param isVarargs whether the last parameter is variable
 * @param returnType its result
 * @param thrown declared exceptions
 * @param ofFinal whether it assigns a final field
 */
record StubSignature(
    Kind kind,
    Type.Declared owner,
    boolean inHost,
    Optional<String> annex,
    String memberName,
    String memberDescriptor,
    List<TypeParameter> typeParameters,
    List<StubPlan.Named> parameters,
    boolean isVarargs,
    Type returnType,
    List<Type> thrown,
    boolean ofFinal) {
  static StubSignature of(MemberUse use, HostClass host) {
    if (use instanceof MemberUse.Get get) {
      Field field = get.field();
      Kind kind = field.isStatic() ? Kind.GET_STATIC : Kind.GET_FIELD;
      return of(kind, field, List.of(), field.type(), host);
    } else if (use instanceof MemberUse.Put put) {
      Field field = put.field();
      Kind kind = field.isStatic() ? Kind.PUT_STATIC : Kind.PUT_FIELD;
      List<StubPlan.Named> value = List.of(new StubPlan.Named("value", field.type()));
      Type result = put.asValue() ? field.type() : Type.Primitive.VOID;
      return of(kind, field, value, result, host);
    }
    if (use instanceof MemberUse.Creation creation) {
      return of(creation.edit(), host);
    }
    if (use instanceof MemberUse.Function function) {
      return of(function.method(), host);
    }
    return use instanceof MemberUse.SuperCall call
        ? of(call.edit(), host)
        : of(((MemberUse.Call) use).method(), host);
  }

  private static StubSignature of(
      Kind kind, Field field, List<StubPlan.Named> value, Type result, HostClass host) {
    if (Stubs.isOfOtherNest(field, host)) {
      return inAnnex(kind, field);
    }
    boolean inHost = !Stubs.inNest(field.owner(), host);
    Type.Declared owner = inHost ? host.type() : owner(field.owner(), host);
    List<StubPlan.Named> parameters = parameters(owner, field.isStatic(), value, host);
    return new StubSignature(
        kind,
        owner,
        inHost,
        Optional.empty(),
        field.name(),
        field.type().descriptor(),
        field.isStatic() ? List.of() : typeParameters(List.of(), parameters, result, host),
        parameters,
        false,
        result,
        List.of(),
        field.isFinal() && !value.isEmpty());
  }

  /** A private field of another top-level class, which is only read, as its erased type. */
  private static StubSignature inAnnex(Kind kind, Field field) {
    return new StubSignature(
        kind,
        field.owner(),
        false,
        Optional.of(Stubs.nestHost(field.owner())),
        field.name(),
        field.type().descriptor(),
        List.of(),
        field.isStatic()
            ? List.of()
            : List.of(new StubPlan.Named("target", SpelledTypes.erased(field.owner()))),
        false,
        SpelledTypes.erased(field.type()),
        List.of(),
        false);
  }

  private static StubSignature of(Method method, HostClass host) {
    boolean inHost = !Stubs.inNest(method.owner(), host);
    Type.Declared owner = inHost ? host.type() : owner(method.owner(), host);
    List<StubPlan.Named> parameters = parameters(owner, method.isStatic(), arguments(method), host);
    Kind kind = method.isStatic() ? Kind.INVOKE_STATIC : Kind.INVOKE_INSTANCE;
    return of(kind, owner, inHost, method, parameters, host);
  }

  /** The descriptor of an inner class's constructor begins with the object around the new one. */
  private static StubSignature of(Edit.Creation creation, HostClass host) {
    Method constructor = creation.constructor();
    Type.Declared made = owner(constructor.owner(), host);
    List<StubPlan.Named> parameters = new ArrayList<>();
    creation.outer().ifPresent(outer -> parameters.add(new StubPlan.Named("self", outer)));
    parameters.addAll(arguments(constructor));
    String around = creation.outer().map(Type::descriptor).orElse("");
    return new StubSignature(
        Kind.CREATE,
        made,
        false,
        Optional.empty(),
        constructor.name(),
        "(" + around + constructor.descriptor().substring(1),
        typeParameters(constructor.typeParameters(), parameters, made, host),
        List.copyOf(parameters),
        constructor.isVarargs(),
        made,
        constructor.thrown(),
        false);
  }

  private static StubSignature of(Edit.SuperCall call, HostClass host) {
    List<StubPlan.Named> parameters =
        parameters(host.type(), false, arguments(call.method()), host);
    return of(Kind.INVOKE_SUPER, call.site(), true, call.method(), parameters, host);
  }

  private static List<StubPlan.Named> arguments(Method method) {
    List<StubPlan.Named> arguments = new ArrayList<>();
    for (Type type : method.parameterTypes()) {
      arguments.add(new StubPlan.Named("argument" + (arguments.size() + 1), type));
    }
    return arguments;
  }

  private static StubSignature of(
      Kind kind,
      Type.Declared owner,
      boolean inHost,
      Method method,
      List<StubPlan.Named> parameters,
      HostClass host) {
    return new StubSignature(
        kind,
        owner,
        inHost,
        Optional.empty(),
        method.name(),
        method.descriptor(),
        typeParameters(method.typeParameters(), parameters, method.returnType(), host),
        parameters,
        method.isVarargs(),
        method.returnType(),
        method.thrown(),
        false);
  }

  private static Type.Declared owner(Type.Declared owner, HostClass host) {
    return isHost(owner, host) ? host.type() : owner;
  }

  static boolean isHost(Type.Declared owner, HostClass host) {
    return owner.binaryName().equals(host.type().binaryName());
  }

  private static List<StubPlan.Named> parameters(
      Type.Declared owner, boolean isStatic, List<StubPlan.Named> others, HostClass host) {
    List<StubPlan.Named> parameters = new ArrayList<>();
    if (!isStatic) {
      parameters.add(new StubPlan.Named(isHost(owner, host) ? "self" : "target", owner));
    }
    parameters.addAll(others);
    return List.copyOf(parameters);
  }

  /** Those of the method, and the host's that are mentioned. */
  private static List<TypeParameter> typeParameters(
      List<TypeParameter> own, List<StubPlan.Named> parameters, Type result, HostClass host) {
    Set<Type.TypeVariable> variables = new LinkedHashSet<>();
    parameters.forEach(each -> variables.addAll(SpelledTypes.variables(each.type())));
    variables.addAll(SpelledTypes.variables(result));
    Set<String> names =
        variables.stream()
            .map(Type.TypeVariable::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    own.forEach(each -> each.bounds().forEach(bound -> names.addAll(SpelledTypes.names(bound))));
    own.forEach(each -> names.remove(each.name()));
    List<TypeParameter> all =
        new ArrayList<>(SpelledTypes.withBounds(host.typeParameters(), names));
    all.addAll(own);
    all.forEach(known -> names.remove(known.name()));
    variables.stream()
        .filter(variable -> names.remove(variable.name()))
        .forEach(variable -> all.add(SpelledTypes.erasedParameter(variable)));
    return List.copyOf(all);
  }

  /** What tells the member from others whose stubs could be taken for it. */
  String group() {
    boolean isCall =
        switch (kind) {
          case INVOKE_INSTANCE, INVOKE_STATIC, INVOKE_SUPER, CREATE -> true;
          case GET_FIELD, PUT_FIELD, GET_STATIC, PUT_STATIC -> false;
        };
    return kind + " " + owner.binaryName() + "." + memberName + (isCall ? "()" : "");
  }

  private boolean hidden() {
    return Stream.concat(parameters.stream().map(StubPlan.Named::type), Stream.of(returnType))
        .anyMatch(type -> SpelledTypes.unspellable(type).isPresent());
  }

  /** How people name the member. */
  String member() {
    String type = String.join(".", owner.names());
    return kind == Kind.CREATE ? "new " + type : type + "." + memberName;
  }

  /** What people would change to widen its access. */
  String memberForPeople() {
    return kind == Kind.CREATE ? "the constructor" : memberName;
  }

  StubPlan named(String name) {
    String descriptor =
        parameters.stream()
            .map(parameter -> parameter.type().descriptor())
            .collect(Collectors.joining("", "(", ")" + returnType.descriptor()));
    StubBinding binding =
        new StubBinding(
            name,
            descriptor,
            kind,
            owner.binaryName(),
            owner.isInterface(),
            memberName,
            memberDescriptor,
            inHost);
    return new StubPlan(
        binding,
        annex,
        typeParameters,
        parameters,
        isVarargs,
        returnType,
        thrown,
        ofFinal,
        hidden(),
        member());
  }
}
