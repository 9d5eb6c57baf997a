package io.manyhands.samples;

import io.manyhands.annotations.Engine;
import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import japa.parser.JavaParser;
import japa.parser.ParseException;
import japa.parser.TokenMgrError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where worker processes are the right tool: a published parser of Java 5 that keeps its state in a
 * static field, from one call to the next. Two threads that parse at the same time get exceptions
 * or each other's trees; each worker process has a parser of its own.
 *
 * <p>The processor does not know what the library does, and takes the user's word: a call leaves
 * nothing behind that the next one would notice.
 */
public final class SourceMetrics {
  private static final int MOST_SECONDS = 20;

  private SourceMetrics() {}

  /**
   * How large the syntax trees of source files are.
   *
   * @param texts Java source files
   * @return the length of each as the parser prints it, -1 for one that it does not understand
   */
  @SuppressWarnings("manyhands")
  public static int[] sizes(String[] texts) {
    int[] sizes = new int[texts.length];
    for (@Parallel(engine = Engine.PROCESSES, unproven = Unproven.TRUST) int i = 0;
        i < texts.length;
        i++) {
      sizes[i] = size(texts[i]);
    }
    return sizes;
  }

  private static int size(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return JavaParser.parse(new ByteArrayInputStream(bytes), "UTF-8").toString().length();
    } catch (ParseException | TokenMgrError e) {
      return -1;
    }
  }

  /**
   * Parses the sources of a published library, EJML.
   *
   * @param arguments how often, by default 3 times
   * @throws IOException if they cannot be read
   */
  public static void main(String... arguments) throws IOException {
    String[] texts = texts(BuildDirectory.path().resolve("ejml"));
    String[] all = new String[texts.length * Arguments.number(arguments, 0, 3)];
    Arrays.setAll(all, k -> texts[k % texts.length]);
    int[] sizes =
        Comparison.of(
                "Parser with static state, " + all.length + " files, in processes",
                SourceMetrics.class)
            .print(() -> sizes(all), Arrays::equals);
    System.out.println("  understood  " + Arrays.stream(sizes).filter(size -> size >= 0).count());
    System.out.println("  in threads  " + wrongInThreads(all, sizes) + " of them would be wrong");
  }

  /** How many files two threads get wrong, or do not come to an end with. */
  private static long wrongInThreads(String[] texts, int[] sizes) {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            2,
            task -> {
              Thread thread = new Thread(task);
              thread.setDaemon(true);
              return thread;
            });
    List<Callable<Integer>> tasks =
        Arrays.stream(texts).<Callable<Integer>>map(text -> () -> size(text)).toList();
    try {
      List<Future<Integer>> found = threads.invokeAll(tasks, MOST_SECONDS, TimeUnit.SECONDS);
      return IntStream.range(0, sizes.length)
          .filter(i -> !isResult(found.get(i), sizes[i]))
          .count();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean isResult(Future<Integer> found, int expected) {
    try {
      return found.get() == expected;
    } catch (CancellationException | ExecutionException | InterruptedException e) {
      return false;
    }
  }

  static String[] texts(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> files = paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
      return files.stream().map(SourceMetrics::text).toArray(String[]::new);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
