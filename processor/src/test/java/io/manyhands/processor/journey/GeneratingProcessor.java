package io.manyhands.processor.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Somebody else's processor: generates one class in a certain round, counted from 1. */
final class GeneratingProcessor extends AbstractProcessor {
  private final int inRound;
  private final String className;
  private final String text;
  private int round;

  GeneratingProcessor(int inRound, String className, String text) {
    this.inRound = inRound;
    this.className = className;
    this.text = text;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    round++;
    if (round == inRound) {
      try (Writer out = processingEnv.getFiler().createSourceFile(className).openWriter()) {
        out.write(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return false;
  }
}
