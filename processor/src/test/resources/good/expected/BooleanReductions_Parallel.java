package good;

import io.manyhands.runtime.IntRange;
import io.manyhands.runtime.Region;

/**
 * The loops of {@link BooleanReductions} that run in parallel, generated from
 * BooleanReductions.java by Manyhands.
 */
@SuppressWarnings({"auxiliaryclass", "cast", "dangling-doc-comments", "deprecation", "divzero",
        "empty", "fallthrough", "finally", "lossy-conversions", "overloads", "preview", "rawtypes",
        "removal", "restricted", "static", "strictfp", "synchronization", "try", "unchecked",
        "varargs"})
final class BooleanReductions_Parallel {
  private static final Region OR_12 = Region
      .at("good.BooleanReductions.or#1", "BooleanReductions.java", 12).perMicrosecond(1024).build();

  private static final Region OR_ASSIGNED_20 = Region
      .at("good.BooleanReductions.orAssigned#1", "BooleanReductions.java", 20).perMicrosecond(512)
      .build();

  private static final Region AND_28 = Region
      .at("good.BooleanReductions.and#1", "BooleanReductions.java", 28).perMicrosecond(1024)
      .build();

  private static final Region XOR_36 = Region
      .at("good.BooleanReductions.xor#1", "BooleanReductions.java", 36).perMicrosecond(1024)
      .build();

  private static final Region ANY_44 = Region
      .at("good.BooleanReductions.any#1", "BooleanReductions.java", 44).perMicrosecond(512).build();

  private static final Region ANY_MIRRORED_52 = Region
      .at("good.BooleanReductions.anyMirrored#1", "BooleanReductions.java", 52).perMicrosecond(512)
      .build();

  private static final Region ALL_60 = Region
      .at("good.BooleanReductions.all#1", "BooleanReductions.java", 60).perMicrosecond(512).build();

  private static final Region ALL_MIRRORED_68 = Region
      .at("good.BooleanReductions.allMirrored#1", "BooleanReductions.java", 68).perMicrosecond(512)
      .build();

  private static final Region FOUND_76 = Region
      .at("good.BooleanReductions.found#1", "BooleanReductions.java", 76).perMicrosecond(512)
      .build();

  private static final Region SPOILED_86 = Region
      .at("good.BooleanReductions.spoiled#1", "BooleanReductions.java", 86).perMicrosecond(512)
      .build();

  private static final Region FROM_TRUE_94 = Region
      .at("good.BooleanReductions.fromTrue#1", "BooleanReductions.java", 94).perMicrosecond(512)
      .build();

  private static final Region FROM_FALSE_102 = Region
      .at("good.BooleanReductions.fromFalse#1", "BooleanReductions.java", 102).perMicrosecond(512)
      .build();

  private static final Region MAY_THROW_110 = Region
      .at("good.BooleanReductions.mayThrow#1", "BooleanReductions.java", 110).perMicrosecond(256)
      .build();

  private BooleanReductions_Parallel() {
  }

  /**
   * Parallel form of {@code BooleanReductions.or}, BooleanReductions.java:10.
   */
  static boolean or(boolean[] x) {
    boolean r = false;
    if (OR_12.isShort(0, x.length)) {
      for (int i = 0; i < x.length; i++) {
        r |= x[i];
      }
      OR_12.ranAsWritten();
    } else {
      Or12Partial total = new Or12Partial();
      total.r = r;
      OR_12.reduce(
          IntRange.lessThan(0, x.length, 1),
          total,
          Or12Partial::new,
          (partial, from, to) -> or12(partial, x, from, to),
          Or12Partial::merge);
      r = total.r;
    }
    return r;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at BooleanReductions.java:12.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>r is a reduction with |: the same value as the loop's.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void or12(Or12Partial partial, boolean[] x, int from, int to) {
    boolean r = partial.r;
    for (int i = from; i < to; i++) {
      r |= x[i];
    }
    partial.r = r;
  }

  /**
   * Parallel form of {@code BooleanReductions.orAssigned}, BooleanReductions.java:18.
   */
  static boolean orAssigned(boolean[] x) {
    boolean r = false;
    if (OR_ASSIGNED_20.isShort(0, x.length)) {
      for (int i = 0; i < x.length; i++) {
        r = r | x[i];
      }
      OR_ASSIGNED_20.ranAsWritten();
    } else {
      OrAssigned20Partial total = new OrAssigned20Partial();
      total.r = r;
      OR_ASSIGNED_20.reduce(
          IntRange.lessThan(0, x.length, 1),
          total,
          OrAssigned20Partial::new,
          (partial, from, to) -> orAssigned20(partial, x, from, to),
          OrAssigned20Partial::merge);
      r = total.r;
    }
    return r;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at BooleanReductions.java:20.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>r is a reduction with |: the same value as the loop's.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void orAssigned20(OrAssigned20Partial partial, boolean[] x, int from, int to) {
    boolean r = partial.r;
    for (int i = from; i < to; i++) {
      r = r | x[i];
    }
    partial.r = r;
  }

  /**
   * Parallel form of {@code BooleanReductions.and}, BooleanReductions.java:26.
   */
  static boolean and(boolean[] x) {
    boolean r = true;
    if (AND_28.isShort(0, x.length)) {
      for (int i = 0; i < x.length; i++) {
        r &= x[i];
      }
      AND_28.ranAsWritten();
    } else {
      And28Partial total = new And28Partial();
      total.r = r;
      AND_28.reduce(
          IntRange.lessThan(0, x.length, 1),
          total,
          And28Partial::new,
          (partial, from, to) -> and28(partial, x, from, to),
          And28Partial::merge);
      r = total.r;
    }
    return r;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at BooleanReductions.java:28.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>r is a reduction with &amp;: the same value as the loop's.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void and28(And28Partial partial, boolean[] x, int from, int to) {
    boolean r = partial.r;
    for (int i = from; i < to; i++) {
      r &= x[i];
    }
    partial.r = r;
  }

  /**
   * Parallel form of {@code BooleanReductions.xor}, BooleanReductions.java:34.
   */
  static boolean xor(boolean[] x) {
    boolean r = false;
    if (XOR_36.isShort(0, x.length)) {
      for (int i = 0; i < x.length; i++) {
        r ^= x[i];
      }
      XOR_36.ranAsWritten();
    } else {
      Xor36Partial total = new Xor36Partial();
      total.r = r;
      XOR_36.reduce(
          IntRange.lessThan(0, x.length, 1),
          total,
          Xor36Partial::new,
          (partial, from, to) -> xor36(partial, x, from, to),
          Xor36Partial::merge);
      r = total.r;
    }
    return r;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at BooleanReductions.java:36.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>r is a reduction with ^: the same value as the loop's.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void xor36(Xor36Partial partial, boolean[] x, int from, int to) {
    boolean r = partial.r;
    for (int i = from; i < to; i++) {
      r ^= x[i];
    }
    partial.r = r;
  }

  /**
   * Parallel form of {@code BooleanReductions.any}, BooleanReductions.java:42.
   */
  static boolean any(boolean[] x) {
    boolean r = false;
    if (ANY_44.isShort(0, x.length)) {
      for (int i = 0; i < x.length; i++) {
        r = r || x[i];
      }
      ANY_44.ranAsWritten();
    } else {
      try {
        Any44Partial total = new Any44Partial();
        total.r = r;
        ANY_44.reduce(
            IntRange.lessThan(0, x.length, 1),
            total,
            Any44Partial::new,
            (partial, from, to) -> any44(partial, x, from, to),
            Any44Partial::merge);
        r = total.r;
      } catch (Throwable exception) {
        ANY_44.guardFailed();
        for (int i = 0; i < x.length; i++) {
          r = r || x[i];
        }
      }
    }
    return r;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at BooleanReductions.java:44.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>r is a reduction with |: the same value as the loop's.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void any44(Any44Partial partial, boolean[] x, int from, int to) {
    boolean r = partial.r;
    for (int i = from; i < to; i++) {
      r = r || x[i];
    }
    partial.r = r;
  }

  /**
   * Parallel form of {@code BooleanReductions.anyMirrored}, BooleanReductions.java:50.
   */
  static boolean anyMirrored(boolean[] x) {
    boolean r = false;
    if (ANY_MIRRORED_52.isShort(0, x.length)) {
      for (int i = 0; i < x.length; i++) {
        r = x[i] || r;
      }
      ANY_MIRRORED_52.ranAsWritten();
    } else {
      AnyMirrored52Partial total = new AnyMirrored52Partial();
      total.r = r;
      ANY_MIRRORED_52.reduce(
          IntRange.lessThan(0, x.length, 1),
          total,
          AnyMirrored52Partial::new,
          (partial, from, to) -> anyMirrored52(partial, x, from, to),
          AnyMirrored52Partial::merge);
      r = total.r;
    }
    return r;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at BooleanReductions.java:52.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>r is a reduction with |: the same value as the loop's.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void anyMirrored52(AnyMirrored52Partial partial, boolean[] x, int from, int to) {
    boolean r = partial.r;
    for (int i = from; i < to; i++) {
      r = x[i] || r;
    }
    partial.r = r;
  }

  /**
   * Parallel form of {@code BooleanReductions.all}, BooleanReductions.java:58.
   */
  static boolean all(boolean[] x) {
    boolean r = true;
    if (ALL_60.isShort(0, x.length)) {
      for (int i = 0; i < x.length; i++) {
        r = r && x[i];
      }
      ALL_60.ranAsWritten();
    } else {
      try {
        All60Partial total = new All60Partial();
        total.r = r;
        ALL_60.reduce(
            IntRange.lessThan(0, x.length, 1),
            total,
            All60Partial::new,
            (partial, from, to) -> all60(partial, x, from, to),
            All60Partial::merge);
        r = total.r;
      } catch (Throwable exception) {
        ALL_60.guardFailed();
        for (int i = 0; i < x.length; i++) {
          r = r && x[i];
        }
      }
    }
    return r;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at BooleanReductions.java:60.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>r is a reduction with &amp;: the same value as the loop's.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void all60(All60Partial partial, boolean[] x, int from, int to) {
    boolean r = partial.r;
    for (int i = from; i < to; i++) {
      r = r && x[i];
    }
    partial.r = r;
  }

  /**
   * Parallel form of {@code BooleanReductions.allMirrored}, BooleanReductions.java:66.
   */
  static boolean allMirrored(boolean[] x) {
    boolean r = true;
    if (ALL_MIRRORED_68.isShort(0, x.length)) {
      for (int i = 0; i < x.length; i++) {
        r = x[i] && r;
      }
      ALL_MIRRORED_68.ranAsWritten();
    } else {
      AllMirrored68Partial total = new AllMirrored68Partial();
      total.r = r;
      ALL_MIRRORED_68.reduce(
          IntRange.lessThan(0, x.length, 1),
          total,
          AllMirrored68Partial::new,
          (partial, from, to) -> allMirrored68(partial, x, from, to),
          AllMirrored68Partial::merge);
      r = total.r;
    }
    return r;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at BooleanReductions.java:68.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>r is a reduction with &amp;: the same value as the loop's.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void allMirrored68(AllMirrored68Partial partial, boolean[] x, int from, int to) {
    boolean r = partial.r;
    for (int i = from; i < to; i++) {
      r = x[i] && r;
    }
    partial.r = r;
  }

  /**
   * Parallel form of {@code BooleanReductions.found}, BooleanReductions.java:74.
   */
  static boolean found(boolean[] x) {
    boolean r = false;
    if (FOUND_76.isShort(0, x.length)) {
      for (int i = 0; i < x.length; i++) {
        if (x[i]) {
          r = true;
        }
      }
      FOUND_76.ranAsWritten();
    } else {
      Found76Partial total = new Found76Partial();
      total.r = r;
      FOUND_76.reduce(
          IntRange.lessThan(0, x.length, 1),
          total,
          Found76Partial::new,
          (partial, from, to) -> found76(partial, x, from, to),
          Found76Partial::merge);
      r = total.r;
    }
    return r;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at BooleanReductions.java:76.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>r is a reduction with |: the same value as the loop's.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void found76(Found76Partial partial, boolean[] x, int from, int to) {
    boolean r = partial.r;
    for (int i = from; i < to; i++) {
      if (x[i]) {
        r = true;
      }
    }
    partial.r = r;
  }

  /**
   * Parallel form of {@code BooleanReductions.spoiled}, BooleanReductions.java:84.
   */
  static boolean spoiled(boolean[] x) {
    boolean r = true;
    if (SPOILED_86.isShort(0, x.length)) {
      for (int i = 0; i < x.length; i++) {
        if (x[i] && i > 2) r = false;
      }
      SPOILED_86.ranAsWritten();
    } else {
      Spoiled86Partial total = new Spoiled86Partial();
      total.r = r;
      SPOILED_86.reduce(
          IntRange.lessThan(0, x.length, 1),
          total,
          Spoiled86Partial::new,
          (partial, from, to) -> spoiled86(partial, x, from, to),
          Spoiled86Partial::merge);
      r = total.r;
    }
    return r;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at BooleanReductions.java:86.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>r is a reduction with &amp;: the same value as the loop's.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void spoiled86(Spoiled86Partial partial, boolean[] x, int from, int to) {
    boolean r = partial.r;
    for (int i = from; i < to; i++) {
      if (x[i] && i > 2) r = false;
    }
    partial.r = r;
  }

  /**
   * Parallel form of {@code BooleanReductions.fromTrue}, BooleanReductions.java:92.
   */
  static boolean fromTrue(boolean[] x) {
    boolean r = true;
    if (FROM_TRUE_94.isShort(0, x.length)) {
      for (int i = 0; i < x.length; i++) {
        r = r || x[i];
      }
      FROM_TRUE_94.ranAsWritten();
    } else {
      try {
        FromTrue94Partial total = new FromTrue94Partial();
        total.r = r;
        FROM_TRUE_94.reduce(
            IntRange.lessThan(0, x.length, 1),
            total,
            FromTrue94Partial::new,
            (partial, from, to) -> fromTrue94(partial, x, from, to),
            FromTrue94Partial::merge);
        r = total.r;
      } catch (Throwable exception) {
        FROM_TRUE_94.guardFailed();
        for (int i = 0; i < x.length; i++) {
          r = r || x[i];
        }
      }
    }
    return r;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at BooleanReductions.java:94.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>r is a reduction with |: the same value as the loop's.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void fromTrue94(FromTrue94Partial partial, boolean[] x, int from, int to) {
    boolean r = partial.r;
    for (int i = from; i < to; i++) {
      r = r || x[i];
    }
    partial.r = r;
  }

  /**
   * Parallel form of {@code BooleanReductions.fromFalse}, BooleanReductions.java:100.
   */
  static boolean fromFalse(boolean[] x) {
    boolean r = false;
    if (FROM_FALSE_102.isShort(0, x.length)) {
      for (int i = 0; i < x.length; i++) {
        r = r && x[i];
      }
      FROM_FALSE_102.ranAsWritten();
    } else {
      try {
        FromFalse102Partial total = new FromFalse102Partial();
        total.r = r;
        FROM_FALSE_102.reduce(
            IntRange.lessThan(0, x.length, 1),
            total,
            FromFalse102Partial::new,
            (partial, from, to) -> fromFalse102(partial, x, from, to),
            FromFalse102Partial::merge);
        r = total.r;
      } catch (Throwable exception) {
        FROM_FALSE_102.guardFailed();
        for (int i = 0; i < x.length; i++) {
          r = r && x[i];
        }
      }
    }
    return r;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at BooleanReductions.java:102.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>r is a reduction with &amp;: the same value as the loop's.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void fromFalse102(FromFalse102Partial partial, boolean[] x, int from, int to) {
    boolean r = partial.r;
    for (int i = from; i < to; i++) {
      r = r && x[i];
    }
    partial.r = r;
  }

  /**
   * Parallel form of {@code BooleanReductions.mayThrow}, BooleanReductions.java:108.
   */
  static boolean mayThrow(boolean[] x) {
    boolean r = x.length > 5;
    if (MAY_THROW_110.isShort(0, x.length)) {
      for (int i = 0; i < x.length; i++) {
        r = r || 10 / (x.length - i) > 3;
      }
      MAY_THROW_110.ranAsWritten();
    } else {
      try {
        MayThrow110Partial total = new MayThrow110Partial();
        total.r = r;
        MAY_THROW_110.reduce(
            IntRange.lessThan(0, x.length, 1),
            total,
            MayThrow110Partial::new,
            (partial, from, to) -> mayThrow110(partial, x, from, to),
            MayThrow110Partial::merge);
        r = total.r;
      } catch (Throwable exception) {
        MAY_THROW_110.guardFailed();
        for (int i = 0; i < x.length; i++) {
          r = r || 10 / (x.length - i) > 3;
        }
      }
    }
    return r;
  }

  /**
   * Iterations {@code from} to {@code to}, exclusive, of the loop at BooleanReductions.java:110.
   *
   * <p>Why they may run in parallel:
   *
   * <ul>
   *   <li>r is a reduction with |: the same value as the loop's.
   * </ul>
   *
   * <p>Strategy: threads, adaptive schedule.
   */
  private static void mayThrow110(MayThrow110Partial partial, boolean[] x, int from, int to) {
    boolean r = partial.r;
    for (int i = from; i < to; i++) {
      r = r || 10 / (x.length - i) > 3;
    }
    partial.r = r;
  }

  /**
   * What some iterations of {@link #OR_12} computed.
   */
  private static final class Or12Partial {
    boolean r = false;

    /**
     * Adds the result of later iterations.
     */
    void merge(Or12Partial next) {
      r |= next.r;
    }
  }

  /**
   * What some iterations of {@link #OR_ASSIGNED_20} computed.
   */
  private static final class OrAssigned20Partial {
    boolean r = false;

    /**
     * Adds the result of later iterations.
     */
    void merge(OrAssigned20Partial next) {
      r |= next.r;
    }
  }

  /**
   * What some iterations of {@link #AND_28} computed.
   */
  private static final class And28Partial {
    boolean r = true;

    /**
     * Adds the result of later iterations.
     */
    void merge(And28Partial next) {
      r &= next.r;
    }
  }

  /**
   * What some iterations of {@link #XOR_36} computed.
   */
  private static final class Xor36Partial {
    boolean r = false;

    /**
     * Adds the result of later iterations.
     */
    void merge(Xor36Partial next) {
      r ^= next.r;
    }
  }

  /**
   * What some iterations of {@link #ANY_44} computed.
   */
  private static final class Any44Partial {
    boolean r = false;

    /**
     * Adds the result of later iterations.
     */
    void merge(Any44Partial next) {
      r |= next.r;
    }
  }

  /**
   * What some iterations of {@link #ANY_MIRRORED_52} computed.
   */
  private static final class AnyMirrored52Partial {
    boolean r = false;

    /**
     * Adds the result of later iterations.
     */
    void merge(AnyMirrored52Partial next) {
      r |= next.r;
    }
  }

  /**
   * What some iterations of {@link #ALL_60} computed.
   */
  private static final class All60Partial {
    boolean r = true;

    /**
     * Adds the result of later iterations.
     */
    void merge(All60Partial next) {
      r &= next.r;
    }
  }

  /**
   * What some iterations of {@link #ALL_MIRRORED_68} computed.
   */
  private static final class AllMirrored68Partial {
    boolean r = true;

    /**
     * Adds the result of later iterations.
     */
    void merge(AllMirrored68Partial next) {
      r &= next.r;
    }
  }

  /**
   * What some iterations of {@link #FOUND_76} computed.
   */
  private static final class Found76Partial {
    boolean r = false;

    /**
     * Adds the result of later iterations.
     */
    void merge(Found76Partial next) {
      r |= next.r;
    }
  }

  /**
   * What some iterations of {@link #SPOILED_86} computed.
   */
  private static final class Spoiled86Partial {
    boolean r = true;

    /**
     * Adds the result of later iterations.
     */
    void merge(Spoiled86Partial next) {
      r &= next.r;
    }
  }

  /**
   * What some iterations of {@link #FROM_TRUE_94} computed.
   */
  private static final class FromTrue94Partial {
    boolean r = false;

    /**
     * Adds the result of later iterations.
     */
    void merge(FromTrue94Partial next) {
      r |= next.r;
    }
  }

  /**
   * What some iterations of {@link #FROM_FALSE_102} computed.
   */
  private static final class FromFalse102Partial {
    boolean r = true;

    /**
     * Adds the result of later iterations.
     */
    void merge(FromFalse102Partial next) {
      r &= next.r;
    }
  }

  /**
   * What some iterations of {@link #MAY_THROW_110} computed.
   */
  private static final class MayThrow110Partial {
    boolean r = false;

    /**
     * Adds the result of later iterations.
     */
    void merge(MayThrow110Partial next) {
      r |= next.r;
    }
  }
}
