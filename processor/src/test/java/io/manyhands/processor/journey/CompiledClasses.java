package io.manyhands.processor.journey;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run of javac left behind.
 *
 * @param succeeded whether its exit status would be 0
 * @param printed all that it printed, sources named without their directory
 * @param directory of the class files
 */
record CompiledClasses(boolean succeeded, String printed, Path directory) {
  private static final Pattern HEAD =
      Pattern.compile("(?m)^(?:(\\S+\\.java):(\\d+): )?(error|warning|[Nn]ote): \\[(MH\\d+)\\]");
  private static final Pattern JAVACS_ERROR =
      Pattern.compile("(?m)^(?:\\S+\\.java:\\d+: )?error: (?!\\[MH)(.*)$");

  /** Every message of this project, as {@code 14 error MH012}, in the order of printing. */
  List<String> messages() {
    List<String> messages = new ArrayList<>();
    Matcher head = HEAD.matcher(printed);
    while (head.find()) {
      String line = head.group(2) == null ? "" : head.group(2) + " ";
      messages.add(line + head.group(3).toLowerCase(java.util.Locale.ROOT) + " " + head.group(4));
    }
    return messages;
  }

  /** The first lines of the errors that are javac's own. */
  List<String> javacsErrors() {
    return JAVACS_ERROR.matcher(printed).results().map(found -> found.group(1)).toList();
  }

  /** Every result of the SARIF report, as {@code 14 MH012 refused}, by line. */
  List<String> reported() throws IOException {
    List<String> results = new ArrayList<>();
    JsonObject report =
        JsonParser.parseString(Files.readString(directory.resolve("manyhands.sarif")))
            .getAsJsonObject();
    JsonObject run = report.getAsJsonArray("runs").get(0).getAsJsonObject();
    for (JsonElement element : run.getAsJsonArray("results")) {
      results.add(reported(element.getAsJsonObject()));
    }
    results.sort(java.util.Comparator.comparingInt(r -> Integer.parseInt(r.replaceAll(" .*", ""))));
    return results;
  }

  private static String reported(JsonObject result) {
    JsonObject place = result.getAsJsonArray("locations").get(0).getAsJsonObject();
    int line =
        place
            .getAsJsonObject("physicalLocation")
            .getAsJsonObject("region")
            .get("startLine")
            .getAsInt();
    JsonObject properties = result.getAsJsonObject("properties");
    boolean region = properties != null && properties.has("outcome");
    return line
        + " "
        + result.get("ruleId").getAsString()
        + (region ? " " + properties.get("outcome").getAsString() : "");
  }

  /** The text of a generated source. */
  String generated(String className) throws IOException {
    return Files.readString(directory.resolve(className.replace('.', '/') + ".java"));
  }

  boolean hasClass(String className) {
    return Files.exists(directory.resolve(className.replace('.', '/') + ".class"));
  }

  /** Whether callers of a method get to its generated form. */
  boolean isRedirected(String className, String method) {
    Predicate<Method> original = found -> found.getName().equals(method + "$sequential");
    return inLoader(
        loader ->
            Arrays.stream(loader.loadClass(className).getDeclaredMethods()).anyMatch(original));
  }

  /** What a static method without parameters returns. */
  Object call(String className, String method) {
    return inLoader(
        loader -> {
          Method called = loader.loadClass(className).getDeclaredMethod(method);
          called.setAccessible(true);
          return called.invoke(null);
        });
  }

  private interface Use<R> {
    R of(ClassLoader loader) throws ReflectiveOperationException;
  }

  private <R> R inLoader(Use<R> use) {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {directory.toUri().toURL()}, CompiledClasses.class.getClassLoader())) {
      return use.of(loader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(printed, e);
    }
  }
}
