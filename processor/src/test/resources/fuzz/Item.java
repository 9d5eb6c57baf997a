package fuzz;

/** An object whose fields are written. */
public final class Item implements java.io.Serializable {
  public int v;
  public int w;
  public int[] data = new int[2];

  public Item(int v) {
    this.v = v;
  }

  public void set(int value) {
    v = value;
  }

  public int get() {
    return v + w;
  }

  @Override
  public int hashCode() {
    return 31 * v + 7 * w + data[0];
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }
}
