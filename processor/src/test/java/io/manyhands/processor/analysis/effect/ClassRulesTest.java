package io.manyhands.processor.analysis.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.Classes;
import io.manyhands.processor.model.ForwardingProgram;
import io.manyhands.processor.model.NoProgram;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How Java gets from what an object is declared to be to the class that it turns out to be of. */
class ClassRulesTest {
  private static final Type.Declared SHAPE = declared("Shape", List.of(), /* isInterface= */ true);
  private static final Type.Declared BOX = declared("Box", List.of(), /* isInterface= */ false);
  private static final Type.Declared BALL = declared("Ball", List.of(), /* isInterface= */ false);

  private final ClassRules rules = new ClassRules(new Shapes());

  private static Type.Declared declared(String name, List<Type> arguments, boolean isInterface) {
    return new Type.Declared("demo", List.of(name), arguments, true, false, isInterface);
  }

  /** Boxes and balls are shapes; all are classes of the program. */
  private static final class Shapes extends ForwardingProgram {
    Shapes() {
      super(new NoProgram());
    }

    @Override
    public boolean isSubclass(Type.Declared type, Type.Declared general) {
      return type.binaryName().equals(general.binaryName()) || general.names().contains("Shape");
    }

    @Override
    public Classes classes() {
      return new Classes() {
        @Override
        public boolean isOfProgram(Type.Declared type) {
          return type.packageName().equals("demo");
        }
      };
    }
  }

  private Path seenAs(Type declared, Type.Declared type) {
    return rules.seenAs(
        Path.of(new Variable("object", declared, Variable.Kind.PARAMETER, Span.NONE, Sharing.NONE)),
        type);
  }

  private Path.Conversion conversion(Type declared, Type.Declared type) {
    return seenAs(declared, type).casts().get(0).conversion();
  }

  @Test
  void classesThatExtendTheDeclaredOne() {
    assertThat(conversion(SHAPE, BOX)).isEqualTo(Path.Conversion.NARROWING);
    assertThat(seenAs(BOX, SHAPE).casts()).isEmpty();
  }

  @Test
  void noObjectIsOfTwoClassesThatDoNotExtendEachOther() {
    assertThat(conversion(BOX, BALL)).isEqualTo(Path.Conversion.IMPOSSIBLE);
  }

  @Test
  void classesOfOthersMayBeAnything() {
    Type.Declared other = new Type.Declared("lib", List.of("Other"), List.of(), true, false, false);
    assertThat(conversion(other, BALL)).isEqualTo(Path.Conversion.BY_OBJECT);
  }

  @Test
  void typeArgumentsMaySayThatTypesDiffer() {
    Type.Declared shapes = declared("Shape", List.of(BOX), /* isInterface= */ true);
    assertThat(conversion(shapes, BALL)).isEqualTo(Path.Conversion.BY_OBJECT);
    assertThat(conversion(new Type.TypeVariable("T", "Ldemo/Shape;"), BALL))
        .isEqualTo(Path.Conversion.BY_OBJECT);
  }

  @Test
  void aClassMayBeExtendedByOneThatHasTheBoundOfATypeVariable() {
    assertThat(conversion(new Type.TypeVariable("T", "Ldemo/Named;"), BALL))
        .isEqualTo(Path.Conversion.BY_OBJECT);
  }
}
