// expect: guarded guarded
import io.manyhands.annotations.Parallel;
import java.util.Arrays;
import java.util.Optional;

/** Arrays of one class are one array whatever their type arguments. */
class TypeArguments {
  static void wildcard(Optional<?>[] to, Optional<String>[] from, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      to[i + 1] = from[i];
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static void polluted(Optional<Integer>[] to, Optional<String>[] from, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      to[i + 1] = (Optional<Integer>) (Optional) from[i];
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  public static Object run() {
    Optional[] all = new Optional[200];
    for (int i = 0; i < all.length; i++) {
      all[i] = Optional.of("" + i);
    }
    Optional[] others = all.clone();
    wildcard(all, all, 199);
    polluted(others, others, 199);
    return Arrays.toString(all) + Arrays.toString(others);
  }
}
