package io.manyhands.processor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or operator of Java source; literals, comments and white space are none.
 *
 * @param text its characters
 * @param start offset in the file
 */
record Token(String text, int start) {
  private static final Pattern LEXEME =
      Pattern.compile(
          "(?<skipped>\\s+|//[^\\n\\r]*|/\\*.*?\\*/"
              + "|\"\"\"(?:\\\\.|.)*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'"
              + "|\\.?[0-9](?:[eEpP][+-](?=[0-9])|[\\w.])*)"
              + "|(?<token>\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*"
              + "|->|::|\\+\\+|--|&&|\\|\\||==|!=|<=|>=|\\.\\.\\."
              + "|[-+*/&|^%]=|<<=|>>>?=|.)",
          Pattern.DOTALL);

  /** The tokens of {@code source} from {@code start} to {@code end}. */
  static List<Token> in(String source, int start, int end) {
    List<Token> tokens = new ArrayList<>();
    Matcher lexeme = LEXEME.matcher(source).region(start, end);
    while (lexeme.lookingAt()) {
      if (lexeme.group("token") != null) {
        tokens.add(new Token(lexeme.group("token"), lexeme.start()));
      }
      lexeme.region(lexeme.end(), end);
    }
    return tokens;
  }

  /** Whether it is an identifier or keyword. */
  boolean isWord() {
    return Character.isJavaIdentifierStart(text.charAt(0));
  }
}
