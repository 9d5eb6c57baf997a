package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Methods of the JDK that compute what an operator does, or give back what they are given, and
 * throw where that is not in range: {@code Math.addExact}, {@code Objects.checkIndex}.
 */
final class ExactCalls {
  private ExactCalls() {}

  /** The value of such a call of {@code int} arguments. */
  static Optional<Value> of(Expression.Call call, List<Value> arguments) {
    boolean isOfMath = call.method().owner().is("java.lang.Math");
    boolean isCheck =
        call.method().owner().is("java.util.Objects") && call.method().name().equals("checkIndex");
    if (call.type() != Type.Primitive.INT || !(isOfMath || isCheck)) {
      return Optional.empty();
    }
    List<Polynomial> forms = new ArrayList<>();
    for (int k = 0; k < arguments.size(); k++) {
      Type given = call.arguments().get(k).type();
      Arithmetic.polynomial(Arithmetic.convert(arguments.get(k), given, Type.Primitive.INT))
          .ifPresent(forms::add);
    }
    return isCheck
        ? Optional.of(arguments.get(0)).filter(value -> forms.size() == arguments.size())
        : of(call.method().name(), forms)
            .filter(form -> forms.size() == arguments.size())
            .filter(Arithmetic::isSmall)
            .map(Value.ClosedForm::new);
  }

  private static Optional<Polynomial> of(String name, List<Polynomial> forms) {
    return switch (name + forms.size()) {
      case "addExact2" -> Optional.of(forms.get(0).plus(forms.get(1)));
      case "subtractExact2" -> Optional.of(forms.get(0).minus(forms.get(1)));
      case "multiplyExact2" -> Optional.of(forms.get(0).times(forms.get(1)));
      case "incrementExact1" -> Optional.of(forms.get(0).plus(1));
      case "decrementExact1" -> Optional.of(forms.get(0).plus(-1));
      case "negateExact1" -> Optional.of(forms.get(0).times(Polynomial.of(-1)));
      case "toIntExact1" -> Optional.of(forms.get(0));
      default -> Optional.empty();
    };
  }
}
