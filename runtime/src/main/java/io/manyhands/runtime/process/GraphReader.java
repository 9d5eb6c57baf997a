package io.manyhands.runtime.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads objects of the application, and arrays by their number. */
final class GraphReader extends ObjectInputStream {

  private final @Nullable ClassLoader loader;
  private final IntFunction<Object> arrays;

  /**
   * A reader.
   *
   * @param loader knows the application's classes
   * @param arrays the arrays that are not in the stream
   */
  GraphReader(InputStream in, @Nullable ClassLoader loader, IntFunction<Object> arrays)
      throws IOException {
    super(in);
    this.loader = loader;
    this.arrays = arrays;
    enableResolveObject(true);
    setObjectInputFilter(GraphReader::check);
  }

  /** Lets in classes of java.base and of the application, none of other modules of the JDK. */
  private static ObjectInputFilter.Status check(ObjectInputFilter.FilterInfo info) {
    Class<?> type = info.serialClass();
    while (type != null && type.isArray()) {
      type = type.getComponentType();
    }
    return type == null || !isForeign(type)
        ? ObjectInputFilter.Status.UNDECIDED
        : ObjectInputFilter.Status.REJECTED;
  }

  private static boolean isForeign(Class<?> type) {
    Module module = type.getModule();
    return module.isNamed()
        && module != Object.class.getModule()
        && module.getLayer() == ModuleLayer.boot()
        && (module.getName().startsWith("java.") || module.getName().startsWith("jdk."));
  }

  @Override
  protected Class<?> resolveClass(ObjectStreamClass description)
      throws IOException, ClassNotFoundException {
    try {
      return Class.forName(description.getName(), false, loader);
    } catch (ClassNotFoundException e) {
      return super.resolveClass(description);
    }
  }

  @Override
  protected Object resolveObject(Object object) throws InvalidClassException {
    return object instanceof GraphWriter.Numbered numbered
        ? arrays.apply(numbered.number())
        : object;
  }
}
