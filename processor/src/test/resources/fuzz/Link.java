package fuzz;

/** An object that items hold, of this class or of one that does other things. */
public class Link implements java.io.Serializable {
  public int v;
  public Link next;

  public Link(int v) {
    this.v = v;
  }

  public int get() {
    return v;
  }

  public Link getNext() {
    return next;
  }

  public void add(int more) {
    v += more;
  }

  @Override
  public int hashCode() {
    return v + (next == null ? 0 : 5 * next.v);
  }

  /** Remembers what it has been asked. */
  public static final class Odd extends Link {
    public Odd(int v) {
      super(v);
    }

    @Override
    public int get() {
      v = v * 3 + 1;
      return v;
    }

    @Override
    public Link getNext() {
      next = new Odd(v++);
      return next;
    }
  }
}
