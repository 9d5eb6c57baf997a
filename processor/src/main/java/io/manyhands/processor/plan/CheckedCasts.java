package io.manyhands.processor.plan;

import io.manyhands.processor.model.Guard;
import io.manyhands.processor.model.GuardPaths;
import io.manyhands.processor.model.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names for objects as checks see them, {@code matrix instanceof Rows rows}. Checks with the same
 * casts share them; Java wants others for checks with other casts.
 *
 * @param names for each list of casts the names, in the same order
 */
public record CheckedCasts(Map<List<Path.Root.OfCast>, List<String>> names) {
  /** Last words of class names that are no names of variables. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "abstract",
          "boolean",
          "byte",
          "case",
          "char",
          "class",
          "default",
          "double",
          "enum",
          "float",
          "for",
          "if",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "package",
          "record",
          "return",
          "short",
          "static",
          "switch",
          "this",
          "transient",
          "var",
          "void",
          "volatile",
          "yield");

  public CheckedCasts {
    names = Map.copyOf(names);
  }

  /**
   * Names for the casts of {@code guards}.
   *
   * @param free gives names that the method does not use
   * @param others names of further variables in front of the region
   */
  static CheckedCasts of(List<Guard> guards, Names free, Collection<String> others) {
    Map<List<Path.Root.OfCast>, List<String>> names = new LinkedHashMap<>();
    for (Guard guard : guards) {
      List<Path.Root.OfCast> casts = GuardPaths.casts(guard);
      if (!casts.isEmpty() && !names.containsKey(casts)) {
        List<String> own = new ArrayList<>();
        casts.forEach(cast -> own.add(fresh(wanted(cast), free, others)));
        names.put(casts, List.copyOf(own));
      }
    }
    return new CheckedCasts(names);
  }

  private static String fresh(String wanted, Names free, Collection<String> others) {
    String name = free.fresh(wanted);
    return others.contains(name) ? fresh(wanted, free, others) : name;
  }

  /** {@code vector} for an {@code ArrayRealVector}. */
  private static String wanted(Path.Root.OfCast cast) {
    List<String> all = cast.type().names();
    String name = all.get(all.size() - 1);
    int word = name.length() - 1;
    while (word > 0 && !Character.isUpperCase(name.charAt(word))) {
      word--;
    }
    String last = Character.toLowerCase(name.charAt(word)) + name.substring(word + 1);
    boolean isName =
        last.length() > 1
            && Character.isJavaIdentifierStart(last.charAt(0))
            && !KEYWORDS.contains(last);
    return isName ? last : "as" + name;
  }
}
