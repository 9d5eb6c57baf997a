package io.manyhands.processor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.TextChange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where changed text comes from. */
class ChangedTextTest {
  private static final SourceText ORIGINAL = new SourceText("A.java", "a", "0123456789");

  private static TextChange change(int start, int end, String text) {
    return new TextChange(new Span(start, end, 1, 1, 1, 1), text);
  }

  @Test
  void textInAnyOrder() {
    ChangedText text =
        new ChangedText(
            ORIGINAL, List.of(change(6, 8, "abc"), change(1, 3, ""), change(9, 9, "!")));
    assertThat(text).hasToString("0345abc8!9").hasSize(10);
    assertThat(text.charAt(4)).isEqualTo('a');
    assertThat(text.subSequence(3, 6)).hasToString("5ab");
  }

  @Test
  void placesOfTheOriginal() {
    ChangedText text = new ChangedText(ORIGINAL, List.of(change(2, 4, "abcdef"), change(6, 8, "")));
    assertThat(text).hasToString("01abcdef4589");
    assertThat(text.original(0)).isZero();
    assertThat(text.original(1)).isEqualTo(1);
    assertThat(text.original(2)).isEqualTo(2);
    assertThat(text.original(7)).isEqualTo(2);
    assertThat(text.original(8)).isEqualTo(4);
    assertThat(text.original(9)).isEqualTo(5);
    assertThat(text.original(10)).isEqualTo(8);
    assertThat(text.original(12)).isEqualTo(10);
  }
}
