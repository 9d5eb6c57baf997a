package io.manyhands.processor.generation;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Imports of classes of {@code java.lang}. They go without saying, unless the package has a class
 * of the same name, which the simple name would mean then.
 */
final class ImpliedImports {
  private static final Pattern IMPORT = Pattern.compile("(?m)^import java\\.lang\\.(\\w+);\\R");

  private ImpliedImports() {}

  /** The source without those that go without saying. */
  static String dropped(String source, String packageName, Predicate<String> isClass) {
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    return IMPORT
        .matcher(source)
        .replaceAll(
            line ->
                isClass.test(prefix + line.group(1)) ? Matcher.quoteReplacement(line.group()) : "");
  }
}
