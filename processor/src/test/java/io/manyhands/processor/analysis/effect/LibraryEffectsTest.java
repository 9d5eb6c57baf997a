package io.manyhands.processor.analysis.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.analysis.effect.LibraryEffects.Effect;
import io.manyhands.processor.analysis.effect.LibraryEffects.Kind;
import io.manyhands.processor.analysis.effect.LibraryEffects.Need;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Type;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of the effects of JDK methods agrees with itself and with the JDK. */
class LibraryEffectsTest {
  private static final LibraryEffects TABLE = LibraryEffects.standard();

  private static Optional<Effect> effect(String type, String name, int parameters) {
    int dot = type.lastIndexOf('.');
    Type.Declared owner =
        new Type.Declared(
            type.substring(0, dot),
            List.of(type.substring(dot + 1)),
            List.of(),
            true,
            false,
            false);
    return TABLE.of(
        new Method(
            owner,
            name,
            Collections.nCopies(parameters, Type.Declared.OBJECT),
            Type.Declared.OBJECT,
            /* isStatic= */ false,
            /* isFixed= */ false,
            /* isVarargs= */ false,
            /* visible= */ true,
            List.of(),
            Set.of()));
  }

  /** What a need asks that each of these asks, too. */
  private static Set<Need> covered(Set<Need> needs) {
    Set<Need> all = EnumSet.noneOf(Need.class);
    all.addAll(needs);
    if (all.contains(Need.EQUAL)) {
      all.addAll(List.of(Need.HASH, Need.ORDER));
    }
    if (all.contains(Need.ORDER)) {
      all.addAll(List.of(Need.QUEUE, Need.RANGE));
    }
    return all;
  }

  private static Optional<Class<?>> find(String name) {
    try {
      return Optional.of(Class.forName(name));
    } catch (ClassNotFoundException absent) {
      return Optional.empty();
    }
  }

  /** Whether the name is neither that of constructors nor that of static methods. */
  private static boolean isInherited(Class<?> type, String method) {
    String name = method.replaceAll("/.*", "");
    return !name.equals("<init>")
        && Arrays.stream(type.getMethods())
            .noneMatch(
                each -> each.getName().equals(name) && Modifier.isStatic(each.getModifiers()));
  }

  /** A call is looked up where the variable's type declares the method, whatever runs. */
  @Test
  void typesAskWhatTheirSubtypesAsk() {
    List<String> wrong = new ArrayList<>();
    Map<String, Effect> all = TABLE.all();
    Set<String> owners = new HashSet<>();
    all.keySet().forEach(key -> owners.add(key.substring(0, key.indexOf(' '))));
    for (Map.Entry<String, Effect> each : all.entrySet()) {
      String owner = each.getKey().substring(0, each.getKey().indexOf(' '));
      String method = each.getKey().substring(owner.length() + 1);
      Optional<Class<?>> type = find(owner);
      boolean isInherited = type.isPresent() && isInherited(type.get(), method);
      for (String general : isInherited ? owners : Set.<String>of()) {
        Effect above = all.get(general + " " + method);
        boolean covers =
            above == null
                || !find(general).filter(found -> found.isAssignableFrom(type.get())).isPresent()
                || (covered(above.needs()).containsAll(each.getValue().needs())
                    && !(above.kind() == Kind.LOOKS && each.getValue().kind() == Kind.HOLDS));
        if (!covers) {
          wrong.add(general + "." + method + " " + above + " but " + each);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void severalLinesOfOneMethodHoldTogether() {
    assertThat(effect("java.util.LinkedList", "remove", 1).orElseThrow().needs())
        .containsExactly(Need.HASH);
    assertThat(effect("java.util.Queue", "remove", 1).orElseThrow().needs())
        .containsExactlyInAnyOrder(Need.HASH, Need.QUEUE);
    assertThat(effect("java.util.Collection", "add", 1).orElseThrow().needs())
        .contains(Need.HASH, Need.QUEUE);
  }

  @Test
  void overloadsMayDiffer() {
    assertThat(effect("java.util.Map", "remove", 1).orElseThrow().needs())
        .containsExactly(Need.HASH);
    assertThat(effect("java.util.Map", "remove", 2).orElseThrow().needs())
        .containsExactly(Need.EQUAL);
    assertThat(effect("java.util.TreeMap", "replace", 3).orElseThrow().needs())
        .containsExactly(Need.EQUAL);
    assertThat(effect("java.lang.String", "getBytes", 1)).isPresent();
    assertThat(effect("java.lang.String", "getBytes", 4)).isEmpty();
  }
}
