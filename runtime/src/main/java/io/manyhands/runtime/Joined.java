package io.manyhands.runtime;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a chunk for a {@code StringJoiner} that the loop adds to: it keeps the texts, for
 * nobody can ask a joiner what it puts between them.
 *
 * <pre>{@code
 * Names14Partial total = new Names14Partial(Joined.into(names));
 * }</pre>
 */
public final class Joined implements Serializable {

  private static final long serialVersionUID = 1;

  /** The loop's own one, which stays where it is. */
  private final transient @Nullable StringJoiner joiner;

  private final ArrayList<String> texts = new ArrayList<>();

  private Joined(@Nullable StringJoiner joiner) {
    this.joiner = joiner;
  }

  /**
   * Something that passes on to a joiner.
   *
   * @param joiner takes the texts
   * @return what adds to it
   */
  public static Joined into(StringJoiner joiner) {
    return new Joined(joiner);
  }

  /**
   * One for the texts of other iterations.
   *
   * @return one that has none
   */
  public Joined fresh() {
    return new Joined(null);
  }

  /**
   * Adds a text, as {@code StringJoiner.add} does.
   *
   * @param text the text, or null
   * @return this
   */
  public Joined add(@Nullable CharSequence text) {
    if (joiner == null) {
      texts.add(String.valueOf(text));
    } else {
      joiner.add(String.valueOf(text));
    }
    return this;
  }

  /**
   * Adds the texts of later iterations.
   *
   * @param next has them
   */
  public void append(Joined next) {
    next.texts.forEach(this::add);
  }
}
