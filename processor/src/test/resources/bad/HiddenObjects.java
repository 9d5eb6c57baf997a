import io.manyhands.annotations.Parallel;

/** Objects of private classes that no check in front of the loop can look at. */
class HiddenObjects {
  private static final class Row {
    private final double[] cells = new double[2];

    void step() {
      cells[0] = cells[1] * 2 + cells[0]; // ERROR: MH013
    }
  }

  static void step(Object any) {
    if (any instanceof Row row) {
      row.step();
    }
  }

  /** The name of the class means another one here. */
  static void local(Object[] rows) {
    class Row {
      double[] cells = {1};
    }
    rows[0] = new Row().cells;
    for (@Parallel int i = 0; i < rows.length; i++) { // ERROR: MH023
      step(rows[i]);
    }
  }

  static <Row> void parameter(Row[] rows) {
    for (@Parallel int i = 0; i < rows.length; i++) { // ERROR: MH023
      step(rows[i]);
    }
  }

  static void variable(Object[] rows) {
    int Row = rows.length;
    for (@Parallel int i = 0; i < Row; i++) { // ERROR: MH023
      step(rows[i]);
    }
  }

  static void ofOthers(Object[] rows) {
    for (@Parallel int i = 0; i < rows.length; i++) {
      Outside.step(rows[i]);
    }
  }

  static void same(Row row, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      row.step();
    }
  }
}

class Outside {
  private static final class Row {
    private final double[] cells = new double[2];
  }

  static void step(Object any) {
    if (any instanceof Row row) {
      row.cells[0] = row.cells[1] * 2 + row.cells[0]; // ERROR: MH015
    }
  }
}
