package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeparatedTest {
  private static void add(Separated text, List<String> names) {
    for (String name : names) {
      if (text.length() > 0) {
        text.append(", ");
      }
      text.append(name);
    }
  }

  private static String sequential(String start, List<String> names) {
    StringBuilder text = new StringBuilder(start);
    for (String name : names) {
      if (text.length() > 0) {
        text.append(", ");
      }
      text.append(name);
    }
    return text.toString();
  }

  @Test
  void isTheTextOfTheLoopWhereverItIsCut() {
    Random random = new Random(5);
    for (int round = 0; round < 2000; round++) {
      List<String> names =
          random.ints(random.nextInt(7), 0, 3).mapToObj(x -> "x".repeat(x)).toList();
      String start = random.nextBoolean() ? "" : "[";
      StringBuilder text = new StringBuilder(start);
      Separated total = Separated.into(text, ", ");
      int first = random.nextInt(names.size() + 1);
      int second = first + random.nextInt(names.size() - first + 1);
      Separated one = total.fresh();
      Separated two = one.fresh();
      add(total, names.subList(0, first));
      add(one, names.subList(first, second));
      add(two, names.subList(second, names.size()));
      if (random.nextBoolean()) {
        one.append(two);
        total.append(one);
      } else {
        total.append(one);
        total.append(two);
      }
      assertThat(text.toString()).isEqualTo(sequential(start, names));
    }
  }

  @Test
  void aSeparatorMayBeNull() {
    StringBuilder text = new StringBuilder("a");
    Separated total = Separated.into(text, null);
    Separated next = total.fresh();
    assertThat(next.isEmpty()).isTrue();
    next.append('b');
    total.append(next);
    assertThat(text.toString()).isEqualTo("anullb");
  }

  @Test
  void takesWhateverABuilderTakes() {
    List<Class<?>[]> taken =
        Arrays.stream(StringBuilder.class.getDeclaredMethods())
            .filter(method -> method.getName().equals("append") && !method.isBridge())
            .map(Method::getParameterTypes)
            .toList();
    for (Class<?>[] parameters : taken) {
      assertThat(Separated.class.getDeclaredMethods())
          .anyMatch(
              method ->
                  method.getName().equals("append")
                      && Arrays.equals(method.getParameterTypes(), parameters));
    }
  }
}
