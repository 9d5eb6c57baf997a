package io.manyhands.runtime;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a chunk for a {@code StringBuilder} that the loop puts a separator into where
 * something is there already:
 *
 * <pre>{@code
 * if (text.length() > 0) text.append(", ");
 * text.append(name);
 * }</pre>
 *
 * <p>A chunk does not know whether anything is there. It counts how often it has asked for the
 * length before it added anything: so many separators come before its text if there is.
 */
public final class Separated implements Serializable {

  private static final long serialVersionUID = 1;

  private final StringBuilder text;
  private final String separator;

  /** Whether others come first. */
  private final boolean isLater;

  private long asked;

  private Separated(StringBuilder text, String separator, boolean isLater) {
    this.text = text;
    this.separator = separator;
    this.isLater = isLater;
  }

  /**
   * Something that adds to a builder.
   *
   * @param text the loop's own
   * @param separator what the loop adds if something is there
   * @return what adds to it
   */
  public static Separated into(StringBuilder text, @Nullable Object separator) {
    return new Separated(text, String.valueOf(separator), false);
  }

  /**
   * One for the text of later iterations.
   *
   * @return one that is empty
   */
  public Separated fresh() {
    return new Separated(new StringBuilder(), separator, true);
  }

  /**
   * The length, asked for by the test in front of a separator.
   *
   * @return how many characters there are, without those of earlier chunks
   */
  public int length() {
    if (isLater && text.length() == 0) {
      asked++;
    }
    return text.length();
  }

  /**
   * Whether nothing is there, asked by the test in front of a separator.
   *
   * @return whether there is no text, that of earlier chunks left aside
   */
  public boolean isEmpty() {
    return length() == 0;
  }

  /**
   * Adds what later iterations have added.
   *
   * @param next has it
   */
  public void append(Separated next) {
    if (text.length() > 0) {
      for (long k = 0; k < next.asked; k++) {
        text.append(separator);
      }
    } else {
      asked += next.asked;
    }
    text.append(next.text);
  }

  // --- as StringBuilder does ---

  /**
   * As {@code StringBuilder.append} does.
   *
   * @param value an object, or null
   * @return this
   */
  public Separated append(@Nullable Object value) {
    text.append(value);
    return this;
  }

  /**
   * As {@code StringBuilder.append} does.
   *
   * @param value a text, or null
   * @return this
   */
  public Separated append(@Nullable String value) {
    text.append(value);
    return this;
  }

  /**
   * As {@code StringBuilder.append} does.
   *
   * @param value a text, or null
   * @return this
   */
  public Separated append(@Nullable CharSequence value) {
    text.append(value);
    return this;
  }

  /**
   * As {@code StringBuilder.append} does.
   *
   * @param value a text, or null
   * @return this
   */
  public Separated append(@Nullable StringBuffer value) {
    text.append(value);
    return this;
  }

  /**
   * As {@code StringBuilder.append} does.
   *
   * @param value a text, or null
   * @param start index of the first character
   * @param end index after the last one
   * @return this
   */
  public Separated append(@Nullable CharSequence value, int start, int end) {
    text.append(value, start, end);
    return this;
  }

  /**
   * As {@code StringBuilder.append} does.
   *
   * @param value characters
   * @return this
   */
  public Separated append(char[] value) {
    text.append(value);
    return this;
  }

  /**
   * As {@code StringBuilder.append} does.
   *
   * @param value characters
   * @param offset index of the first one
   * @param length how many
   * @return this
   */
  public Separated append(char[] value, int offset, int length) {
    text.append(value, offset, length);
    return this;
  }

  /**
   * As {@code StringBuilder.append} does.
   *
   * @param value a truth value
   * @return this
   */
  public Separated append(boolean value) {
    text.append(value);
    return this;
  }

  /**
   * As {@code StringBuilder.append} does.
   *
   * @param value a character
   * @return this
   */
  public Separated append(char value) {
    text.append(value);
    return this;
  }

  /**
   * As {@code StringBuilder.append} does.
   *
   * @param value a number
   * @return this
   */
  public Separated append(int value) {
    text.append(value);
    return this;
  }

  /**
   * As {@code StringBuilder.append} does.
   *
   * @param value a number
   * @return this
   */
  public Separated append(long value) {
    text.append(value);
    return this;
  }

  /**
   * As {@code StringBuilder.append} does.
   *
   * @param value a number
   * @return this
   */
  public Separated append(float value) {
    text.append(value);
    return this;
  }

  /**
   * As {@code StringBuilder.append} does.
   *
   * @param value a number
   * @return this
   */
  public Separated append(double value) {
    text.append(value);
    return this;
  }
}
