package io.manyhands.processor.analysis.scalar;

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
import java.util.Objects;
import java.util.Optional;

/** Methods of the JDK that fold, read from {@code associative-methods.txt}: data, not code. */
final class AssociativeMethods {
  /**
   * How a method folds.
   *
   * @param from the value that changes nothing, a member of the class
   * @param first what is called on the first operand, where a chunk starts with it
   * @param combine the method that combines the results of chunks
   * @param into where it changes its receiver, the method that adds another receiver to it
   * @param isRounded whether the result depends on how operands are grouped
   */
  record Entry(
      Optional<String> from,
      Optional<String> first,
      String combine,
      Optional<String> into,
      boolean isRounded) {}

  private static final String FILE = "associative-methods.txt";
  private static final Map<String, Entry> ALL = load();

  private AssociativeMethods() {}

  /** How {@code method}, of one parameter, folds; empty where the table does not know it. */
  static Optional<Entry> of(Method method) {
    return known(method).filter(entry -> entry.into().isEmpty());
  }

  /** How {@code method} adds to its receiver; empty where the table does not know it. */
  static Optional<Entry> collecting(Method method) {
    return known(method).filter(entry -> entry.into().isPresent());
  }

  private static Optional<Entry> known(Method method) {
    return method.parameterTypes().size() == 1 && !method.isStatic()
        ? Optional.ofNullable(ALL.get(method.owner().qualifiedName() + " " + method.name()))
        : Optional.empty();
  }

  private static Map<String, Entry> load() {
    Map<String, Entry> all = new HashMap<>();
    try (InputStream stream = AssociativeMethods.class.getResourceAsStream(FILE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(stream, FILE), StandardCharsets.UTF_8))) {
      reader
          .lines()
          .map(line -> line.replaceAll("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .map(line -> List.of(line.split("\\s+")))
          .forEach(
              words ->
                  all.put(
                      words.get(0) + " " + words.get(1),
                      new Entry(
                          value(words, "from="),
                          value(words, "first="),
                          value(words, "combine=").orElse(words.get(1)),
                          value(words, "into="),
                          words.contains("rounded"))));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return Map.copyOf(all);
  }

  private static Optional<String> value(List<String> words, String key) {
    return words.stream()
        .filter(word -> word.startsWith(key))
        .map(word -> word.substring(key.length()))
        .findFirst();
  }
}
