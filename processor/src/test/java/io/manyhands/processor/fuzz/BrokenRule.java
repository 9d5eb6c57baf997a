package io.manyhands.processor.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.annotation.processing.Processor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The processor with one of its rules taken out: a method of it gives what lets most loops pass. It
 * is loaded a second time for that, once.
 */
final class BrokenRule {
  private static final String ROOT = "io.manyhands.processor.";

  /** What a method without its rule answers. */
  enum Answer {
    /** {@code true}. */
    TRUE,
    /** {@code false}. */
    FALSE,
    /** An empty list. */
    NONE,
    /** A proof without any condition. */
    PROOF
  }

  private final Loader loader;

  /**
   * Breaks a rule.
   *
   * @param className below package io.manyhands.processor
   * @param method its name
   * @param answer what it gives instead
   */
  BrokenRule(String className, String method, Answer answer) {
    this.loader = new Loader(ROOT + className, method, answer);
  }

  /** A new processor, for one compilation. */
  Processor processor() {
    try {
      return (Processor)
          loader.loadClass(ROOT + "ParallelProcessor").getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the processor cannot be loaded", e);
    }
  }

  /** Loads the processor a second time. */
  private static final class Loader extends ClassLoader {
    private final String className;
    private final String methodName;
    private final Answer answer;

    Loader(String className, String methodName, Answer answer) {
      super(BrokenRule.class.getClassLoader());
      this.className = className;
      this.methodName = methodName;
      this.answer = answer;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(ROOT)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : define(name);
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        if (name.equals(className)) {
          bytes = broken(bytes);
        }
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private byte[] broken(byte[] bytes) {
      ClassReader reader = new ClassReader(bytes);
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      boolean[] found = new boolean[1];
      reader.accept(
          new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
              MethodVisitor method = super.visitMethod(access, name, descriptor, signature, thrown);
              if (!name.equals(methodName)) {
                return method;
              }
              found[0] = true;
              return new Body(method, answer);
            }
          },
          0);
      if (!found[0]) {
        throw new LinkageError("no such rule: " + className + "." + methodName);
      }
      return writer.toByteArray();
    }
  }

  /** Replaces the code of a method. */
  private static final class Body extends MethodVisitor {
    private final MethodVisitor method;
    private final Answer answer;

    Body(MethodVisitor method, Answer answer) {
      super(Opcodes.ASM9);
      this.method = method;
      this.answer = answer;
    }

    @Override
    public void visitEnd() {
      method.visitCode();
      switch (answer) {
        case TRUE -> method.visitInsn(Opcodes.ICONST_1);
        case FALSE -> method.visitInsn(Opcodes.ICONST_0);
        case NONE -> call("java/util/List", "()Ljava/util/List;");
        default -> {
          call("java/util/Set", "()Ljava/util/Set;");
          method.visitMethodInsn(
              Opcodes.INVOKESTATIC,
              "java/util/Optional",
              "of",
              "(Ljava/lang/Object;)Ljava/util/Optional;",
              false);
        }
      }
      boolean number = answer == Answer.TRUE || answer == Answer.FALSE;
      method.visitInsn(number ? Opcodes.IRETURN : Opcodes.ARETURN);
      method.visitMaxs(1, 0);
      method.visitEnd();
    }

    private void call(String owner, String descriptor) {
      method.visitMethodInsn(
          Opcodes.INVOKESTATIC, owner, "of", Type.getType(descriptor).getDescriptor(), true);
    }
  }
}
