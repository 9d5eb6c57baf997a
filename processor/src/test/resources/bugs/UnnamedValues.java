// expect: refused refused refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What extends a number, a charset or an exception may be a local or anonymous class. */
public class UnnamedValues {
  private static int asked;

  private static class Missing extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static final Missing MISSING =
      new Missing() {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
          asked = asked * 31 + 1;
          return "missing";
        }
      };

  private static BigInteger counting() {
    return new BigInteger("5") {
      private static final long serialVersionUID = 1;

      @Override
      public int compareTo(BigInteger other) {
        asked = asked * 31 + 2;
        return super.compareTo(other);
      }
    };
  }

  private static Charset charset() {
    return new Charset("x-counting", new String[0]) {
      @Override
      public boolean contains(Charset other) {
        return false;
      }

      @Override
      public CharsetDecoder newDecoder() {
        return StandardCharsets.UTF_8.newDecoder();
      }

      @Override
      public CharsetEncoder newEncoder() {
        asked = asked * 31 + 4;
        return StandardCharsets.UTF_8.newEncoder();
      }
    };
  }

  private static void compare(BigInteger[] numbers, int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      out[i] = numbers[i].compareTo(BigInteger.TEN);
    }
  }

  private static void encode(String[] words, Charset charset, int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      out[i] = words[i].getBytes(charset).length;
    }
  }

  private static void find(int key) {
    if (key % 3 == 0) {
      throw MISSING;
    }
  }

  private static void describe(int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      try {
        find(i);
        out[i] = 1;
      } catch (Missing missing) {
        out[i] = missing.getMessage().length();
      }
    }
  }

  public static Object run() {
    asked = 0;
    int[] out = new int[20_000];
    BigInteger[] numbers = new BigInteger[out.length];
    Arrays.setAll(numbers, i -> counting());
    compare(numbers, out);
    int sum = Arrays.hashCode(out);
    String[] words = new String[out.length];
    Arrays.setAll(words, i -> "word " + i);
    encode(words, charset(), out);
    sum = sum * 31 + Arrays.hashCode(out);
    describe(out);
    return asked + " " + (sum * 31 + Arrays.hashCode(out));
  }
}
