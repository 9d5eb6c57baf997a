package io.manyhands.processor.plan;

import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Token;
import java.util.List;
import java.util.Set;

/** The words of a method's text, for questions that a tree with unread parts cannot answer. */
final class MethodText {
  private static final Set<String> ASSIGNING =
      Set.of("=", "+=", "-=", "*=", "/=", "&=", "|=", "^=", "%=", "<<=", ">>=", ">>>=", "++", "--");

  private final String text;
  private final List<Token> tokens;

  MethodText(SourceText source, Span method) {
    text = source.text();
    tokens = Token.in(text, method.start(), method.end());
  }

  /** Whether {@code word} stands somewhere in {@code span}. */
  boolean hasWord(String word, Span span) {
    return tokens.stream()
        .anyMatch(token -> token.text().equals(word) && span.contains(token.start()));
  }

  /** Whether a variable called {@code name} is mentioned in {@code span}. */
  boolean mentionsVariable(String name, Span span) {
    for (int k = 0; k < tokens.size(); k++) {
      if (isVariable(k, name) && span.contains(tokens.get(k).start())) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code name} stands as a variable in {@code span} but outside all of {@code known}. */
  boolean mentionsVariableOutside(String name, Span span, List<Span> known) {
    for (int k = 0; k < tokens.size(); k++) {
      int start = tokens.get(k).start();
      if (isVariable(k, name)
          && span.contains(start)
          && known.stream().noneMatch(other -> other.contains(start))) {
        return true;
      }
    }
    return false;
  }

  /** How often a variable called {@code name} is assigned, initializers included. */
  int assignments(String name) {
    int count = 0;
    for (int k = 0; k < tokens.size(); k++) {
      if (isVariable(k, name) && isAssigned(k)) {
        count++;
      }
    }
    return count;
  }

  /** Whether the variable at a token is assigned: {@code x = 1}, {@code (x)++}, {@code x[] = a}. */
  private boolean isAssigned(int k) {
    int first = k;
    int last = k;
    while (isText(first - 1, "(") && isText(last + 1, ")")) {
      first--;
      last++;
    }
    while (isText(last + 1, "[") && isText(last + 2, "]")) {
      last += 2;
    }
    // Behind a parenthesis, ++ may belong to what follows: if (x) ++y.
    boolean isOfNext = last > k && isStep(last + 1) && isOperand(last + 2);
    return (isAssigning(last + 1) && !isOfNext) || isStep(first - 1);
  }

  private boolean isOperand(int k) {
    return isText(k, "(")
        || (k < tokens.size() && Character.isJavaIdentifierStart(tokens.get(k).text().charAt(0)));
  }

  private boolean isVariable(int k, String name) {
    return tokens.get(k).text().equals(name)
        && !isText(k - 1, ".")
        && !isText(k - 1, "::")
        && !isText(k + 1, "(");
  }

  private boolean isAssigning(int k) {
    return k < tokens.size() && ASSIGNING.contains(tokens.get(k).text());
  }

  private boolean isStep(int k) {
    return isText(k, "++") || isText(k, "--");
  }

  private boolean isText(int k, String wanted) {
    return k >= 0 && k < tokens.size() && tokens.get(k).text().equals(wanted);
  }
}
