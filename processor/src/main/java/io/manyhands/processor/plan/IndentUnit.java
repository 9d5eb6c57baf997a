package io.manyhands.processor.plan;

import java.util.List;

/** Finds out what an author indents with. */
final class IndentUnit {
  private static final String DEFAULT = "  ";

  private IndentUnit() {}

  /** The indentation of the first method's body against the method itself. */
  static String of(List<PlannedMethod> methods) {
    if (methods.isEmpty()) {
      return DEFAULT;
    }
    String text = methods.get(0).marked().declaration().source().text();
    int method = methods.get(0).marked().declaration().span().start();
    int body = methods.get(0).marked().bodySpan().start() + 1;
    while (body < text.length() && Character.isWhitespace(text.charAt(body))) {
      body++;
    }
    String outer = indentation(text, method);
    String inner = indentation(text, body);
    String unit = inner.startsWith(outer) ? inner.substring(outer.length()) : "";
    return unit.isEmpty() || unit.length() > 8 ? DEFAULT : unit;
  }

  /** The white space at the start of the line that holds {@code offset}. */
  static String indentation(String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int end = start;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }
}
