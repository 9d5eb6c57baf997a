package io.manyhands.processor;

import io.manyhands.processor.generation.GeneratedClass;
import io.manyhands.processor.weaving.Weaving;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;

/** Hands generated sources to javac, and what is to be done to their class files to the weaver. */
final class Emitting {
  private final Filer filer;
  private final Weaving weaving;

  Emitting(Filer filer, Weaving weaving) {
    this.filer = filer;
    this.weaving = weaving;
  }

  /**
   * Why a source file could not be written.
   *
   * @param reason what the compiler said
   * @param fix what to do about it
   */
  record Failure(String reason, String fix) {}

  /** Writes one source file; returns why it could not be written. */
  Optional<Failure> emit(GeneratedClass generated) {
    try (Writer writer = filer.createSourceFile(generated.qualifiedName()).openWriter()) {
      writer.write(generated.source());
    } catch (FilerException taken) {
      return Optional.of(
          new Failure(
              "the program has a class of that name",
              "rename the program's class " + generated.qualifiedName()));
    } catch (IOException failure) {
      return Optional.of(
          new Failure(
              String.valueOf(failure.getMessage()),
              "make the directory of generated sources writable"));
    }
    weaving.plan(generated.woven());
    return Optional.empty();
  }
}
