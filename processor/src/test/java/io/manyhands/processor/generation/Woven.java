package io.manyhands.processor.generation;

import com.google.testing.compile.Compilation;
import io.manyhands.processor.weaving.ClassFiles;
import io.manyhands.processor.weaving.Weaver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaFileObject;

/** Compiled classes, as javac wrote them and after weaving. */
final class Woven {
  private final String source;
  private final Class<?> sequential;
  private final Class<?> parallel;

  private Woven(String source, Class<?> sequential, Class<?> parallel) {
    this.source = source;
    this.sequential = sequential;
    this.parallel = parallel;
  }

  static Woven of(Compilation compilation, GeneratedClass generated) {
    Map<String, byte[]> classes = new HashMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      String path = file.toUri().getPath();
      String name = path.substring("/CLASS_OUTPUT/".length(), path.length() - ".class".length());
      classes.put(name.replace('/', '.'), bytes(file));
    }
    try {
      String host = generated.woven().host();
      Class<?> sequential = new Loader(Map.copyOf(classes)).loadClass(host);
      new Weaver(new Files(classes)).weave(generated.woven());
      return new Woven(generated.source(), sequential, new Loader(classes).loadClass(host));
    } catch (Exception e) {
      throw new AssertionError(generated.source(), e);
    }
  }

  private static byte[] bytes(JavaFileObject file) {
    try (InputStream in = file.openInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The generated source. */
  String source() {
    return source;
  }

  /** What {@code static Object run()} of the host returns without parallel loops. */
  Object sequential() throws Exception {
    return run(sequential);
  }

  /** What it returns with them. */
  Object parallel() throws Exception {
    return run(parallel);
  }

  private static Object run(Class<?> host) throws Exception {
    var method = host.getDeclaredMethod("run");
    method.setAccessible(true);
    return method.invoke(null);
  }

  private record Files(Map<String, byte[]> classes) implements ClassFiles {
    @Override
    public Optional<byte[]> read(String binaryName) {
      return Optional.ofNullable(classes.get(binaryName));
    }

    @Override
    public void write(String binaryName, byte[] content) {
      classes.put(binaryName, content);
    }
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(Woven.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
