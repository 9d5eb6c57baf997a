package io.manyhands.processor.weaving;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.manyhands.processor.model.Redirect;
import io.manyhands.processor.model.StubBinding;
import io.manyhands.processor.model.WovenClass;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/** Compiles sources in memory, weaves them, verifies the bytes and loads the classes. */
final class Workshop implements ClassFiles {

  private static final String SWITCH =
      """
      package io.manyhands.runtime;
      public final class Original {
        public static boolean sequential;
        public static boolean requested() { return sequential; }
      }
      """;

  private final Map<String, byte[]> classes = new HashMap<>();
  private final List<JavaFileObject> sources = new ArrayList<>();
  private final List<String> written = new ArrayList<>();
  private final List<String> deleted = new ArrayList<>();
  private ClassLoader loader = new Loader();

  Workshop() {
    source("io.manyhands.runtime.Original", SWITCH);
  }

  Workshop source(String name, String text) {
    sources.add(new Source(name, text));
    return this;
  }

  /** Changes the text of a source. */
  Workshop replace(String name, String text, String other) {
    for (int k = 0; k < sources.size(); k++) {
      if (sources.get(k) instanceof Source source && source.isOf(name)) {
        sources.set(k, new Source(name, source.text.replace(text, other)));
      }
    }
    return this;
  }

  Workshop compile(String... options) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-g", "-parameters"));
    arguments.addAll(List.of(options));
    JavaFileManager files = new Output(javac.getStandardFileManager(null, null, null));
    boolean fine = javac.getTask(output, files, null, arguments, null, sources).call();
    assertTrue(fine, output::toString);
    return this;
  }

  /** Weaves, and has every class that was changed checked by the verifier of ASM. */
  Workshop weave(WovenClass woven) throws Exception {
    new Weaver(this).weave(woven);
    for (String name : written) {
      StringWriter problems = new StringWriter();
      CheckClassAdapter.verify(
          new ClassReader(classes.get(name)), loader, false, new PrintWriter(problems));
      assertTrue(problems.toString().isEmpty(), () -> name + ": " + problems);
    }
    loader = new Loader();
    return this;
  }

  List<String> written() {
    return written;
  }

  byte[] bytes(String name) {
    return classes.get(name);
  }

  Class<?> load(String name) throws ClassNotFoundException {
    return loader.loadClass(name);
  }

  /** Calls {@code static Object run()} of a class, with or without the original bodies. */
  Object run(String name, boolean sequential) throws Exception {
    load("io.manyhands.runtime.Original").getField("sequential").setBoolean(null, sequential);
    var method = load(name).getDeclaredMethod("run");
    method.setAccessible(true);
    return method.invoke(null);
  }

  static WovenClass plan(String host, String nestHost, List<Redirect> redirects) {
    return plan(host, nestHost, false, redirects, List.of());
  }

  static WovenClass plan(
      String host,
      String nestHost,
      boolean ofInterface,
      List<Redirect> redirects,
      List<StubBinding> stubs) {
    String generated = host.replace('$', '_') + "_Parallel";
    return new WovenClass(host, nestHost, generated, ofInterface, redirects, stubs);
  }

  List<String> deleted() {
    return deleted;
  }

  @Override
  public void delete(String binaryName) {
    classes.remove(binaryName);
    deleted.add(binaryName);
  }

  @Override
  public Optional<byte[]> read(String binaryName) {
    return Optional.ofNullable(classes.get(binaryName));
  }

  @Override
  public void write(String binaryName, byte[] content) {
    classes.put(binaryName, content);
    written.add(binaryName);
  }

  private final class Loader extends ClassLoader {
    Loader() {
      super(ClassLoader.getPlatformClassLoader());
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

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("mem:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    boolean isOf(String name) {
      return toUri().getPath().equals("/" + name.replace('.', '/') + ".java");
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private final class Output extends ForwardingJavaFileManager<JavaFileManager> {
    Output(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      URI uri = URI.create("mem:///" + name.replace('.', '/') + ".class");
      return new SimpleJavaFileObject(uri, kind) {
        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream() {
            @Override
            public void close() {
              classes.put(name, toByteArray());
            }
          };
        }
      };
    }
  }
}
