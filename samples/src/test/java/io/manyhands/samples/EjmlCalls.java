package io.manyhands.samples;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrix1Row;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.qr.QRDecompositionHouseholderTran_DDRM;
import org.ejml.dense.row.decomposition.qr.QRDecompositionHouseholder_DDRM;
import org.ejml.dense.row.decomposition.qr.QrHelperFunctions_DDRM;
import org.ejml.dense.row.misc.TransposeAlgs_DDRM;
import org.ejml.dense.row.mult.MatrixMatrixMult_DDRM;
import org.ejml.dense.row.mult.MatrixMultProduct_DDRM;

/**
 * Calls the methods with marked loops, with random matrices, and prints the bits of the results as
 * one number each. Run with EJML's published classes and with others, it prints the same or they
 * compute something else.
 */
public final class EjmlCalls {
  private static final int[][] SHAPES = {
    {1, 1, 1}, {1, 7, 3}, {5, 1, 4}, {6, 5, 1}, {13, 17, 11}, {24, 24, 24}, {31, 8, 40}
  };

  private final Random random;

  private EjmlCalls(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Makes all calls for every shape of matrix.
   *
   * @param arguments none
   */
  public static void main(String... arguments) throws ReflectiveOperationException {
    for (int[] shape : SHAPES) {
      EjmlCalls calls = new EjmlCalls(Arrays.hashCode(shape));
      System.out.println("-- " + Arrays.toString(shape));
      calls.multiplications(shape[0], shape[1], shape[2]);
      calls.products(shape[0], shape[1]);
      calls.transpositions(shape[0], shape[1]);
      calls.reflections(shape[0], shape[1]);
      calls.decompositions(shape[0], shape[1]);
    }
  }

  /** All static methods of one class: {@code mult}, {@code multAddTransA_small}, ... */
  private void multiplications(int rows, int inner, int columns)
      throws ReflectiveOperationException {
    List<Method> methods =
        Arrays.stream(MatrixMatrixMult_DDRM.class.getMethods())
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .filter(method -> !method.getName().endsWith("aux"))
            .sorted(Comparator.comparing(Method::toString))
            .toList();
    for (Method method : methods) {
      String name = method.getName();
      boolean both = name.contains("TransAB");
      boolean first = both || name.contains("TransA");
      boolean second = both || name.contains("TransB");
      DMatrixRMaj a = first ? matrix(inner, rows) : matrix(rows, inner);
      DMatrixRMaj b = second ? matrix(columns, inner) : matrix(inner, columns);
      DMatrixRMaj c = matrix(rows, columns);
      if (method.getParameterCount() == 4) {
        method.invoke(null, 1.5, a, b, c);
      } else {
        method.invoke(null, a, b, c);
      }
      print(name + "/" + method.getParameterCount(), c.data);
    }
  }

  private void products(int rows, int columns) {
    DMatrixRMaj a = matrix(rows, columns);
    DMatrixRMaj outer = matrix(rows, rows);
    MatrixMultProduct_DDRM.outer(a, outer);
    print("outer", outer.data);
    DMatrixRMaj inner = matrix(columns, columns);
    MatrixMultProduct_DDRM.inner_reorder(a, inner);
    print("inner_reorder", inner.data);
    MatrixMultProduct_DDRM.inner_reorder_upper(a, inner);
    print("inner_reorder_upper", inner.data);
    MatrixMultProduct_DDRM.inner_reorder_lower(a, inner);
    print("inner_reorder_lower", inner.data);
  }

  private void transpositions(int rows, int columns) {
    DMatrixRMaj square = matrix(rows, rows);
    TransposeAlgs_DDRM.square(square);
    print("square", square.data);
    DMatrixRMaj a = matrix(rows, columns);
    DMatrixRMaj transposed = matrix(columns, rows);
    TransposeAlgs_DDRM.standard(a, transposed);
    print("standard", transposed.data);
    for (int length : new int[] {1, 3, 60}) {
      DMatrixRMaj blocks = matrix(columns, rows);
      TransposeAlgs_DDRM.block(a, blocks, length);
      print("block " + length, blocks.data);
    }
  }

  private void reflections(int rows, int columns) {
    DMatrixRMaj a = matrix(rows, columns);
    double[] u = matrix(1, 2 * (rows + columns)).data;
    double[] scratch = new double[rows + columns];
    QrHelperFunctions_DDRM.rank1UpdateMultR(a, u, 0.7, 0, 0, rows, scratch);
    print("rank1UpdateMultR", a.data);
    QrHelperFunctions_DDRM.rank1UpdateMultR(
        a, u, columns, 0.7, columns / 2, rows / 2, rows, scratch);
    print("rank1UpdateMultR with an offset", a.data);
    QrHelperFunctions_DDRM.rank1UpdateMultR_u0(
        a, u, 1.0, 0.7, columns / 3, rows / 3, rows, scratch);
    print("rank1UpdateMultR_u0", a.data);
    QrHelperFunctions_DDRM.rank1UpdateMultL(a, u, 0.7, rows / 2, columns / 2, columns);
    print("rank1UpdateMultL", a.data);
  }

  /** The same loops, reached as users reach them. */
  private void decompositions(int rows, int columns) {
    DMatrixRMaj a = matrix(rows, columns);
    var qr = new QRDecompositionHouseholder_DDRM();
    qr.decompose(a.copy());
    print("QR", qr.getR(null, false).data);
    print("QR", qr.getQ(null, false).data);
    var transposed = new QRDecompositionHouseholderTran_DDRM();
    transposed.decompose(a.copy());
    print("QR, transposed", transposed.getR(null, false).data);
    DMatrixRMaj result = matrix(rows, rows);
    DMatrix1Row turned = CommonOps_DDRM.transpose(a, null);
    CommonOps_DDRM.mult(a, turned, result);
    print("mult", result.data);
  }

  private DMatrixRMaj matrix(int rows, int columns) {
    double[] values = new double[rows * columns];
    Arrays.setAll(values, k -> random.nextGaussian());
    return new DMatrixRMaj(rows, columns, true, values);
  }

  private static void print(String name, double[] values) {
    // Rounding does not commute: a sum in another order shows.
    System.out.println(name + " " + Long.toHexString(hash(values)));
  }

  private static long hash(double[] values) {
    long hash = values.length;
    for (double value : values) {
      hash = 0x9E3779B97F4A7C15L * (hash ^ Double.doubleToRawLongBits(value)) + (hash >>> 29);
    }
    return hash;
  }
}
