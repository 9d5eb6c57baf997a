package io.manyhands.processor.testing;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * One message of javac.
 *
 * @param kind error, warning or note
 * @param file name of the source file without directories, empty if there is none
 * @param line its line, or -1
 * @param id the processor's id for it, empty where javac itself speaks
 * @param message the whole text
 */
public record Told(Diagnostic.Kind kind, String file, long line, String id, String message) {
  private static final Pattern ID = Pattern.compile("\\[(MH\\d{3})\\]");

  static Told of(Diagnostic<? extends JavaFileObject> diagnostic) {
    String message = diagnostic.getMessage(Locale.ROOT);
    Matcher id = ID.matcher(message);
    JavaFileObject source = diagnostic.getSource();
    return new Told(
        diagnostic.getKind(),
        source == null ? "" : source.getName().replaceAll(".*[/\\\\]", ""),
        diagnostic.getLineNumber(),
        id.lookingAt() ? id.group(1) : "",
        message);
  }

  /** Whether it makes the compilation fail. */
  public boolean isError() {
    return kind == Diagnostic.Kind.ERROR;
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + kind + ": " + message;
  }
}
