package io.manyhands.processor.plan;

import io.manyhands.processor.model.Token;
import java.util.List;

/** Finds the text of a call's arguments, with the comments and parentheses around them. */
public final class ArgumentList {
  private ArgumentList() {}

  /** Offset after the opening parenthesis of the call that ends at {@code end}. */
  public static int start(String source, int start, int end) {
    List<Token> tokens = Token.in(source, start, end);
    int depth = 0;
    for (int k = tokens.size() - 1; k >= 0; k--) {
      String text = tokens.get(k).text();
      depth += text.equals(")") ? 1 : text.equals("(") ? -1 : 0;
      if (depth == 0) {
        return tokens.get(k).start() + 1;
      }
    }
    throw new IllegalArgumentException("no call: " + source.substring(start, end));
  }
}
