package io.manyhands.processor.analysis.effect;

import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Type;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Effects of JDK methods, read from {@code library-effects.txt}: data, not code. */
final class LibraryEffects {
  /** What a library method does to memory. */
  enum Kind {
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
    /** Changes and reads what its receiver holds, and calls the functions that it is given. */
    HOLDS,
    /** As {@link #HOLDS}, but only reads its receiver. */
    LOOKS,
    /** Adds to its receiver in one atomic step, and returns what depends on earlier steps. */
    ADDS,
    /** Combines its receiver with something by a function, in one atomic step. */
    FOLDS,
    /** Assigns its argument to its receiver in one atomic step. */
    SETS,
    /** Reads what other threads may change at any time. */
    CURRENT,
    /** May be called by several threads, and shows in which order it was. */
    ORDERED,
    /** Harmless in a static initializer, if it is given nothing of the program's own. */
    ONCE
  }

  /** What it calls on the objects that it is given. */
  enum Need {
    /** {@code equals}, {@code hashCode} and {@code compareTo} of its first argument. */
    HASH,
    /** {@code compareTo} of what the receiver holds and of the arguments, without a comparator. */
    ORDER,
    /** {@code toString} of all of them. */
    TEXT,
    /** {@code equals}, {@code hashCode} and {@code compareTo} of all of them. */
    EQUAL,
    /** As {@link #EQUAL}, unless its first argument, to which it adds the others, is a list. */
    ADDED,
    /** As {@link #ORDER}, where the receiver may be a priority queue. */
    QUEUE,
    /** {@code compareTo} of all of them, unless its first argument is plain. */
    RANGE,
    /** {@code toString} and {@code hashCode} of all of them. */
    FORMAT
  }

  /** A kind and what else is called. */
  record Effect(Kind kind, Set<Need> needs) {
    /** What two lines say of one method. */
    private Effect and(Effect other) {
      if (kind != other.kind) {
        throw new IllegalStateException(this + " and " + other + " for one method");
      }
      Set<Need> all = EnumSet.noneOf(Need.class);
      all.addAll(needs);
      all.addAll(other.needs);
      return new Effect(kind, Set.copyOf(all));
    }

    /** Whether objects are asked for text. */
    boolean makesText() {
      return needs.contains(Need.TEXT) || needs.contains(Need.FORMAT);
    }
  }

  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern PLUS = Pattern.compile("\\+");
  private static final LibraryEffects STANDARD = load();

  private final Map<String, Effect> effects = new HashMap<>();
  private final Map<String, Set<String>> types = new HashMap<>();
  private final Map<String, String> reasons = new HashMap<>();
  private final Set<String> here = new HashSet<>();

  private LibraryEffects() {}

  /** The table that comes with the processor. */
  static LibraryEffects standard() {
    return STANDARD;
  }

  /** The effect of {@code method}, or empty where the table does not know it. */
  Optional<Effect> of(Method method) {
    return of(method, method.owner().qualifiedName()).filter(effect -> effect.kind() != Kind.ONCE);
  }

  /** Whether {@code method} does nothing that a program sees if it runs once, at any time. */
  boolean isHarmlessOnce(Method method) {
    return of(method, method.owner().qualifiedName())
        .or(() -> of(method, method.owner().packageName() + ".*"))
        .isPresent();
  }

  /** Whether what {@code method} gives depends on the default locale, or on the process. */
  boolean isOfHere(Method method) {
    String named = method.owner().qualifiedName() + " " + method.name();
    return here.contains(named) || here.contains(named + "/" + method.parameterTypes().size());
  }

  /** Why calls of {@code method} are never accepted, as a noun phrase, if the table says so. */
  Optional<String> reason(Method method) {
    String owner = method.owner().qualifiedName();
    String reason = reasons.get(owner + " " + method.name());
    if (reason == null && !reasons.containsKey(owner + " !" + method.name())) {
      reason = reasons.get(owner + " *");
    }
    if (reason == null) {
      reason = reasons.get(method.owner().packageName() + ".* *");
    }
    return Optional.ofNullable(reason);
  }

  /** Whether a parameter of this type is called by whoever gets it. */
  static boolean isFunction(Type type) {
    return type instanceof Type.Declared declared
        && (declared.packageName().equals("java.util.function")
            || STANDARD.is("functions", declared.qualifiedName()));
  }

  /** Whether what an argument of this type holds is read by whoever gets it. */
  static boolean isWalked(Type type) {
    return type instanceof Type.Declared declared
        && (STANDARD.is("walked", declared.qualifiedName())
            || isCheckable(declared.qualifiedName()));
  }

  /** Whether a check at run time tells what reading an object of this class does. */
  static boolean isCheckable(String qualifiedName) {
    return STANDARD.is("checkable", qualifiedName);
  }

  /** Whether a check at run time tells that a text of this type never changes. */
  static boolean isText(Type type) {
    return type.is("java.lang.CharSequence");
  }

  /** Whether the class is a list. */
  static boolean isList(Type type) {
    return type instanceof Type.Declared declared && STANDARD.is("lists", declared.qualifiedName());
  }

  private boolean is(String group, String qualifiedName) {
    return types.getOrDefault(group, Set.of()).contains(qualifiedName);
  }

  private Optional<Effect> of(Method method, String owner) {
    String name = method.name();
    String overload = name + "/" + method.parameterTypes().size();
    for (String each : List.of(overload, name, "*")) {
      Effect effect = effects.get(owner + " " + each);
      if (effect != null || effects.containsKey(owner + " !" + each)) {
        return Optional.ofNullable(effect);
      }
    }
    return Optional.empty();
  }

  /** All that is known, by class and method as the table names them. */
  Map<String, Effect> all() {
    return Map.copyOf(effects);
  }

  private static LibraryEffects load() {
    LibraryEffects effects = new LibraryEffects();
    try (InputStream stream = LibraryEffects.class.getResourceAsStream("library-effects.txt");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(stream, "library-effects.txt"),
                    StandardCharsets.UTF_8))) {
      reader
          .lines()
          .map(line -> line.replaceAll("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .forEach(line -> effects.add(List.of(line.split("\\s+"))));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return effects;
  }

  // A line: classes with commas between them, effect, then method names.
  private void add(List<String> words) {
    if (words.get(1).equals("=")) {
      types
          .computeIfAbsent(words.get(0), group -> new HashSet<>())
          .addAll(words.subList(2, words.size()));
      return;
    }
    for (String owner : COMMA.splitAsStream(words.get(0)).toList()) {
      List<String> names = words.subList(2, words.size());
      if (words.get(1).startsWith("never:")) {
        String reason = words.get(1).substring("never:".length()).replace('_', ' ');
        names.forEach(name -> reasons.put(owner + " " + name, reason));
      } else if (words.get(1).equals("here")) {
        names.forEach(name -> here.add(owner + " " + name));
      } else {
        Effect effect = effect(words.get(1));
        names.forEach(name -> effects.merge(owner + " " + name, effect, Effect::and));
      }
    }
  }

  private static Effect effect(String text) {
    List<String> parts = PLUS.splitAsStream(text.toUpperCase(Locale.ROOT)).toList();
    Set<Need> needs = EnumSet.noneOf(Need.class);
    parts.subList(1, parts.size()).forEach(part -> needs.add(Need.valueOf(part)));
    return new Effect(Kind.valueOf(parts.get(0)), Set.copyOf(needs));
  }
}
