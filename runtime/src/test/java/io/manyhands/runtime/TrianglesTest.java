package io.manyhands.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class TrianglesTest {
  @Test
  void addsUpWhatIsBelow() {
    long sum = 0;
    for (int n = 0; n < 100; n++) {
      assertEquals(sum, Triangles.below(n));
      sum += n;
    }
  }

  @Test
  void wrapsAroundAsAdditionsDo() {
    for (long n : new long[] {1L << 32, (1L << 33) - 1, Long.MAX_VALUE - 1, Long.MAX_VALUE}) {
      BigInteger exact = BigInteger.valueOf(n).multiply(BigInteger.valueOf(n - 1)).shiftRight(1);
      assertEquals(exact.longValue(), Triangles.below(n));
    }
  }
}
