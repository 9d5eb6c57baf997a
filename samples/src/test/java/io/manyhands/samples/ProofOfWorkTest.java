package io.manyhands.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProofOfWorkTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 8, 12})
  void findsTheLeastNumberThatFits(int zeros) {
    long[] blocks = new long[50];
    long[] nonces = new long[50];
    for (int k = 0; k < blocks.length; k++) {
      long block = 1000L + k;
      long nonce = ProofOfWork.search(block, zeros, 1 << 20);
      long expected = Sequential.resultOf(() -> ProofOfWork.search(block, zeros, 1 << 20));
      assertThat(nonce).isEqualTo(expected).isNotNegative();
      blocks[k] = block;
      nonces[k] = nonce;
    }
    assertThat(ProofOfWork.areValid(blocks, nonces, zeros)).isTrue();
    assertThat(ProofOfWork.search(1, 64, 5000)).isEqualTo(-1);
  }
}
