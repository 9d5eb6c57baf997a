package io.manyhands.processor.fuzz;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * What methods of objects answer, in place of what arrays hold: their classes extend each other,
 * are asked for, and may have nothing in common with the declared one. Some have a state, and some
 * are held twice.
 */
enum Hierarchies {
  ANYTHING(
      "    Object shape = Kinds.any(n + k, a, b);\n",
      "shape",
      "Kinds.measure(shape, {index})",
      "(shape instanceof Kinds.Ball ? ((Kinds.Ball) shape).radius({index}) : 2)",
      "(shape instanceof Kinds.Ball ball && ball.radius > k ? ball.radius({index}) : 3)",
      "((Kinds.Ball) shape).radius({index})"),
  GENERIC(
      "    Kinds.Sized<Integer> shape = Kinds.ball(n + k, a, b);\n",
      "shape",
      "shape.size({index} + 0)",
      "shape.half({index} + 0)",
      "Kinds.measure(shape, {index})",
      "Kinds.sized(shape, {index} + 0)",
      "Kinds.state(shape)"),
  CRATE(
      "    Kinds.Crate shape = new Kinds.Crate();\n",
      "shape",
      "Kinds.measure(shape, {index})",
      "Kinds.sized(shape, dash)",
      "(Kinds.state(shape) + shape.size(\"ab\"))"),
  NOTHING_IN_COMMON(
      "    Kinds.Sized<String> shape = n % 2 == 0 ? String::length : new Kinds.Crate();\n",
      "shape", "Kinds.measure(shape, {index})", "shape.half(dash)", "Kinds.sized(shape, \"abc\")"),
  SEVERAL(
      "    Kinds.Ball[] shapes = {Kinds.ball(n, a, b), new Kinds.Ball(), Kinds.ball(k, b, a), null};\n"
          + "    if (n % 3 == 1) shapes[1] = shapes[0];\n",
      "(Object[]) shapes",
      "shapes[({index}) & 1].radius({index})",
      "Kinds.measure(shapes[({index}) & 3], {index})",
      "shapes[({index}) & 1].radius++",
      "Kinds.sized(shapes[1], {index} + 0)"),
  LISTED(
      "    List<Kinds.Sized<Integer>> shapes = new ArrayList<>(List.of(\n"
          + "        Kinds.ball(n, a, b), Kinds.ball(k, a, b)));\n"
          + "    if (n % 3 == 1) shapes.set(1, shapes.get(0));\n",
      "shapes.toArray()",
      "shapes.get(({index}) & 1).size({index} + 0)",
      "((Kinds.Ball) shapes.get(({index}) & 1)).radius({index})",
      "Kinds.measure(shapes.get(1), {index})"),
  CELL(
      "    Kinds.Cell<Integer> cell = Kinds.cell(n + k);\n"
          + "    Kinds.Cell<Integer> cell2 = n % 3 == 1 ? cell : Kinds.cell(n);\n",
      "cell, cell2",
      "cell.with({index} + 0)",
      "(cell.value + 0)",
      "cell.compareTo(cell2)",
      "(Kinds.larger(cell.value, {index} + 0) + 0)",
      "(Kinds.larger(cell, cell2).value + 0)"),
  PAIR(
      "    Kinds.Both<int[], Kinds.Ball> pair = new Kinds.Both<>(n % 3 == 1 ? a : in.b,\n"
          + "        Kinds.ball(n + k, a, b));\n",
      "pair.second()",
      "pair.first()[{index}]",
      "pair.second().radius({index})",
      "pair.withFirst(b).first()[{index}]",
      "Kinds.measure(pair.withFirst(pair.second()).first(), {index})",
      "Kinds.<int[]>as(pair.first())[{index}]");

  private final String before;
  private final String seen;

  /** Separated by line breaks. */
  private final String forms;

  Hierarchies(String before, String seen, String... forms) {
    this.before = before;
    this.seen = seen;
    this.forms = String.join("\n", forms);
  }

  /** The loop, sometimes with such objects in some places, which are looked at afterwards. */
  static String in(String loop, Dice dice) {
    if (!dice.chance(25)) {
      return loop;
    }
    Hierarchies kind = dice.of(List.of(values()));
    String text =
        HeldObjects.READ
            .matcher(loop)
            .replaceAll((MatchResult found) -> Matcher.quoteReplacement(kind.form(found, dice)));
    return text.equals(loop)
        ? loop
        : kind.before + text + "    result += Kinds.text(" + kind.seen + ");\n";
  }

  private String form(MatchResult found, Dice dice) {
    return dice.chance(70)
        ? dice.of(forms.split("\n", -1)).replace("{index}", found.group(1))
        : found.group();
  }
}
