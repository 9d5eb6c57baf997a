package io.manyhands.samples;

import io.manyhands.annotations.Parallel;
import java.util.Arrays;
import java.util.Random;

/** Multiplies matrices: as rows of arrays, and flat in one array. */
public final class MatrixMultiplication {
  private MatrixMultiplication() {}

  /**
   * Multiplies matrices that are arrays of rows.
   *
   * @param a the left factor
   * @param b the right factor
   * @return a times b
   */
  public static double[][] multiply(double[][] a, double[][] b) {
    int rows = a.length;
    int inner = b.length;
    int columns = b[0].length;
    double[][] product = new double[rows][columns];
    for (@Parallel int i = 0; i < rows; i++) {
      for (int k = 0; k < inner; k++) {
        double factor = a[i][k];
        for (int j = 0; j < columns; j++) {
          product[i][j] += factor * b[k][j];
        }
      }
    }
    return product;
  }

  /**
   * Multiplies square matrices that lie flat, row by row.
   *
   * @param a the left factor
   * @param b the right factor
   * @param n rows and columns
   * @return a times b
   */
  public static double[] multiply(double[] a, double[] b, int n) {
    double[] product = new double[n * n];
    for (@Parallel int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        double factor = a[i * n + k];
        for (int j = 0; j < n; j++) {
          product[i * n + j] += factor * b[k * n + j];
        }
      }
    }
    return product;
  }

  static double[][] random(int rows, int columns, long seed) {
    Random random = new Random(seed);
    double[][] matrix = new double[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = random.doubles(columns, -1, 1).toArray();
    }
    return matrix;
  }

  static double[] flat(double[][] matrix) {
    return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
  }

  /**
   * Multiplies two square matrices both ways.
   *
   * @param arguments rows and columns, by default 800
   */
  public static void main(String... arguments) {
    int n = Arguments.number(arguments, 0, 800);
    double[][] a = random(n, n, 1);
    double[][] b = random(n, n, 2);
    Comparison.of("Matrix multiplication, " + n + " x " + n, MatrixMultiplication.class)
        .print(() -> multiply(a, b), Arrays::deepEquals);

    double[] flatA = flat(a);
    double[] flatB = flat(b);
    Comparison.of("Matrix multiplication, " + n + " x " + n + ", flat", MatrixMultiplication.class)
        .print(() -> multiply(flatA, flatB, n), Arrays::equals);
  }
}
