package io.manyhands.processor.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.RuntimeNames;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The names that generated code uses, looked up in the runtime itself. */
final class RuntimeNamesTest {
  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(name);
  }

  private static Method method(Class<?> type, String name, Class<?>... parameters)
      throws NoSuchMethodException {
    Method method = type.getMethod(name, parameters);
    assertThat(Modifier.isPublic(type.getModifiers())).isTrue();
    return method;
  }

  private static Method factory(Class<?> type, String name, Class<?>... parameters)
      throws NoSuchMethodException {
    Method method = method(type, name, parameters);
    assertThat(Modifier.isStatic(method.getModifiers())).isTrue();
    return method;
  }

  @Test
  void regions() throws Exception {
    Class<?> region = type(RuntimeNames.REGION);
    Class<?> builder =
        factory(region, RuntimeNames.REGION_AT, String.class, String.class, int.class)
            .getReturnType();
    assertThat(
            List.of(
                method(builder, RuntimeNames.ENGINE, String.class).getReturnType(),
                method(builder, RuntimeNames.SCHEDULE, String.class).getReturnType(),
                method(builder, RuntimeNames.CHUNK, int.class).getReturnType(),
                method(builder, RuntimeNames.PARALLELISM, int.class).getReturnType(),
                method(builder, RuntimeNames.FIXED_PARTIALS).getReturnType(),
                method(builder, RuntimeNames.FIXED_PARTIALS, int.class).getReturnType(),
                method(builder, RuntimeNames.PER_MICROSECOND, int.class).getReturnType(),
                method(builder, RuntimeNames.KEEPS_TERMS).getReturnType()))
        .containsOnly(builder);
    assertThat(method(builder, RuntimeNames.BUILD).getReturnType()).isEqualTo(region);
    method(region, RuntimeNames.GUARD_FAILED);
    assertThat(method(region, RuntimeNames.IS_SHORT, long.class, long.class).getReturnType())
        .isEqualTo(boolean.class);
    method(region, RuntimeNames.RAN_AS_WRITTEN);
    Class<?> part = type(RuntimeNames.PART);
    assertThat(method(part, RuntimeNames.PART_FROM, int.class, int.class).getReturnType())
        .isEqualTo(int.class);
    assertThat(method(part, RuntimeNames.PART_TO, int.class, int.class).getReturnType())
        .isEqualTo(int.class);
  }

  @Test
  void whatRunsInOrder() throws Exception {
    Class<?> inOrder = type(RuntimeNames.IN_ORDER);
    assertThat(Iterable.class.isAssignableFrom(inOrder)).isTrue();
    assertThat(AutoCloseable.class.isAssignableFrom(inOrder)).isTrue();
    assertThat(
            Arrays.stream(type(RuntimeNames.REGION).getMethods())
                .filter(method -> method.getName().equals(RuntimeNames.IN_ORDER_OF))
                .map(Method::getReturnType))
        .hasSize(2)
        .containsOnly(inOrder);
  }

  @Test
  void accessChecks() throws Exception {
    Class<?> region = type(RuntimeNames.REGION);
    Class<?> check = type(RuntimeNames.ACCESS_CHECK);
    assertThat(method(region, RuntimeNames.IS_CHECKED).getReturnType()).isEqualTo(boolean.class);
    assertThat(method(region, RuntimeNames.CHECK, String.class).getReturnType()).isEqualTo(check);
    method(check, RuntimeNames.CHECK_ITERATION, long.class);
    method(check, RuntimeNames.CHECK_NEXT);
    method(check, RuntimeNames.CHECK_WATCH, Object.class, String.class);
    method(check, RuntimeNames.CHECK_READ_ONLY, Object.class, String.class);
    method(check, RuntimeNames.CHECK_READS_FIELD, Object.class, String.class, int.class);
    method(check, RuntimeNames.CHECK_WRITES_FIELD, Object.class, String.class, int.class);
    method(check, RuntimeNames.CHECK_END);
    Class<?>[] access = {Object.class, int.class, String.class, int.class};
    assertThat(method(check, RuntimeNames.CHECK_READS, access).getReturnType())
        .isEqualTo(int.class);
    assertThat(method(check, RuntimeNames.CHECK_WRITES, access).getReturnType())
        .isEqualTo(int.class);
  }

  @Test
  void namedLocks() throws Exception {
    Class<?> locks = type(RuntimeNames.NAMED_LOCKS);
    assertThat(factory(locks, RuntimeNames.LOCKS_OF, String[].class).getReturnType())
        .isEqualTo(locks);
    method(locks, RuntimeNames.LOCK);
    method(locks, RuntimeNames.UNLOCK);
    method(locks, RuntimeNames.LOCK_ALL);
    method(locks, RuntimeNames.UNLOCK_ALL);
  }

  @Test
  void exactFolds() throws Exception {
    assertThat(method(type(RuntimeNames.TERMS), RuntimeNames.COUNT_TERMS).getReturnType())
        .isEqualTo(long.class);
    Class<?>[] several = {double.class, double.class, double[].class};
    for (String name : List.of(RuntimeNames.EXACT_SUM, RuntimeNames.EXACT_FLOAT_SUM)) {
      Class<?> sum = exactFold(name);
      assertThat(method(sum, RuntimeNames.ADD, several).getReturnType()).isEqualTo(sum);
      assertThat(method(sum, RuntimeNames.ADD, double.class).getReturnType()).isEqualTo(sum);
      assertThat(method(sum, RuntimeNames.SUBTRACT, double.class).getReturnType()).isEqualTo(sum);
    }
    for (String name : List.of(RuntimeNames.EXACT_PRODUCT, RuntimeNames.EXACT_FLOAT_PRODUCT)) {
      Class<?> product = exactFold(name);
      assertThat(method(product, RuntimeNames.MULTIPLY, several).getReturnType())
          .isEqualTo(product);
      assertThat(method(product, RuntimeNames.MULTIPLY, double.class).getReturnType())
          .isEqualTo(product);
    }
  }

  @Test
  void linearFolds() throws Exception {
    for (String name : List.of(RuntimeNames.LINEAR_INT, RuntimeNames.LINEAR_LONG)) {
      Class<?> fold = type(name);
      Class<?> number = name.equals(RuntimeNames.LINEAR_INT) ? int.class : long.class;
      for (String one : List.of(RuntimeNames.TIMES, RuntimeNames.PLUS, RuntimeNames.MINUS)) {
        method(fold, one, number);
      }
      for (String both :
          List.of(RuntimeNames.TIMES_PLUS, RuntimeNames.PLUS_TIMES, RuntimeNames.TIMES_MINUS)) {
        method(fold, both, number, number);
      }
      method(fold, RuntimeNames.ADD_ALL, fold);
      assertThat(method(fold, RuntimeNames.VALUE).getReturnType()).isEqualTo(number);
    }
  }

  private static Class<?> exactFold(String name) throws Exception {
    Class<?> fold = type(name);
    Class<?> value = name.contains("Float") ? float.class : double.class;
    assertThat(fold.getConstructor()).isNotNull();
    assertThat(fold.getConstructor(value)).isNotNull();
    assertThat(method(fold, RuntimeNames.VALUE).getReturnType()).isEqualTo(value);
    assertThat(method(fold, RuntimeNames.COUNT_TERMS).getReturnType()).isEqualTo(long.class);
    method(fold, RuntimeNames.ADD_ALL, fold);
    return fold;
  }

  @Test
  void recursions() throws Exception {
    Class<?> recursion = type(RuntimeNames.RECURSION);
    Class<?> builder =
        factory(recursion, RuntimeNames.REGION_AT, String.class, String.class, int.class)
            .getReturnType();
    assertThat(
            List.of(
                method(builder, RuntimeNames.PARALLELISM, int.class).getReturnType(),
                method(builder, RuntimeNames.WITHOUT_EFFECTS).getReturnType(),
                method(builder, RuntimeNames.DISJOINT_NODES).getReturnType()))
        .containsOnly(builder);
    assertThat(method(builder, RuntimeNames.BUILD).getReturnType()).isEqualTo(recursion);
    assertThat(method(recursion, RuntimeNames.IS_SHORT).getReturnType()).isEqualTo(boolean.class);
    Class<?> forks = type(RuntimeNames.FORKS);
    assertThat(method(forks, RuntimeNames.ARE_USED_UP).getReturnType()).isEqualTo(boolean.class);
    assertThat(method(forks, RuntimeNames.OWNS, Object.class).getReturnType())
        .isEqualTo(void.class);
    assertThat(method(forks, RuntimeNames.DEEPER).getReturnType()).isEqualTo(forks);
    for (Method taking :
        List.of(named(recursion, RuntimeNames.CALL), named(forks, RuntimeNames.FORK))) {
      assertThat(lambda(taking.getParameterTypes()[0])).containsExactly(forks);
    }
    Class<?> forked = type(RuntimeNames.FORKED);
    assertThat(named(forks, RuntimeNames.FORK).getReturnType()).isEqualTo(forked);
    assertThat(method(forked, RuntimeNames.JOIN).getReturnType()).isEqualTo(Object.class);
    Class<?> calls = type(RuntimeNames.FORKED_CALLS);
    assertThat(method(forks, RuntimeNames.CALLS).getReturnType()).isEqualTo(calls);
    assertThat(calls).isAssignableTo(Iterable.class);
    assertThat(lambda(named(calls, RuntimeNames.ADD_CALL).getParameterTypes()[0]))
        .containsExactly(forks);
    assertThat(method(calls, RuntimeNames.ENDED_BY, Throwable.class).getReturnType())
        .isEqualTo(void.class);
    assertThat(method(calls, RuntimeNames.JOIN_CALLS).getReturnType()).isEqualTo(void.class);
  }

  private static Method named(Class<?> type, String name) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void blocks() throws Exception {
    assertThat(
            method(type(RuntimeNames.INT_RANGE), RuntimeNames.BLOCKS, long.class).getReturnType())
        .isEqualTo(Iterable.class);
  }

  @Test
  void bodies() throws Exception {
    for (String range : List.of(RuntimeNames.INT_RANGE, RuntimeNames.LONG_RANGE)) {
      Class<?> number = range.equals(RuntimeNames.INT_RANGE) ? int.class : long.class;
      Class<?>[] run = parameters(RuntimeNames.RUN, range, 2);
      assertThat(lambda(run[1])).containsExactly(number, number);
      Class<?>[] reduce = parameters(RuntimeNames.REDUCE, range, 5);
      assertThat(reduce[1]).isEqualTo(Object.class);
      assertThat(reduce[2]).isEqualTo(Supplier.class);
      assertThat(lambda(reduce[3])).containsExactly(Object.class, number, number);
      assertThat(reduce[4]).isEqualTo(BiConsumer.class);
      Class<?>[] search = parameters(RuntimeNames.SEARCH, range, 5);
      assertThat(search[1]).isEqualTo(Object.class);
      assertThat(search[2]).isEqualTo(Supplier.class);
      assertThat(lambda(search[3])).containsExactly(Object.class, number, number);
      assertThat(search[4]).isEqualTo(BiConsumer.class);
      Class<?>[] scan = parameters(RuntimeNames.SCAN, range, 7);
      assertThat(parameters(RuntimeNames.CARRY, range, 7)).isEqualTo(scan);
      assertThat(scan[1]).isEqualTo(Object.class);
      assertThat(scan[2]).isEqualTo(Supplier.class);
      assertThat(lambda(scan[3])).containsExactly(Object.class, number, number);
      assertThat(scan[4]).isEqualTo(BiConsumer.class);
      assertThat(lambda(scan[5])).containsExactly(Object.class, number, number);
      assertThat(scan[6]).isEqualTo(BiConsumer.class);
      Class<?>[] copying = parameters(RuntimeNames.REDUCE, range, 6);
      assertThat(copying[1]).isEqualTo(int.class);
      assertThat(copying[2]).isEqualTo(Object.class);
      assertThat(copying[3]).isEqualTo(Supplier.class);
    }
  }

  private static Class<?>[] parameters(String name, String range, int count) throws Exception {
    return Arrays.stream(type(RuntimeNames.REGION).getMethods())
        .filter(method -> method.getName().equals(name))
        .map(Method::getParameterTypes)
        .filter(parameters -> parameters.length == count)
        .filter(parameters -> parameters[0].getName().equals(range))
        .findFirst()
        .orElseThrow();
  }

  private static Class<?>[] lambda(Class<?> functional) {
    return Arrays.stream(functional.getMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .findFirst()
        .orElseThrow()
        .getParameterTypes();
  }

  @Test
  void collections() throws Exception {
    Class<?> collected = type(RuntimeNames.COLLECTED);
    for (String check :
        List.of(
            RuntimeNames.KEEPS,
            RuntimeNames.LOOKS_UP,
            RuntimeNames.PLAIN,
            RuntimeNames.HAS_NO_NULL,
            RuntimeNames.HOLDS,
            RuntimeNames.APART)) {
      assertThat(named(collected, check).getReturnType()).isEqualTo(boolean.class);
    }
    for (String merge :
        List.of(
            RuntimeNames.APPEND,
            RuntimeNames.PUT,
            RuntimeNames.PUT_IF_ABSENT,
            RuntimeNames.MERGE,
            RuntimeNames.COMBINE,
            RuntimeNames.GROUP,
            RuntimeNames.COUNT_UP,
            RuntimeNames.GROUP_PUT)) {
      assertThat(named(collected, merge).getReturnType()).isEqualTo(void.class);
    }
    named(collected, RuntimeNames.LIKE);
    Class<?> joined = type(RuntimeNames.JOINED);
    assertThat(named(joined, RuntimeNames.INTO).getReturnType()).isEqualTo(joined);
    assertThat(named(joined, "fresh").getReturnType()).isEqualTo(joined);
    Class<?> separated = type(RuntimeNames.SEPARATED);
    assertThat(named(separated, RuntimeNames.INTO).getReturnType()).isEqualTo(separated);
    assertThat(named(separated, "fresh").getReturnType()).isEqualTo(separated);
    for (String range : List.of(RuntimeNames.INT_RANGE, RuntimeNames.LONG_RANGE)) {
      assertThat(parameters(RuntimeNames.COLLECT, range, 5))
          .isEqualTo(parameters(RuntimeNames.REDUCE, range, 5));
    }
  }

  @Test
  void copies() throws Exception {
    Class<?> copies = type(RuntimeNames.COPIES);
    for (String count :
        List.of(RuntimeNames.FOR_UPDATES, RuntimeNames.FOR_INNER_LOOPS, RuntimeNames.FOR_SWEEPS)) {
      for (String name : List.of(count, count + RuntimeNames.OR_SHARED)) {
        assertThat(
                factory(copies, name, type(RuntimeNames.REGION), long.class, Object[].class)
                    .getReturnType())
            .isEqualTo(int.class);
      }
    }
    for (Object array :
        List.of(
            new boolean[0],
            new byte[0],
            new short[0],
            new char[0],
            new int[0],
            new long[0],
            new float[0],
            new double[0])) {
      assertThat(
              Arrays.stream(copies.getMethods())
                  .filter(method -> method.getName().equals(RuntimeNames.LIKE))
                  .filter(method -> method.getReturnType() == array.getClass())
                  .map(method -> method.getParameterTypes()[0]))
          .containsExactly(array.getClass());
    }
  }

  @Test
  void sharedElements() throws Exception {
    Class<?> shared = type(RuntimeNames.SHARED_ELEMENTS);
    for (Class<?> element : List.of(int.class, long.class)) {
      Class<?> array = element.arrayType();
      for (String update :
          List.of(
              RuntimeNames.ELEMENT_ADD,
              RuntimeNames.ELEMENT_AND,
              RuntimeNames.ELEMENT_OR,
              RuntimeNames.ELEMENT_XOR)) {
        assertThat(
                factory(shared, update, boolean.class, array, int.class, element).getReturnType())
            .isEqualTo(void.class);
      }
      assertThat(factory(shared, RuntimeNames.ELEMENT_AT, array, int.class).getReturnType())
          .isEqualTo(int.class);
    }
  }

  @Test
  void ranges() throws Exception {
    for (String name : List.of(RuntimeNames.INT_RANGE, RuntimeNames.LONG_RANGE)) {
      Class<?> range = type(name);
      Class<?> number = name.equals(RuntimeNames.INT_RANGE) ? int.class : long.class;
      for (String factory :
          List.of(
              RuntimeNames.LESS_THAN,
              RuntimeNames.AT_MOST,
              RuntimeNames.GREATER_THAN,
              RuntimeNames.AT_LEAST,
              RuntimeNames.NOT_EQUAL)) {
        assertThat(factory(range, factory, number, number, number).getReturnType())
            .isEqualTo(range);
      }
      assertThat(method(range, RuntimeNames.COUNTABLE).getReturnType()).isEqualTo(boolean.class);
      assertThat(method(range, RuntimeNames.COUNT).getReturnType()).isEqualTo(long.class);
      assertThat(method(range, RuntimeNames.POSITION, number).getReturnType())
          .isEqualTo(long.class);
    }
  }

  @Test
  void guards() throws Exception {
    Class<?> guards = type(RuntimeNames.GUARDS);
    assertThat(factory(guards, RuntimeNames.RUNS, Object.class, String[].class).getReturnType())
        .isEqualTo(boolean.class);
    assertThat(
            factory(guards, RuntimeNames.EACH_RUNS, Object.class, int.class, String[].class)
                .getReturnType())
        .isEqualTo(boolean.class);
    assertThat(
            factory(guards, RuntimeNames.PLAIN_ELEMENTS, Object.class, int.class, Object[].class)
                .getReturnType())
        .isEqualTo(boolean.class);
    assertThat(factory(guards, RuntimeNames.PLAIN_OBJECT, Object.class).getReturnType())
        .isEqualTo(boolean.class);
    Class<?> rows = factory(guards, RuntimeNames.ROWS, int.class).getReturnType();
    assertThat(method(rows, RuntimeNames.WRITTEN, Object.class).getReturnType()).isEqualTo(rows);
    assertThat(method(rows, RuntimeNames.WRITTEN, Object.class, int.class).getReturnType())
        .isEqualTo(rows);
    assertThat(method(rows, RuntimeNames.READ, Object.class).getReturnType()).isEqualTo(rows);
    assertThat(method(rows, RuntimeNames.DISTINCT).getReturnType()).isEqualTo(boolean.class);
    assertThat(factory(guards, RuntimeNames.PLAIN_LIST, List.class).getReturnType())
        .isEqualTo(boolean.class);
    for (String plain :
        List.of(
            RuntimeNames.PLAIN_COLLECTION,
            RuntimeNames.PLAIN_ENTRIES,
            RuntimeNames.QUIET_ENTRIES)) {
      assertThat(factory(guards, plain, Iterable.class).getReturnType()).isEqualTo(boolean.class);
    }
    assertThat(factory(guards, RuntimeNames.SNAPSHOT, Iterable.class).getReturnType())
        .isEqualTo(List.class);
  }

  @Test
  void original() throws Exception {
    Class<?> original = type(RuntimeNames.ORIGINAL);
    assertThat(factory(original, RuntimeNames.ORIGINAL_REQUESTED).getReturnType())
        .isEqualTo(boolean.class);
  }
}
