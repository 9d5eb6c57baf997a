package fuzz;

/** An object whose fields are written. */
public final class Item implements java.io.Serializable {
  public int v;
  public int w;
  public int[] data = new int[2];
  public Link link;
  private java.util.List<Link> links = new java.util.ArrayList<>();

  public Item(int v) {
    this.v = v;
  }

  public static String text(Item[][] crowd) {
    int sum = 0;
    for (Item[] row : crowd) {
      for (Item item : row) sum = sum * 31 + (item == null ? 7 : item.v);
    }
    return " " + sum;
  }

  public Link getLink() {
    return link;
  }

  public java.util.List<Link> getLinks() {
    return links;
  }

  public void set(int value) {
    v = value;
  }

  public int get() {
    return v + w;
  }

  @Override
  public int hashCode() {
    return 31 * v + 7 * w + data[0] + 3 * (link == null ? 0 : link.hashCode()) + links.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }
}
