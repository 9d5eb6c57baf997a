package io.manyhands.processor.plan;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Method;
import java.util.List;
import java.util.Map;

/**
 * By which names the generated class reaches members that it cannot, or need not, name directly.
 *
 * @param generatedName simple name of the generated class
 * @param constants repeated compile-time constants
 * @param getters stubs that read fields
 * @param setters stubs that assign fields
 * @param superCalls stubs that call methods through {@code super}
 * @param calls stubs that call methods and constructors, and methods that are generated beside the
 *     caller
 * @param functions stubs that references to methods mean
 * @param around the fields of objects around the receiver, and those that lead there from it
 */
public record Members(
    String generatedName,
    Map<Field, String> constants,
    Map<Field, String> getters,
    Map<Field, String> setters,
    Map<Method, String> superCalls,
    Map<Method, String> calls,
    Map<Method, String> functions,
    Map<Field, List<Field>> around) {
  public Members {
    constants = Map.copyOf(constants);
    getters = Map.copyOf(getters);
    setters = Map.copyOf(setters);
    superCalls = Map.copyOf(superCalls);
    calls = Map.copyOf(calls);
    functions = Map.copyOf(functions);
    around = Map.copyOf(around);
  }
}
