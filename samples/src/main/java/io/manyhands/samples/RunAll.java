package io.manyhands.samples;

import java.io.IOException;

/** Runs every sample in its default size. */
public final class RunAll {
  private RunAll() {}

  /**
   * Runs them.
   *
   * @param arguments a PNG or JPEG file for the filters, by default the Mandelbrot set
   * @throws IOException if a picture cannot be read or written
   */
  public static void main(String... arguments) throws IOException {
    System.out.println(
        "Java "
            + Runtime.version().feature()
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " processors; the best of several runs of each form\n");
    Mandelbrot.main();
    GaussianBlur.main(arguments);
    SobelEdges.main(arguments);
    NBody.main();
    ProofOfWork.main();
    WordCount.main();
    GroupBy.main();
    PackFilter.main();
    MatrixMultiplication.main();
    MergeSort.main();
    Quadrature.main();
    Queens.main();
    QuadTree.main();
    PublishedCode.main();
    SourceMetrics.main();
  }
}
