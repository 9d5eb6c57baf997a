package io.manyhands.processor.generation;

import com.palantir.javapoet.ClassName;
import io.manyhands.processor.model.RuntimeNames;

/** The classes of the runtime that generated code names. */
final class RuntimeTypes {
  static final ClassName REGION = named(RuntimeNames.REGION);
  static final ClassName INT_RANGE = named(RuntimeNames.INT_RANGE);
  static final ClassName LONG_RANGE = named(RuntimeNames.LONG_RANGE);
  static final ClassName PART = named(RuntimeNames.PART);
  static final ClassName NAMED_LOCKS = named(RuntimeNames.NAMED_LOCKS);
  static final ClassName ACCESS_CHECK = named(RuntimeNames.ACCESS_CHECK);
  static final ClassName GUARDS = named(RuntimeNames.GUARDS);
  static final ClassName COPIES = named(RuntimeNames.COPIES);
  static final ClassName SHARED_ELEMENTS = named(RuntimeNames.SHARED_ELEMENTS);
  static final ClassName AHEAD = named(RuntimeNames.AHEAD);
  static final ClassName PENDING = named(RuntimeNames.PENDING);
  static final ClassName COLLECTED = named(RuntimeNames.COLLECTED);
  static final ClassName JOINED = named(RuntimeNames.JOINED);
  static final ClassName SEPARATED = named(RuntimeNames.SEPARATED);
  static final ClassName RECURSION = named(RuntimeNames.RECURSION);
  static final ClassName FORKS = named(RuntimeNames.FORKS);
  static final ClassName FORKED = named(RuntimeNames.FORKED);
  static final ClassName FORKED_CALLS = named(RuntimeNames.FORKED_CALLS);
  static final ClassName IN_ORDER = named(RuntimeNames.IN_ORDER);

  static final ClassName TERMS = named(RuntimeNames.TERMS);
  static final ClassName EXACT_SUM = named(RuntimeNames.EXACT_SUM);
  static final ClassName EXACT_FLOAT_SUM = named(RuntimeNames.EXACT_FLOAT_SUM);
  static final ClassName EXACT_PRODUCT = named(RuntimeNames.EXACT_PRODUCT);
  static final ClassName EXACT_FLOAT_PRODUCT = named(RuntimeNames.EXACT_FLOAT_PRODUCT);

  static final ClassName TRIANGLES = named(RuntimeNames.TRIANGLES);
  static final ClassName LINEAR_INT = named(RuntimeNames.LINEAR_INT);
  static final ClassName LINEAR_LONG = named(RuntimeNames.LINEAR_LONG);

  private RuntimeTypes() {}

  private static ClassName named(String qualified) {
    int dot = qualified.lastIndexOf('.');
    return ClassName.get(qualified.substring(0, dot), qualified.substring(dot + 1));
  }
}
