package io.manyhands.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of Java source.
 *
 * @param text its characters, those of a word without Unicode escapes
 * @param start offset in the file
 * @param end offset behind it
 */
public record Token(String text, int start, int end) {
  private static final String TEXT_BLOCK =
      "\"\"\"[^\\\\\"]*+(?:(?:\\\\.|\"(?!\"\"))[^\\\\\"]*+)*+\"\"\"";
  private static final String STRING = "\"[^\\\\\"]*+(?:\\\\.[^\\\\\"]*+)*+\"";
  private static final String CHARACTER = "'[^\\\\']*+(?:\\\\.[^\\\\']*+)*+'";
  private static final String COMMENT = "//[^\\n\\r]*+|/\\*.*?\\*/";
  private static final String NUMBER = "\\.?[0-9](?:[eEpP][+-](?=[0-9])|[\\w.])*+";
  private static final String ESCAPE = "\\\\u+[0-9a-fA-F]{4}";
  private static final String WORD =
      String.format(
          "(?:\\p{javaJavaIdentifierStart}|%1$s)%2$s(?:%1$s%2$s)*+",
          ESCAPE, "\\p{javaJavaIdentifierPart}*+");
  private static final String OPERATOR =
      "->|::|\\+\\+|--|&&|\\|\\||==|!=|<=|>=|\\.\\.\\.|[-+*/&|^%]=|<<=|>>>?=|.";

  private static final String TEXT_BLOCK_START = "\"\"\"";
  private static final Pattern UNICODE = Pattern.compile("\\\\u+([0-9a-fA-F]{4})");
  private static final Pattern LEXEME =
      Pattern.compile(
          String.format(
              "\\s++|%s|(?<block>%s)|%s|%s|%s|(?<token>%s|%s)",
              COMMENT, TEXT_BLOCK, STRING, CHARACTER, NUMBER, WORD, OPERATOR),
          Pattern.DOTALL);

  /** The words and operators of {@code source} from {@code start} to {@code end}. */
  public static List<Token> in(String source, int start, int end) {
    return lexemes("token", source, start, end);
  }

  /** The text blocks of {@code source} from {@code start} to {@code end}. */
  public static List<Token> textBlocks(String source, int start, int end) {
    return source.contains(TEXT_BLOCK_START) ? lexemes("block", source, start, end) : List.of();
  }

  private static List<Token> lexemes(String kind, String source, int start, int end) {
    List<Token> tokens = new ArrayList<>();
    Matcher lexeme = LEXEME.matcher(source).region(start, end);
    while (lexeme.lookingAt()) {
      if (lexeme.group(kind) != null) {
        tokens.add(new Token(plain(lexeme.group(kind)), lexeme.start(), lexeme.end()));
      }
      lexeme.region(lexeme.end(), end);
    }
    return tokens;
  }

  private static String plain(String text) {
    return text.startsWith("\"")
        ? text
        : UNICODE
            .matcher(text)
            .replaceAll(
                escape ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }
}
