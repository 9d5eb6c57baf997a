package io.manyhands.runtime;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which method runs when one is called on an object of some class; remembered for each class. */
final class Implementations {
  private static final ClassValue<Map<String, Boolean>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<String, Boolean> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private Implementations() {}

  /** Whether {@code method}, as in {@code demo.Shape.area(I)D}, runs on an exact {@code type}. */
  static boolean runs(Class<?> type, String method) {
    return KNOWN.get(type).computeIfAbsent(method, name -> isInherited(type, name));
  }

  /** The same of all elements that are reached by {@code depth} subscripts. */
  static boolean eachRuns(Object elements, int depth, String... methods) {
    if (depth == 1 && elements instanceof Object[] array) {
      return eachRuns(Arrays.asList(array), methods);
    } else if (depth == 1
        && elements instanceof List<?> list
        && list instanceof RandomAccess
        && PlainLists.include(list)) {
      return eachRuns(list, methods);
    }
    @Nullable Class<?>[] known = {null};
    return PlainElements.all(
        elements,
        element -> {
          if (element == null || (depth == 1 && element.getClass() == known[0])) {
            return true;
          }
          known[0] = element.getClass();
          return depth > 1 ? eachRuns(element, depth - 1, methods) : Guards.runs(element, methods);
        });
  }

  /** The pass over the elements that most checks are: as short as it can be. */
  private static boolean eachRuns(List<?> elements, String... methods) {
    Class<?> known = null;
    int size = elements.size();
    for (int k = 0; k < size; k++) {
      Object element = elements.get(k);
      if (element != null && element.getClass() != known) {
        if (!Guards.runs(element, methods)) {
          return false;
        }
        known = element.getClass();
      }
    }
    return true;
  }

  private static boolean isInherited(Class<?> type, String method) {
    int bracket = method.indexOf('(');
    int dot = method.lastIndexOf('.', bracket);
    String owner = method.substring(0, dot);
    String signature = method.substring(dot + 1);
    try {
      for (Class<?> each = type; each != null; each = each.getSuperclass()) {
        if (declares(each, signature)) {
          return each.getName().equals(owner);
        }
      }
      Set<Class<?>> interfaces = new LinkedHashSet<>();
      for (Class<?> each = type; each != null; each = each.getSuperclass()) {
        collectInterfaces(each, interfaces);
      }
      interfaces.removeIf(each -> !declares(each, signature));
      return interfaces.size() == 1 && interfaces.iterator().next().getName().equals(owner);
    } catch (LinkageError | SecurityException unknown) {
      return false;
    }
  }

  private static boolean declares(Class<?> type, String signature) {
    for (Method method : type.getDeclaredMethods()) {
      if (!Modifier.isStatic(method.getModifiers())
          && signature.startsWith(method.getName() + "(")
          && signature.equals(
              method.getName()
                  + MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                      .toMethodDescriptorString())) {
        return true;
      }
    }
    return false;
  }

  private static void collectInterfaces(Class<?> type, Set<Class<?>> found) {
    for (Class<?> each : type.getInterfaces()) {
      if (found.add(each)) {
        collectInterfaces(each, found);
      }
    }
  }
}
