package io.manyhands.processor.reading;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The names in a source text that could be names of classes, found by a look at its words alone. It
 * finds too many (variables, words in comments): each is only asked for, once, and found or not.
 * Not seen are names with a Unicode escape inside.
 */
final class SourceNames {

  private final CharSequence text;
  private final Set<String> simple = new LinkedHashSet<>();
  private final Set<String> dotted = new LinkedHashSet<>();
  private final Set<String> onDemand = new LinkedHashSet<>();
  private String packageName = "";
  private int at;

  private SourceNames(CharSequence text) {
    this.text = text;
  }

  static SourceNames of(CharSequence text) {
    SourceNames names = new SourceNames(text);
    names.scan();
    return names;
  }

  /** The package that the text declares, "" for none. */
  String packageName() {
    return packageName;
  }

  /** All first identifiers of names. */
  Set<String> simple() {
    return simple;
  }

  /** All names of more than one identifier, e.g. {@code java.util.Map.Entry}. */
  Set<String> dotted() {
    return dotted;
  }

  /** Packages and classes whose members are imported on demand ({@code .*}). */
  Set<String> onDemand() {
    return onDemand;
  }

  private void scan() {
    String previous = "";
    while (at < text.length()) {
      if (Character.isJavaIdentifierStart(text.charAt(at))) {
        String name = name();
        if (previous.equals("package") && packageName.isEmpty()) {
          packageName = name;
        }
        previous = name;
      } else {
        at++;
      }
    }
  }

  private String name() {
    String first = identifier();
    simple.add(first);
    StringBuilder name = new StringBuilder(first);
    while (skipTo('.')) {
      if (at < text.length() && Character.isJavaIdentifierStart(text.charAt(at))) {
        name.append('.').append(identifier());
        dotted.add(name.toString());
      } else {
        if (at < text.length() && text.charAt(at) == '*') {
          onDemand.add(name.toString());
        }
        break;
      }
    }
    return name.toString();
  }

  private String identifier() {
    int start = at;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return text.subSequence(start, at).toString();
  }

  /** Moves behind the mark, and the blanks around it, if it is what comes next. */
  private boolean skipTo(char mark) {
    int next = skipBlanks(at);
    if (next >= text.length() || text.charAt(next) != mark) {
      return false;
    }
    at = skipBlanks(next + 1);
    return true;
  }

  /** Moves over white space and comments. */
  private int skipBlanks(int from) {
    int next = from;
    while (next < text.length()) {
      int end = commentEnd(next);
      if (end == next && !Character.isWhitespace(text.charAt(next))) {
        break;
      }
      next = end == next ? next + 1 : end;
    }
    return next;
  }

  /** Behind the comment that begins at {@code from}, or there. */
  private int commentEnd(int from) {
    char second = from + 1 < text.length() ? text.charAt(from + 1) : ' ';
    if (text.charAt(from) != '/' || (second != '/' && second != '*')) {
      return from;
    }
    int next = from + 2;
    while (next < text.length()) {
      char at = text.charAt(next);
      if (second == '/' ? at == '\n' || at == '\r' : at == '/' && isStar(next - 1, from + 2)) {
        return next + 1;
      }
      next++;
    }
    return next;
  }

  private boolean isStar(int at, int from) {
    return at >= from && text.charAt(at) == '*';
  }
}
