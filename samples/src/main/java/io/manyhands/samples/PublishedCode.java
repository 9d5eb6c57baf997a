package io.manyhands.samples;

import io.manyhands.samples.ejml.CommonOps_DDRM;
import io.manyhands.samples.ejml.ImplCommonOps_DDRM;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.ejml.data.BMatrixRMaj;
import org.ejml.data.DMatrixRMaj;

/**
 * Element-wise operations of EJML, a published matrix library. The build takes two of its classes
 * from their published sources and marks loops in them by a patch of one word each ({@code
 * src/ejml/parallel.patch}); here they are compared with the same methods of the published jar.
 */
public final class PublishedCode {
  private PublishedCode() {}

  /**
   * Compares.
   *
   * @param arguments rows and columns of the matrices, by default 1500
   */
  public static void main(String... arguments) {
    int n = Arguments.number(arguments, 0, 1500);
    DMatrixRMaj a = random(n, 1);
    DMatrixRMaj b = random(n, 2);

    compare(
        "elementPower",
        ImplCommonOps_DDRM.class,
        () -> ImplCommonOps_DDRM.elementPower(a, b, null),
        () -> org.ejml.dense.row.CommonOps_DDRM.elementPower(a, b, null));
    compare(
        "elementExp",
        ImplCommonOps_DDRM.class,
        () -> ImplCommonOps_DDRM.elementExp(a, null),
        () -> org.ejml.dense.row.CommonOps_DDRM.elementExp(a, null));
    compare(
        "elementLog",
        ImplCommonOps_DDRM.class,
        () -> ImplCommonOps_DDRM.elementLog(a, null),
        () -> org.ejml.dense.row.CommonOps_DDRM.elementLog(a, null));
    compare(
        "subtract",
        CommonOps_DDRM.class,
        () -> CommonOps_DDRM.subtract(a, b, null),
        () -> org.ejml.dense.row.CommonOps_DDRM.subtract(a, b, null));
    compareCounts(a, b);
  }

  private static void compare(
      String method,
      Class<?> patched,
      Supplier<DMatrixRMaj> marked,
      Supplier<DMatrixRMaj> published) {
    DMatrixRMaj expected = published.get();
    DMatrixRMaj found =
        Comparison.of(
                "EJML " + method + ", " + expected.numRows + " x " + expected.numCols, patched)
            .print(marked, (one, other) -> Arrays.equals(one.data, other.data));
    report(Arrays.equals(expected.data, found.data));
  }

  private static void compareCounts(DMatrixRMaj a, DMatrixRMaj b) {
    BMatrixRMaj less = org.ejml.dense.row.CommonOps_DDRM.elementLessThan(a, b, null);
    int found =
        Comparison.of(
                "EJML elementLessThan and countTrue, " + a.numRows + " x " + a.numCols,
                CommonOps_DDRM.class)
            .print(
                () -> CommonOps_DDRM.countTrue(CommonOps_DDRM.elementLessThan(a, b, null)),
                Integer::equals);
    report(org.ejml.dense.row.CommonOps_DDRM.countTrue(less) == found);
  }

  private static void report(boolean equal) {
    System.out.println("  published   " + (equal ? "same as in the published jar" : "DIFFERENT"));
    if (!equal) {
      throw new IllegalStateException("the published jar computes something else");
    }
  }

  static DMatrixRMaj random(int n, long seed) {
    return new DMatrixRMaj(n, n, true, new Random(seed).doubles((long) n * n, 0.1, 10).toArray());
  }
}
