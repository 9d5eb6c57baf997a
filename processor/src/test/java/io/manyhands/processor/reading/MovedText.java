package io.manyhands.processor.reading;

import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Applies edits in the plainest way: every name qualified, every accessor a static method. */
final class MovedText {
  /** How the receiver is called: a name that nobody uses. */
  static final String SELF = "self$";

  /** The class that has the accessors: a name that nobody uses. */
  static final String GENERATED = "generated$";

  /** What names of accessors of methods that are called through {@code super} begin with. */
  static final String SUPER = "super";

  /** The invisible members that the text reaches, by the name of their accessor. */
  final Map<String, Object> accessors = new TreeMap<>();

  private final SourceText source;
  private final List<Edit> edits;

  MovedText(SourceText source, List<Edit> edits) {
    this.source = source;
    this.edits = edits;
  }

  /** The text of {@code span} as it reads from another class. */
  String of(Span span) {
    StringBuilder text = new StringBuilder();
    int at = span.start();
    for (Edit edit : edits) {
      Span whole = whole(edit);
      if (whole.start() >= at && whole.end() <= span.end() && !whole.equals(span)) {
        text.append(source.text(), at, whole.start()).append(replacement(edit));
        at = whole.end();
      }
    }
    return text.append(source.text(), at, span.end()).toString();
  }

  /** The text of a part that may be nothing but one changed name. */
  private String part(Span span) {
    for (Edit edit : edits) {
      if (whole(edit).equals(span)) {
        return replacement(edit);
      }
    }
    return of(span);
  }

  private static Span whole(Edit edit) {
    return edit instanceof Edit.FieldReference field && field.use() instanceof Edit.Use.Write write
        ? write.whole()
        : edit.span();
  }

  private String replacement(Edit edit) {
    if (edit instanceof Edit.TypeName name) {
      return name.type().qualifiedName();
    }
    if (edit instanceof Edit.ThisReference) {
      return receiver(edit);
    }
    if (edit instanceof Edit.FieldReference field) {
      return field(field);
    }
    if (edit instanceof Edit.SuperCall call) {
      return superCall(call);
    }
    if (edit instanceof Edit.Creation creation) {
      return creation(creation);
    }
    if (edit instanceof Edit.InnerCreation) {
      return SELF + ".new";
    }
    if (edit instanceof Edit.FunctionReference reference) {
      return function(reference);
    }
    return edit instanceof Edit.MethodReference method ? method(method) : "";
  }

  private String creation(Edit.Creation creation) {
    String name = "new" + accessor(creation.constructor().owner().names(), "");
    accessors.put(name + creation.constructor().descriptor(), creation);
    String comma = creation.hasArguments() ? ", " : "";
    return name + "(" + creation.outer().map(outer -> SELF + comma).orElse("");
  }

  private String superCall(Edit.SuperCall call) {
    String name = SUPER + accessor(call.site().names(), call.method().name());
    accessors.put(name + call.method().descriptor(), call.method());
    return name + "(" + SELF + (call.hasArguments() ? ", " : "");
  }

  private String field(Edit.FieldReference reference) {
    Field field = reference.field();
    if (field.visible()) {
      return (isOnReceiver(reference, reference.onThis())
              ? receiver(reference)
              : field.owner().qualifiedName())
          + "."
          + field.name();
    }
    if (field.constant().isPresent() && field.type().isIntegral()) {
      return literal(field.constant().get());
    }
    String object = object(reference, reference.target(), reference.onThis());
    String name = accessor(field.owner().names(), field.name());
    if (!(reference.use() instanceof Edit.Use.Write write)) {
      accessors.put("get" + name, field);
      return "get" + name + "(" + object + ")";
    }
    accessors.put("get" + name, field);
    accessors.put("set" + name, field);
    String value = write.value().map(this::part).orElse("1");
    String comma = object.isEmpty() ? "" : ", ";
    return write
        .operator()
        .map(operator -> "get" + name + "(" + object + ") " + operator + " (" + value + ")")
        .map(result -> "set" + name + "(" + object + comma + cast(field) + "(" + result + "))")
        .orElseGet(() -> "set" + name + "(" + object + comma + value + ")");
  }

  private static String literal(Object constant) {
    if (constant instanceof Character character) {
      return Integer.toString(character);
    }
    return constant instanceof Long ? constant + "L" : constant.toString();
  }

  private static String cast(Field field) {
    return field.type().isReference() ? "" : "(" + field.type() + ") ";
  }

  private String method(Edit.MethodReference reference) {
    Method method = reference.method();
    if (method.visible()) {
      return (isOnReceiver(reference, reference.onThis())
              ? receiver(reference)
              : method.owner().qualifiedName())
          + "."
          + method.name()
          + "(";
    }
    String name = "call" + accessor(method.owner().names(), method.name());
    accessors.put(name + method.descriptor(), method);
    String object = object(reference, reference.target(), reference.onThis());
    return name + "(" + object + (reference.hasArguments() && !object.isEmpty() ? ", " : "");
  }

  private String function(Edit.FunctionReference reference) {
    Method method = reference.method();
    String name = accessor(method.owner().names(), method.name());
    if (!reference.onThis()) {
      // Overloads have names of their own: the reference has to mean one method.
      String own = "refer" + name + "_" + Integer.toHexString(method.descriptor().hashCode());
      accessors.put(own, method);
      return GENERATED + "::" + own;
    }
    accessors.put("call" + name + method.descriptor(), method);
    StringBuilder parameters = new StringBuilder();
    StringBuilder arguments = new StringBuilder(SELF);
    for (Type type : reference.parameters()) {
      String argument = "argument" + arguments.length();
      parameters.append(parameters.isEmpty() ? "" : ", ");
      parameters.append(MovedClass.spell(type)).append(' ').append(argument);
      arguments.append(", ").append(argument);
    }
    return "(" + parameters + ") -> call" + name + "(" + arguments + ")";
  }

  private String object(Edit edit, Optional<Span> target, boolean onThis) {
    return target.map(this::part).orElse(isOnReceiver(edit, onThis) ? receiver(edit) : "");
  }

  private static boolean isOnReceiver(Edit edit, boolean onThis) {
    return onThis || !edit.around().isEmpty();
  }

  /** The receiver, or an object around it. */
  private String receiver(Edit edit) {
    String object = MovedText.SELF;
    for (Field link : edit.around()) {
      String name = "get" + accessor(link.owner().names(), link.name());
      accessors.put(name, link);
      object = name + "(" + object + ")";
    }
    return object;
  }

  private static String accessor(List<String> owner, String member) {
    return "_" + String.join("_", owner) + "_" + member;
  }
}
