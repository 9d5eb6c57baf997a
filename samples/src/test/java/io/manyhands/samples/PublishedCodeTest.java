package io.manyhands.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.samples.ejml.CommonOps_DDRM;
import io.manyhands.samples.ejml.ImplCommonOps_DDRM;
import java.util.function.UnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every marked method against the same method of the published jar. */
final class PublishedCodeTest {
  private static final int N = 123;
  private static final DMatrixRMaj B = PublishedCode.random(N, 12);

  private record Operation(
      String name, UnaryOperator<DMatrixRMaj> marked, UnaryOperator<DMatrixRMaj> published) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Operation[] operations() {
    return new Operation[] {
      new Operation(
          "elementPower(A, B)",
          a -> ImplCommonOps_DDRM.elementPower(a, B, null),
          a -> org.ejml.dense.row.CommonOps_DDRM.elementPower(a, B, null)),
      new Operation(
          "elementPower(a, B)",
          a -> ImplCommonOps_DDRM.elementPower(1.5, a, null),
          a -> org.ejml.dense.row.CommonOps_DDRM.elementPower(1.5, a, null)),
      new Operation(
          "elementPower(A, b)",
          a -> ImplCommonOps_DDRM.elementPower(a, 1.5, null),
          a -> org.ejml.dense.row.CommonOps_DDRM.elementPower(a, 1.5, null)),
      new Operation(
          "elementLog",
          a -> ImplCommonOps_DDRM.elementLog(a, null),
          a -> org.ejml.dense.row.CommonOps_DDRM.elementLog(a, null)),
      new Operation(
          "elementExp",
          a -> ImplCommonOps_DDRM.elementExp(a, null),
          a -> org.ejml.dense.row.CommonOps_DDRM.elementExp(a, null)),
      new Operation(
          "add(a, val)",
          a -> CommonOps_DDRM.add(a, 2.5, a.copy()),
          a -> org.ejml.dense.row.CommonOps_DDRM.add(a, 2.5, a.copy())),
      new Operation(
          "subtract",
          a -> CommonOps_DDRM.subtract(a, B, null),
          a -> org.ejml.dense.row.CommonOps_DDRM.subtract(a, B, null)),
      new Operation(
          "subtract into its operand",
          a -> CommonOps_DDRM.subtract(a, B, a),
          a -> org.ejml.dense.row.CommonOps_DDRM.subtract(a, B, a)),
      new Operation(
          "scale",
          a -> {
            CommonOps_DDRM.scale(3.5, a);
            return a;
          },
          a -> {
            org.ejml.dense.row.CommonOps_DDRM.scale(3.5, a);
            return a;
          }),
      new Operation(
          "scale(alpha, A, B)",
          a -> {
            DMatrixRMaj scaled = a.copy();
            CommonOps_DDRM.scale(3.5, a, scaled);
            return scaled;
          },
          a -> {
            DMatrixRMaj scaled = a.copy();
            org.ejml.dense.row.CommonOps_DDRM.scale(3.5, a, scaled);
            return scaled;
          }),
      new Operation(
          "divide",
          a -> CommonOps_DDRM.divide(a, 3.5, null),
          a -> org.ejml.dense.row.CommonOps_DDRM.divide(a, 3.5, null)),
      new Operation(
          "changeSign",
          a -> CommonOps_DDRM.changeSign(a, null),
          a -> org.ejml.dense.row.CommonOps_DDRM.changeSign(a, null))
    };
  }

  @ParameterizedTest
  @MethodSource("operations")
  void markedMethodComputesWhatThePublishedOneDoes(Operation operation) {
    DMatrixRMaj expected = operation.published().apply(PublishedCode.random(N, 11));

    DMatrixRMaj found = operation.marked().apply(PublishedCode.random(N, 11));

    assertThat(found.data).isEqualTo(expected.data);
  }

  @Test
  void comparesAndCountsAsThePublishedOnesDo() {
    DMatrixRMaj a = PublishedCode.random(N, 11);
    var expected = org.ejml.dense.row.CommonOps_DDRM.elementLessThan(a, B, null);

    var found = CommonOps_DDRM.elementLessThan(a, B, null);

    assertThat(found.data).isEqualTo(expected.data);
    assertThat(CommonOps_DDRM.countTrue(found))
        .isEqualTo(org.ejml.dense.row.CommonOps_DDRM.countTrue(expected));
  }
}
