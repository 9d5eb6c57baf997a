package io.manyhands.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TokenTest {
  private static List<String> tokens(String source) {
    return Token.in(source, 0, source.length()).stream().map(Token::text).toList();
  }

  @Test
  void commentsAndLiteralsAreNoTokens() {
    assertThat(tokens("a /* b \"*/ = 'c' + \"d\\\" e\" // f\n+ \"\"\"\n g \"h\" \\\"\"\" i\"\"\";"))
        .containsExactly("a", "=", "+", "+", ";");
    assertThat(tokens("x=1e-5+0x1Fp+3f-.5d+1_000L+'\\''+'\\\\'"))
        .containsExactly("x", "=", "+", "-", "+", "+", "+");
  }

  @Test
  void operatorsAreTakenWhole() {
    assertThat(tokens("i++ + ++j; a >>>= b->c::d; e >>> 1; x...y != z"))
        .containsExactly(
            "i", "++", "+", "++", "j", ";", "a", ">>>=", "b", "->", "c", "::", "d", ";", "e", ">",
            ">", ">", ";", "x", "...", "y", "!=", "z");
  }

  @Test
  void longLiteralsDoNotOverflowTheStack() {
    String text = "\\\"x".repeat(100_000);
    assertThat(tokens("a\"" + text + "\"b\"\"\"\n" + text + "\"\"\"c/*" + text + "*/d"))
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void textBlocks() {
    String source = "f(\"\"\"\n  a \"b\" \\\"\"\" c\n  \"\"\", \"\", \"\"\"\nd\"\"\")";
    assertThat(Token.textBlocks(source, 0, source.length()))
        .extracting(Token::text)
        .containsExactly("\"\"\"\n  a \"b\" \\\"\"\" c\n  \"\"\"", "\"\"\"\nd\"\"\"");
  }

  @Test
  void unicodeEscapesInNames() {
    String source = "\\u0061b += c\\uu0064 + \"\\u0061\"; e\\u0066();";
    assertThat(tokens(source)).containsExactly("ab", "+=", "cd", "+", ";", "ef", "(", ")", ";");
    assertThat(Token.in(source, 0, source.length()))
        .extracting(token -> source.substring(token.start(), token.end()))
        .startsWith("\\u0061b", "+=", "c\\uu0064");
  }

  @Test
  void longNamesDoNotOverflowTheStack() {
    String name = "a\\u0062".repeat(20_000) + "c".repeat(100_000);
    assertThat(tokens(name)).containsExactly("ab".repeat(20_000) + "c".repeat(100_000));
  }
}
