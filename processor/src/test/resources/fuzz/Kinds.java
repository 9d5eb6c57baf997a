package fuzz;

/** Classes that extend each other, some with a state, and methods that ask for them. */
public final class Kinds {
  private Kinds() {}

  /** What has a size in some unit. */
  public interface Sized<T> {
    int size(T unit);

    default int half(T unit) {
      return size(unit) / 2;
    }
  }

  /** One of the two that have nothing in common. */
  public static class Crate implements Sized<String> {
    int width = 2;

    @Override
    public int size(String unit) {
      return width * unit.length();
    }

    public int width(int i) {
      return width + i;
    }
  }

  /** The other one. */
  public static class Ball implements Sized<Integer> {
    public int radius = 3;

    @Override
    public int size(Integer unit) {
      return radius * unit;
    }

    public int radius(int i) {
      return radius + i;
    }
  }

  /** Counts its calls. */
  public static class Counted extends Ball {
    public int calls;

    @Override
    public int radius(int i) {
      return calls++ + i;
    }

    @Override
    public int half(Integer unit) {
      calls += unit & 1;
      return calls;
    }
  }

  /** Looks into an array. */
  public static final class Reading extends Ball {
    private final int[] data;

    Reading(int[] data) {
      this.data = data;
    }

    @Override
    public int radius(int i) {
      return data[i & 1];
    }

    @Override
    public int size(Integer unit) {
      return data.length + unit;
    }
  }

  /** Writes into an array. */
  public static final class Writing extends Ball {
    private final int[] data;

    Writing(int[] data) {
      this.data = data;
    }

    @Override
    public int radius(int i) {
      return data[0]++;
    }
  }

  /** Has a value of some type. */
  public abstract static class Cell<T extends Comparable<T>> implements Comparable<Cell<T>> {
    public T value;

    Cell(T value) {
      this.value = value;
    }

    public abstract int with(T other);

    @Override
    public int compareTo(Cell<T> other) {
      return value.compareTo(other.value);
    }
  }

  /** Has a number. */
  public static class NumberCell extends Cell<Integer> {
    NumberCell(int value) {
      super(value);
    }

    @Override
    public int with(Integer other) {
      return value * 3 + other;
    }
  }

  /** Keeps what it has been asked for last. */
  public static final class LastCell extends NumberCell {
    LastCell(int value) {
      super(value);
    }

    @Override
    public int with(Integer other) {
      int before = value;
      value = other;
      return before;
    }
  }

  /** Two of whatever. */
  public record Both<A, B>(A first, B second) {
    public <C> Both<C, B> withFirst(C other) {
      return new Both<>(other, second);
    }
  }

  public static int measure(Object shape, int i) {
    if (shape instanceof Ball) {
      return ((Ball) shape).radius(i);
    }
    return shape instanceof Crate ? ((Crate) shape).width(i) : i;
  }

  public static int state(Object shape) {
    return shape instanceof Counted counted ? counted.calls : 1;
  }

  public static <T> int sized(Sized<T> shape, T unit) {
    return shape.size(unit);
  }

  public static <T extends Comparable<T>> T larger(T one, T other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  @SuppressWarnings("unchecked")
  public static <T> T as(Object it) {
    return (T) it;
  }

  public static Ball ball(int which, int[] a, int[] b) {
    return switch (which % 5) {
      case 1 -> new Counted();
      case 2 -> new Reading(a);
      case 3 -> new Reading(b);
      case 4 -> new Writing(b);
      default -> new Ball();
    };
  }

  public static Object any(int which, int[] a, int[] b) {
    return which % 6 == 5 ? new Crate() : ball(which % 6, a, b);
  }

  public static NumberCell cell(int which) {
    return which % 3 == 2 ? new LastCell(which) : new NumberCell(which);
  }

  public static String text(Object... all) {
    int sum = 0;
    for (Object each : all) {
      sum = sum * 31 + state(each) + (each instanceof Cell<?> cell ? cell.value.hashCode() : 0);
    }
    return " " + sum;
  }
}
