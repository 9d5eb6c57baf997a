package io.manyhands.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.samples.ejml.CommonOps_DDRM;
import io.manyhands.samples.ejml.ImplCommonOps_DDRM;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sample has a parallel form: without it, the comparisons would compare nothing. */
final class GeneratedSourcesIT {
  @ParameterizedTest
  @ValueSource(
      classes = {
        Mandelbrot.class,
        GaussianBlur.class,
        SobelEdges.class,
        NBody.class,
        MatrixMultiplication.class,
        CommonOps_DDRM.class,
        ImplCommonOps_DDRM.class
      })
  void lieWhereTheSamplesSay(Class<?> sample) throws ClassNotFoundException {
    assertThat(Path.of(BuildDirectory.generatedSource(sample))).exists();
    assertThat(Class.forName(sample.getName() + "_Parallel")).isNotNull();
  }
}
