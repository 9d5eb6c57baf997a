package io.manyhands.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is not handed on would be answered by a default that knows nothing. */
class ForwardingProgramTest {
  @Test
  void everyQuestionIsHandedOn() {
    assertThat(Program.class.getDeclaredMethods())
        .filteredOn(question -> !question.isSynthetic())
        .allMatch(ForwardingProgramTest::isHandedOn);
  }

  private static boolean isHandedOn(Method question) {
    return Arrays.stream(ForwardingProgram.class.getDeclaredMethods())
        .anyMatch(
            method ->
                method.getName().equals(question.getName())
                    && Arrays.equals(method.getParameterTypes(), question.getParameterTypes()));
  }
}
