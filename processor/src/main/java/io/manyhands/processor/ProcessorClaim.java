package io.manyhands.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Claims this tool's annotations, so that {@code -Xlint:processing} does not take them for
 * forgotten; {@link ParallelProcessor}, which does the work, must claim none.
 *
 * <p>javac stops asking processors once all annotations are claimed, so this one has to stand after
 * the other in the list of services, which is sorted by name.
 */
@AutoService(Processor.class)
@SuppressWarnings("DoNotClaimAnnotations") // nobody else has a use for them
public final class ProcessorClaim extends AbstractProcessor {
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("io.manyhands.annotations.*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return true;
  }
}
