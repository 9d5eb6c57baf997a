package io.manyhands.processor.model;

/**
 * One source file as the compiler read it.
 *
 * @param name simple file name, such as {@code Smooth.java}
 * @param uri where the file lies, as the compiler names it
 * @param text all its characters
 */
public record SourceText(String name, String uri, String text) {
  /** The characters of {@code span}. */
  public String cut(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** The characters of {@code span} with each run of white space shown as one blank. */
  public String inline(Span span) {
    return cut(span).replaceAll("\\s+", " ").strip();
  }
}
