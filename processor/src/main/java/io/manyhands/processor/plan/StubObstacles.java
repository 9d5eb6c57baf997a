package io.manyhands.processor.plan;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.HostClass;
import io.manyhands.processor.model.MarkedLoop.Obstacle;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says why a member cannot be reached through a stub. */
final class StubObstacles {
  static final String IMMOVABLE = "MH025";
  static final String PRIVATE_TYPE = "MH023";

  private StubObstacles() {}

  static Optional<Obstacle> of(
      MemberUse use,
      StubSignature signature,
      HostClass host,
      boolean weave,
      TypeStandIns standIns) {
    String member = signature.member();
    if (!weave && signature.memberName().startsWith(Field.AROUND)) {
      return immovable(
          use,
          "generated code cannot use the object around one of "
              + host.type()
              + " while weaving is off",
          "pass what the method needs of it as parameters");
    }
    if (!weave) {
      return immovable(
          use,
          "generated code cannot use " + member + " while weaving is off",
          "make " + signature.memberForPeople() + " package-private");
    }
    boolean isElsewhere =
        signature.annex().isPresent()
            ? !signature.owner().packageName().equals(host.type().packageName())
            : !signature.inHost() && !Stubs.inNest(signature.owner(), host);
    if (isElsewhere) {
      return immovable(
          use,
          "generated code cannot use " + member + ", which belongs to a class in another package",
          "make " + signature.memberForPeople() + " public");
    }
    Optional<Type> hidden =
        types(signature).stream().map(standIns::unspellable).flatMap(Optional::stream).findFirst();
    if (hidden.isPresent()) {
      return Optional.of(
          new Obstacle(
              PRIVATE_TYPE,
              use.span(),
              "generated code cannot name the type " + hidden.get() + " of " + member,
              "make " + hidden.get() + " package-private"));
    }
    return needsOwnersTypeParameters(signature, host)
        ? immovable(
            use,
            "generated code cannot spell the generic type of " + member,
            "make " + signature.memberForPeople() + " package-private")
        : Optional.empty();
  }

  private static Optional<Obstacle> immovable(MemberUse use, String what, String fix) {
    return Optional.of(new Obstacle(IMMOVABLE, use.span(), what, fix));
  }

  private static List<Type> types(StubSignature signature) {
    List<Type> types = new ArrayList<>();
    signature.parameters().forEach(parameter -> types.add(parameter.type()));
    types.add(signature.returnType());
    types.addAll(signature.thrown());
    return types;
  }

  /** The type parameters of a class other than the host are not known here. */
  private static boolean needsOwnersTypeParameters(StubSignature signature, HostClass host) {
    return switch (signature.kind()) {
      case GET_STATIC, PUT_STATIC, INVOKE_STATIC, INVOKE_SUPER -> false;
      case GET_FIELD, PUT_FIELD, INVOKE_INSTANCE, CREATE ->
          !StubSignature.isHost(signature.owner(), host) && !signature.typeParameters().isEmpty();
    };
  }
}
