package io.manyhands.processor;

import io.manyhands.processor.generation.GeneratedClass;
import io.manyhands.processor.weaving.Weaving;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import javax.annotation.processing.Filer;

/** Hands generated sources to javac, and what is to be done to their class files to the weaver. */
final class Emitting {
  private final Filer filer;
  private final Weaving weaving;

  Emitting(Filer filer, Weaving weaving) {
    this.filer = filer;
    this.weaving = weaving;
  }

  /** Writes one source file; returns why it could not be written. */
  Optional<String> emit(GeneratedClass generated) {
    try (Writer writer = filer.createSourceFile(generated.qualifiedName()).openWriter()) {
      writer.write(generated.source());
    } catch (IOException failure) {
      return Optional.of(String.valueOf(failure.getMessage()));
    }
    weaving.plan(generated.woven());
    return Optional.empty();
  }
}
