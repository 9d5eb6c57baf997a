package io.manyhands.processor;

import io.manyhands.processor.generation.GeneratedClass;
import io.manyhands.processor.weaving.Weaving;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;

/** Hands generated sources to javac, and what is to be done to their class files to the weaver. */
final class Emitting {
  private final Filer filer;
  private final Elements elements;
  private final Weaving weaving;

  /** The classes whose loops went into generated classes, by the name of these. */
  private final Map<String, String> hosts = new HashMap<>();

  Emitting(ProcessingEnvironment environment, Weaving weaving) {
    this.filer = environment.getFiler();
    this.elements = environment.getElementUtils();
    this.weaving = weaving;
  }

  /**
   * Why a source file could not be written.
   *
   * @param reason what the compiler said
   * @param fix what to do about it
   */
  record Failure(String reason, String fix) {}

  /** Whether the program can mean a class by this name. */
  boolean isClass(String qualifiedName) {
    return elements.getTypeElement(qualifiedName) != null;
  }

  /** Writes one source file; returns why it could not be written. */
  Optional<Failure> emit(GeneratedClass generated) {
    try (Writer writer = filer.createSourceFile(generated.qualifiedName()).openWriter()) {
      writer.write(generated.source());
    } catch (FilerException taken) {
      return Optional.of(nameTaken(generated));
    } catch (IOException failure) {
      return Optional.of(
          new Failure(
              String.valueOf(failure.getMessage()),
              "make the directory of generated sources writable"));
    }
    hosts.put(generated.qualifiedName(), generated.woven().host());
    weaving.plan(generated.woven());
    return Optional.empty();
  }

  private Failure nameTaken(GeneratedClass generated) {
    String name = generated.qualifiedName();
    String other = hosts.get(name);
    return other != null
        ? new Failure(
            "that of " + other + " has the same name",
            "rename " + other + " or " + generated.woven().host())
        : new Failure(
            "the program has a class of that name",
            "rename the program's class "
                + name
                + ", or leave it out of the sources if it was generated before");
  }
}
