// expect: guarded guarded guarded
import io.manyhands.annotations.Parallel;
import java.util.Arrays;

/** Fields and variables of one name are not one and the same number. */
class SameName {
  static int shift;
  final int[] values = new int[400];
  int offset;

  static class Other {
    static int shift;
  }

  void fieldAndParameter(int offset) {
    final int[] values = this.values;
    for (@Parallel int i = 0; i < 300; i++) {
      values[i + offset] = values[i + this.offset] + 1;
    }
  }

  static void staticAndParameter(int[] values, int shift) {
    for (@Parallel int i = 0; i < 300; i++) {
      values[i + shift] = values[i + SameName.shift] + 1;
    }
  }

  static void twoStatics(int[] values) {
    for (@Parallel int i = 0; i < 300; i++) {
      values[i + shift] = values[i + Other.shift] + 1;
    }
  }

  public static Object run() {
    SameName one = new SameName();
    one.offset = 1;
    one.fieldAndParameter(2);
    int[] two = new int[400];
    staticAndParameter(two, 1);
    int[] three = new int[400];
    shift = 1;
    twoStatics(three);
    shift = 0;
    return Arrays.toString(one.values) + Arrays.toString(two) + Arrays.toString(three);
  }
}
