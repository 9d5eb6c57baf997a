package io.manyhands.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OriginalTest {

  @Test
  void isNotRequestedByItself() {
    assertThat(Original.requested()).isFalse();
  }

  @Test
  void isRequestedInsideAndNotAfterwards() throws Exception {
    Original.run(() -> assertThat(Original.requested()).isTrue());
    assertThat(Original.requested()).isFalse();
    assertThat(Original.<Boolean>call(Original::requested)).isTrue();
    assertThat(Original.requested()).isFalse();
  }

  @Test
  void nests() {
    Original.run(
        () -> {
          Original.run(() -> {});
          assertThat(Original.requested()).isTrue();
        });
    assertThat(Original.requested()).isFalse();
  }

  @Test
  void concernsTheCurrentThreadOnly() {
    Original.run(
        () -> assertThat(CompletableFuture.supplyAsync(Original::requested).join()).isFalse());
  }

  @Test
  void endsWithAnException() {
    assertThatThrownBy(
            () ->
                Original.call(
                    () -> {
                      throw new IOException("thrown inside");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("thrown inside");
    assertThat(Original.requested()).isFalse();
  }
}
