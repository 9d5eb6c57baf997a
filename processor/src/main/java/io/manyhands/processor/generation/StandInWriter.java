package io.manyhands.processor.generation;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.DEFAULT;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.StandIn;
import io.manyhands.processor.model.StandIn.Kind;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Declares a class of the shape of one that Java would not let the generated class name. */
final class StandInWriter {
  private final StandIn standIn;

  private StandInWriter(StandIn standIn) {
    this.standIn = standIn;
  }

  /**
   *
   *
   * <pre>{@code
   * private static final class Point {
   *   double x;
   *
   *   double norm() {
   *     throw unwoven();
   *   }
   * }
   * }</pre>
   */
  static TypeSpec write(StandIn standIn) {
    return new StandInWriter(standIn).write();
  }

  private TypeSpec write() {
    TypeSpec.Builder type =
        declaration()
            .addJavadoc("$L", doc())
            .addModifiers(PRIVATE)
            .addTypeVariables(TypeNames.declarations(standIn.typeParameters()));
    if (standIn.kind() == Kind.CLASS) {
      type.addModifiers(STATIC);
    }
    standIn.superclass().ifPresent(each -> type.superclass(TypeNames.of(each)));
    standIn.interfaces().forEach(each -> type.addSuperinterface(TypeNames.of(each)));
    standIn.modifiers().forEach(each -> type.addModifiers(modifier(each)));
    standIn.constants().forEach(type::addEnumConstant);
    suppressed().ifPresent(type::addAnnotation);
    standIn.fields().stream().filter(this::isOwn).forEach(each -> type.addField(field(each)));
    addConstructors(type);
    standIn.methods().stream()
        .filter(each -> !each.method().isConstructor())
        .forEach(each -> type.addMethod(method(each)));
    return type.build();
  }

  private TypeSpec.Builder declaration() {
    String name = standIn.name();
    return switch (standIn.kind()) {
      case CLASS -> TypeSpec.classBuilder(name);
      case INTERFACE -> TypeSpec.interfaceBuilder(name);
      case ENUM -> TypeSpec.enumBuilder(name);
      case RECORD -> {
        MethodSpec.Builder components =
            MethodSpec.constructorBuilder().varargs(standIn.isVarargs());
        standIn.fields().stream()
            .filter(field -> !field.isStatic())
            .forEach(field -> components.addParameter(TypeNames.of(field.type()), field.name()));
        yield TypeSpec.recordBuilder(name).recordConstructor(components.build());
      }
    };
  }

  private String doc() {
    return new DocText()
        .paragraph(
            "Stands for "
                + DocText.code(written())
                + ", which Java source cannot name here, until the class files are written.")
        .toString();
  }

  /** The name as people read it: a local class is called {@code 1Pair} by javac. */
  private String written() {
    return String.join(".", standIn.type().names()).replaceAll("(^|\\.)\\d+", "$1");
  }

  private static Modifier modifier(String name) {
    return Modifier.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** What javac would say of it, and has said of the class itself. */
  private List<String> warnings() {
    boolean isClass = standIn.kind() == Kind.CLASS;
    boolean compares =
        standIn.methods().stream().anyMatch(each -> each.method().name().equals("equals"));
    if (isClass && standIn.serializable()) {
      return compares ? List.of("overrides", "serial") : List.of("serial");
    }
    return isClass && compares ? List.of("overrides") : List.of();
  }

  private Optional<AnnotationSpec> suppressed() {
    List<CodeBlock> names = warnings().stream().map(each -> CodeBlock.of("$S", each)).toList();
    CodeBlock all = CodeBlock.join(names, ", ");
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", names.size() == 1 ? "$L" : "{$L}", all)
                .build());
  }

  /** The components of a record are fields already. */
  private boolean isOwn(Field field) {
    return standIn.kind() != Kind.RECORD || field.isStatic();
  }

  private FieldSpec field(Field field) {
    FieldSpec.Builder code = FieldSpec.builder(TypeNames.of(field.type()), field.name());
    if (field.isStatic()) {
      code.addModifiers(STATIC);
    }
    if (standIn.kind() == Kind.INTERFACE) {
      code.addModifiers(PUBLIC, FINAL);
    }
    if (field.constant().isPresent()) {
      Object value = field.constant().get();
      code.initializer("$L", Literals.of(value, field.type()));
      return (standIn.kind() == Kind.INTERFACE ? code : code.addModifiers(FINAL)).build();
    }
    if (standIn.kind() == Kind.INTERFACE) {
      code.initializer("$L", zero(field.type()));
    }
    return code.build();
  }

  private void addConstructors(TypeSpec.Builder type) {
    if (standIn.kind() == Kind.ENUM || standIn.kind() == Kind.INTERFACE) {
      return;
    }
    boolean plain = false;
    boolean any = false;
    for (StandIn.Member member : standIn.methods()) {
      if (member.method().isConstructor()) {
        any = true;
        plain |= member.method().parameterTypes().isEmpty();
        type.addMethod(constructor(member));
      }
    }
    boolean needsOne = any ? !standIn.modifiers().contains("final") : hasSuperArguments();
    if (standIn.kind() == Kind.CLASS && needsOne && !plain) {
      type.addMethod(
          MethodSpec.constructorBuilder().addModifiers(PRIVATE).addCode(first()).build());
    }
  }

  private boolean hasSuperArguments() {
    return !standIn.superArguments().isEmpty();
  }

  private MethodSpec constructor(StandIn.Member member) {
    MethodSpec.Builder code = MethodSpec.constructorBuilder();
    describe(code, member);
    return code.addCode(first()).addCode("throw $L();\n", StubWriter.UNWOVEN).build();
  }

  /** The call of another constructor that a constructor must begin with. */
  private CodeBlock first() {
    if (standIn.kind() == Kind.RECORD) {
      List<Type> components =
          standIn.fields().stream().filter(field -> !field.isStatic()).map(Field::type).toList();
      return CodeBlock.of("this($L);\n", zeros(components));
    }
    return hasSuperArguments()
        ? CodeBlock.of("super($L);\n", zeros(standIn.superArguments()))
        : CodeBlock.of("");
  }

  private static CodeBlock zeros(List<Type> types) {
    return CodeBlock.join(types.stream().map(StandInWriter::zero).toList(), ", ");
  }

  private static CodeBlock zero(Type type) {
    if (type == Type.Primitive.BOOLEAN) {
      return CodeBlock.of("false");
    }
    return type instanceof Type.Primitive
        ? CodeBlock.of("($T) 0", TypeNames.of(type))
        : CodeBlock.of("($T) null", TypeNames.of(type));
  }

  private MethodSpec method(StandIn.Member member) {
    MethodSpec.Builder code = MethodSpec.methodBuilder(member.method().name());
    describe(code, member);
    boolean ofInterface = standIn.kind() == Kind.INTERFACE;
    code.returns(TypeNames.of(member.method().returnType()));
    if (!member.access().isEmpty()) {
      code.addModifiers(modifier(member.access()));
    }
    if (member.method().isStatic()) {
      code.addModifiers(STATIC);
    } else if (member.isAbstract()) {
      code.addModifiers(ABSTRACT);
    } else if (ofInterface && !member.access().equals("private")) {
      code.addModifiers(DEFAULT);
    }
    return member.isAbstract()
        ? code.build()
        : code.addCode("throw $L();\n", StubWriter.UNWOVEN).build();
  }

  private static void describe(MethodSpec.Builder code, StandIn.Member member) {
    code.addTypeVariables(TypeNames.declarations(member.typeParameters()))
        .varargs(member.method().isVarargs());
    List<Type> types = member.method().parameterTypes();
    for (int k = 0; k < types.size(); k++) {
      code.addParameter(TypeNames.of(types.get(k)), member.parameterNames().get(k));
    }
    member.thrown().forEach(type -> code.addException(TypeNames.of(type)));
  }
}
