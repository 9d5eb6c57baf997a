package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Method;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Effects of JDK methods, read from {@code library-effects.txt}: data, not code. */
final class LibraryEffects {
  /** What a library method does to memory. */
  enum Effect {
    /** Nothing: the result depends on the values of plain arguments alone. */
    VALUE,
    /** Reads elements of the arrays among its arguments; returns a value or a fresh array. */
    READS,
    /** Writes elements of its first array argument. */
    FILLS,
    /** Reads and writes elements of its first array argument. */
    SORTS,
    /** Reads elements of the first and writes elements of the third argument. */
    COPIES,
    /** Creates an object, or changes and reads its receiver alone; arguments are plain. */
    SELF,
    /** Reads a list; a shared one has to be one of the JDK's own, which is checked at run time. */
    LISTED,
    /** Reads an entry of a map, which is one of the JDK's own if the loop iterates over it. */
    ENTRY,
    /** As {@link #SELF}; arguments are kept as they are, none of their methods is called. */
    KEEPS,
    /** Harmless in a static initializer, if it is given nothing of the program's own. */
    ONCE
  }

  private static final LibraryEffects STANDARD = load();

  private final Map<String, Effect> effects;

  private LibraryEffects(Map<String, Effect> effects) {
    this.effects = effects;
  }

  /** The table that comes with the processor. */
  static LibraryEffects standard() {
    return STANDARD;
  }

  /** The effect of {@code method}, or empty where the table does not know it. */
  Optional<Effect> of(Method method) {
    return of(method, method.owner().qualifiedName()).filter(effect -> effect != Effect.ONCE);
  }

  /** Whether {@code method} does nothing that a program sees if it runs once, at any time. */
  boolean isHarmlessOnce(Method method) {
    return of(method, method.owner().qualifiedName())
        .or(() -> of(method, method.owner().packageName() + ".*"))
        .isPresent();
  }

  private Optional<Effect> of(Method method, String owner) {
    Effect exact = effects.get(owner + " " + method.name());
    if (exact != null) {
      return Optional.of(exact);
    }
    return effects.containsKey(owner + " !" + method.name())
        ? Optional.empty()
        : Optional.ofNullable(effects.get(owner + " *"));
  }

  // Line: class, effect, then method names; "*" stands for all, "!name" for all but.
  private static LibraryEffects load() {
    Map<String, Effect> effects = new HashMap<>();
    try (InputStream stream = LibraryEffects.class.getResourceAsStream("library-effects.txt");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    java.util.Objects.requireNonNull(stream, "library-effects.txt"),
                    StandardCharsets.UTF_8))) {
      reader
          .lines()
          .map(line -> line.replaceAll("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .forEach(line -> add(effects, List.of(line.split("\\s+"))));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new LibraryEffects(Map.copyOf(effects));
  }

  private static void add(Map<String, Effect> effects, List<String> words) {
    Effect effect = Effect.valueOf(words.get(1).toUpperCase(java.util.Locale.ROOT));
    words.subList(2, words.size()).forEach(name -> effects.put(words.get(0) + " " + name, effect));
  }
}
