package io.manyhands.processor.reading;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The objects around an object of an inner class. Each holds the next one in a private final field
 * that javac makes, {@code this$0} and so on, and that no code assigns once the object is made.
 */
final class EnclosingObjects {
  private final Attribution attribution;
  private final TypeElement inner;

  /** Those around an object of {@code inner}. */
  EnclosingObjects(Attribution attribution, TypeElement inner) {
    this.attribution = attribution;
    this.inner = inner;
  }

  /**
   * The fields that lead to the object around that an instance member, named alone, belongs to.
   * Empty where none does, or where several classes around have the member and only one of them is
   * meant: that would be lost in the generated code.
   */
  Optional<List<Field>> to(Element member) {
    return found(type -> Members.ofThis(attribution, type, member))
        .filter(path -> haveIt(member) == 1);
  }

  /** The fields that lead to {@code Type.this}. */
  Optional<List<Field>> toObject(TypeElement type) {
    return found(type::equals);
  }

  /** The field in which an object of {@code inner} keeps the one around it, if that is known. */
  static Optional<Field> link(Attribution attribution, TypeElement inner) {
    return new EnclosingObjects(attribution, inner)
        .toObject(Members.owner(inner))
        .map(path -> path.get(0));
  }

  /** The expression that {@code path} stands for. */
  static Expression expression(Span span, Type self, List<Field> path) {
    Expression object = new Expression.This(span, self);
    for (Field link : path) {
      object = new Expression.FieldAccess(span, link.type(), Optional.of(object), link);
    }
    return object;
  }

  private Optional<List<Field>> found(Predicate<TypeElement> wanted) {
    List<Field> path = new ArrayList<>();
    TypeElement at = inner;
    while (CallTranslator.isInner(at) && !hasOwnLink(at)) {
      TypeElement outer = Members.owner(at);
      path.add(link(at, outer));
      if (wanted.test(outer)) {
        return Optional.of(List.copyOf(path));
      }
      at = outer;
    }
    return Optional.empty();
  }

  /** How many of the classes declare or inherit a member, private or not. */
  private int haveIt(Element member) {
    int count = 0;
    TypeElement owner = Members.owner(member);
    for (Element at = inner; at instanceof TypeElement type; at = at.getEnclosingElement()) {
      boolean isKind =
          attribution.types.isSubtype(
              attribution.types.erasure(type.asType()), attribution.types.erasure(owner.asType()));
      count += isKind ? 1 : 0;
    }
    return count;
  }

  /** A field of the user's of this name would change that of javac's. */
  private static boolean hasOwnLink(TypeElement type) {
    return type.getEnclosedElements().stream()
        .anyMatch(each -> each.getSimpleName().toString().startsWith(Field.AROUND));
  }

  private Field link(TypeElement inner, TypeElement outer) {
    int depth = 0;
    for (TypeElement at = outer; CallTranslator.isInner(at); at = Members.owner(at)) {
      depth++;
    }
    return new Field(
        attribution.typeTranslator.generic(inner),
        Field.AROUND + depth,
        attribution.typeTranslator.generic(outer),
        false,
        true,
        false,
        false,
        Optional.empty(),
        Sharing.NONE,
        Optional.empty(),
        Field.Access.PRIVATE);
  }
}
