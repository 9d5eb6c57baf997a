// expect: refused refused
package bugs;

import io.manyhands.annotations.Parallel;
import io.manyhands.annotations.Unproven;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A charset may be of a class of the program, and then it encodes as that says. */
public class OwnCharsets {
  private static final class Counting extends Charset {
    private int asked;

    Counting() {
      super("x-counting", new String[0]);
    }

    @Override
    public boolean contains(Charset other) {
      return false;
    }

    @Override
    public CharsetDecoder newDecoder() {
      asked = asked * 31 + 1;
      return StandardCharsets.UTF_8.newDecoder();
    }

    @Override
    public CharsetEncoder newEncoder() {
      asked = asked * 31 + 1;
      return StandardCharsets.UTF_8.newEncoder();
    }
  }

  private static void lengths(String[] words, Charset charset, int[] out) {
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      out[i] = words[i].getBytes(charset).length;
    }
    byte[] bytes = {'a', 'b'};
    for (@Parallel(unproven = Unproven.SEQUENTIAL) int i = 0; i < out.length; i++) {
      out[i] += new String(bytes, charset).length();
    }
  }

  public static Object run() {
    String[] words = new String[20_000];
    Arrays.setAll(words, i -> "word " + i);
    int[] out = new int[words.length];
    Counting charset = new Counting();
    lengths(words, charset, out);
    return charset.asked + Arrays.hashCode(out);
  }
}
