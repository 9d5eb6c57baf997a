// expect: guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded guarded
import io.manyhands.annotations.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Objects of private nested classes whose arrays and fields are changed by called methods. */
class HiddenObjects {
  private static final class Row {
    private final double[] cells;

    Row(double[] cells) {
      this.cells = cells;
    }

    void propagate() {
      for (int j = 1; j < cells.length; j++) {
        cells[j] = cells[j - 1] + 0.5 * cells[j];
      }
    }
  }

  private record Body(double[] position, Speed speed) {
    void move(double t) {
      position[0] += speed.values()[0] * t;
    }
  }

  private record Speed(double[] values) {}

  private static class Layer {
    private Row row;

    private Row getRow() {
      return row;
    }

    Layer(Row row) {
      this.row = row;
    }
  }

  private static final class Table {
    private static double[] weights = {1, 2, 3};

    static double weight(int i) {
      return weights[i % 3];
    }
  }

  private abstract static class Shape {
    abstract void grow(int by);
  }

  private static final class Disc extends Shape {
    private final int[] radius = new int[1];

    @Override
    void grow(int by) {
      radius[0] += by;
    }
  }

  private static final class Shared extends Shape {
    private final int[] all;

    Shared(int[] all) {
      this.all = all;
    }

    @Override
    void grow(int by) {
      all[0] = 3 * all[0] + by;
    }
  }

  private static class Box<T> {
    private final T name;
    private int[] held;

    Box(T name, int[] held) {
      this.name = name;
      this.held = held;
    }

    void turn() {
      int first = held[0];
      held[0] = held[held.length - 1] + (name == null ? 1 : 2);
      held[held.length - 1] = first;
    }
  }

  private final class Inner {
    private final int[] cells;

    Inner(int[] cells) {
      this.cells = cells;
    }

    void step() {
      cells[0] = cells[0] * 3 + offset;
    }
  }

  private int offset = 2;
  private Layer layer = new Layer(new Row(new double[] {1, 2}));

  static void propagate(List<Row> rows) {
    for (@Parallel Row row : rows) {
      row.propagate();
    }
  }

  static void relax(Row[] blocks, int n) {
    for (@Parallel int b = 0; b < blocks.length; b++) {
      Row bp = blocks[b];
      for (int i = 1; i < n; i++) {
        bp.cells[i] = bp.cells[i - 1] * 0.5 + bp.cells[i];
      }
    }
  }

  static void move(Body[] bodies, double t) {
    for (@Parallel int i = 0; i < bodies.length; i++) {
      bodies[i].position[0] += bodies[i].speed.values[0] * t;
    }
  }

  static void moveAll(List<Body> bodies, double t) {
    for (@Parallel Body body : bodies) {
      body.move(t);
    }
  }

  static void pull(Layer[] layers) {
    for (@Parallel int i = 0; i < layers.length; i++) {
      layers[i].getRow().cells[0] += i;
    }
  }

  /** Mentions no private class at all. */
  static void pullAny(Object[] layers) {
    for (@Parallel int i = 0; i < layers.length; i++) {
      bump(layers[i], i);
    }
  }

  private static void bump(Object any, int by) {
    if (any instanceof Layer layer) {
      layer.row.cells[0] += by;
    }
  }

  static void weigh(double[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] += Table.weight(i);
    }
  }

  static void weighHidden(double[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] += weight(i);
    }
  }

  private static double weight(int i) {
    return Table.weight(i);
  }

  void add(double[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] += first();
    }
  }

  private double first() {
    return layer.row.cells[0];
  }

  static void grow(Shape[] shapes, int by) {
    for (@Parallel int i = 0; i < shapes.length; i++) {
      shapes[i].grow(by + i);
    }
  }

  static void turn(List<Box<String>> boxes) {
    for (@Parallel Box<String> box : boxes) {
      box.turn();
    }
  }

  static void inner(Inner[] all) {
    for (@Parallel int i = 0; i < all.length; i++) {
      all[i].step();
    }
  }

  static void scale(Object shape, double[] out) {
    for (@Parallel int i = 0; i < out.length; i++) {
      if (shape instanceof Row row) {
        out[i] = row.cells[1] + i;
      }
    }
  }

  static void look(Row[] rows, double[] out) {
    for (@Parallel int i = 0; i < rows.length; i++) {
      out[i] = rows[i].cells[0] + out[i];
    }
  }

  private static Row row(int n, int seed) {
    double[] cells = new double[n];
    Arrays.setAll(cells, i -> i * 0.5 + seed);
    return new Row(cells);
  }

  private static void hash(StringBuilder result, Row[] rows) {
    int hash = 0;
    for (Row row : rows) {
      hash = hash * 31 + Arrays.hashCode(row.cells);
    }
    result.append(hash).append(' ');
  }

  public static Object run() {
    StringBuilder result = new StringBuilder();
    for (int n : new int[] {0, 1, 2, 17, 300}) {
      // Each its own; the same object twice; two objects with one array.
      for (int kind = 0; kind < 3; kind++) {
        Row[] rows = new Row[n];
        for (int i = 0; i < n; i++) {
          boolean apart = kind == 0 || i == 0;
          rows[i] = apart ? row(8, i) : kind == 1 ? rows[i / 2] : new Row(rows[i / 2].cells);
        }
        propagate(new ArrayList<>(Arrays.asList(rows)));
        relax(rows, 8);
        Body[] bodies = new Body[n];
        Layer[] layers = new Layer[n];
        for (int i = 0; i < n; i++) {
          bodies[i] = new Body(rows[i].cells, new Speed(rows[(i + 1) % n].cells));
          layers[i] = new Layer(rows[i]);
        }
        move(bodies, 0.25);
        moveAll(List.of(bodies), 0.125);
        for (int i = 0; i < n; i++) {
          bodies[i] = new Body(rows[i].cells, new Speed(new double[] {i}));
        }
        move(bodies, 0.25);
        moveAll(List.of(bodies), 0.125);
        pull(layers);
        pullAny(layers);
        hash(result, rows);
        double[] out = new double[n];
        weigh(out);
        weighHidden(out);
        if (n > 3) {
          weigh(Table.weights);
          weighHidden(Table.weights);
        }
        HiddenObjects self = new HiddenObjects();
        self.add(out);
        self.add(self.layer.row.cells);
        result.append(Arrays.hashCode(self.layer.row.cells)).append(' ');
        scale(n > 0 ? rows[0] : "none", out);
        scale(n > 0 ? rows[0] : "none", n > 0 ? rows[0].cells : out);
        look(rows, out);
        if (n > 0 && n < 9) {
          look(rows, rows[0].cells);
        }
        hash(result, rows);
        result.append(Arrays.hashCode(out)).append(' ');
        Shape[] shapes = new Shape[n];
        int[] all = {1};
        for (int i = 0; i < n; i++) {
          shapes[i] = kind == 0 || i % 3 == 0 ? new Disc() : new Shared(all);
        }
        grow(shapes, 3);
        result.append(all[0]).append(' ');
        List<Box<String>> boxes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
          boolean apart = kind == 0 || i == 0;
          boxes.add(
              apart
                  ? new Box<>("a", new int[] {i, 1, 2 * i})
                  : kind == 1 ? boxes.get(0) : new Box<>(null, boxes.get(0).held));
        }
        turn(boxes);
        boxes.forEach(box -> result.append(Arrays.toString(box.held).hashCode()));
        Inner[] inner = new Inner[n];
        for (int i = 0; i < n; i++) {
          inner[i] = self.new Inner(kind == 0 ? new int[] {i} : all);
        }
        inner(inner);
        result.append(all[0]).append('\n');
      }
    }
    return result.toString();
  }
}
