package io.manyhands.processor.analysis.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.analysis.scalar.Accumulator;
import io.manyhands.processor.model.Collected.Form;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.NoProgram;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reading.Attributed;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the text of an iteration adds to {@code out}, form by form. */
class AdditionSearchTest {
  private static final String NOTHING = "";

  /** A loop with {@code body} around {@code out}. */
  private static Statement loop(String type, String body) {
    MarkedMethod method =
        Attributed.sources(
                "import java.util.*; class C { static int f(int x) { return x; }\n static void m("
                    + type
                    + " out, int[] a, String[] names, Map<Integer, String> other) {\n"
                    + "boolean first = true; boolean started = false; String between = \"\";\n"
                    + "for (@io.manyhands.annotations.Parallel int i = 0; i < a.length; i++) {\n"
                    + body
                    + " } } }")
            .marked();
    return ((Statement.For) method.loops().get(0).loop()).body();
  }

  private static Accumulator out(Statement loop) {
    Variable out =
        Reads.used(loop).stream()
            .filter(variable -> variable.name().equals("out"))
            .findFirst()
            .orElseThrow();
    return Accumulator.of(out);
  }

  private static List<Addition> additions(Statement loop, Accumulator out) {
    return AdditionSearch.of(loop, new Target.Held(out), new PassedOn(new NoProgram()));
  }

  /** The forms of all additions, or nothing if something else is done with {@code out}. */
  private static String added(String type, String body) {
    Statement loop = loop(type, body);
    List<Addition> additions = additions(loop, out(loop));
    return AdditionSearch.otherUse(loop, out(loop), additions).isPresent()
        ? NOTHING
        : additions.stream()
            .map(addition -> name(addition.form()))
            .collect(Collectors.joining(" "));
  }

  /** The types of what is compared. */
  private static String compared(String type, String body) {
    Statement loop = loop(type, body);
    return additions(loop, out(loop)).stream()
        .flatMap(addition -> addition.keys().stream())
        .map(key -> key.type().toString())
        .collect(Collectors.joining(" "));
  }

  private static String name(Form form) {
    String name = form.getClass().getSimpleName();
    if (form instanceof Form.Flagged flagged) {
      return name
          + "("
          + flagged.flag()
          + (flagged.isText() ? "" : "=" + flagged.whenSet())
          + (flagged.isCalm() ? "" : " late")
          + ")";
    }
    if (form instanceof Form.Merge merge) {
      return name + "(" + merge.fold() + ")";
    }
    return form instanceof Form.Group group ? name + "(" + name(group.inner()) + ")" : name;
  }

  private static String text(String body) {
    return added("StringBuilder", body);
  }

  @Test
  void flagsInFrontOfSeparators() {
    assertThat(text("if (first) first = false; else out.append(','); out.append(i);"))
        .isEqualTo("Flagged(first=false) Text");
    assertThat(text("if (!first) { out.append(\", \"); } first = false; out.append(i);"))
        .isEqualTo("Flagged(first=false) Text");
    assertThat(text("if (started) out.append(','); else started = true; out.append(i);"))
        .isEqualTo("Flagged(started=true) Text");
    assertThat(text("if (a[i] > 0) { if (!started) started = true; else out.append(','); }"))
        .isEqualTo("Flagged(started=true)");
    assertThat(text("if (!first) out.append(','); out.append(names[i].trim()); first = false;"))
        .isEqualTo("Flagged(first=false late) Text");
  }

  @Test
  void flagsThatTellSomethingElse() {
    String plain = "Text Text";
    assertThat(text("if (first) out.append(','); first = false; out.append(i);")).isEqualTo(plain);
    assertThat(text("if (!first) out.append(','); first = true; out.append(i);")).isEqualTo(plain);
    assertThat(text("if (!first) out.append(','); if (i > 9) first = false; out.append(i);"))
        .isEqualTo(plain);
    assertThat(
            text("if (!first) out.append(','); if (i > 9) continue; first = false; out.append(i);"))
        .isEqualTo(plain);
    assertThat(text("out.append(i); if (!first) out.append(','); first = false;")).isEqualTo(plain);
    assertThat(text("if (!first) out.append(','); first = false; if (!first) out.append(i);"))
        .isEqualTo(plain);
    assertThat(text("boolean one = true; if (!one) out.append(','); one = false; out.append(i);"))
        .isEqualTo(plain);
    assertThat(text("if (!first) out.append(i); first = false; out.append(i);")).isEqualTo(plain);
  }

  @Test
  void separatorsThatAreEmptyAtFirst() {
    assertThat(text("out.append(between).append(i); between = \", \";"))
        .isEqualTo("Flagged(between)");
    assertThat(text("out.append(between + i); between = \", \"; out.append('!');"))
        .isEqualTo("Flagged(between late) Text");
    assertThat(text("out.append(between).append(a[i]); between = \", \";"))
        .isEqualTo("Flagged(between late)");
    assertThat(text("out.append(i).append(between); between = \", \";")).isEqualTo("Text");
    assertThat(text("out.append(between); out.append(between); between = \", \";"))
        .isEqualTo("Text Text");
    assertThat(text("out.append(between); if (i > 3) between = \", \";")).isEqualTo("Text");
  }

  @Test
  void separatorsWhereSomethingIsThere() {
    assertThat(text("if (out.length() > 0) out.append(','); out.append(i);"))
        .isEqualTo("Separated Text");
    assertThat(text("char c = 'x'; if (out.length() > 0) out.append(c); out.append(i);"))
        .isEqualTo("Separated Text");
    assertThat(text("if (out.length() > 1) out.append(','); out.append(i);")).isEqualTo(NOTHING);
  }

  @Test
  void listsAndSets() {
    assertThat(added("List<Integer>", "out.add(i); out.addAll(List.of(1, 2));"))
        .isEqualTo("Elements Elements");
    assertThat(added("List<Integer>", "if (!out.contains(i)) out.add(i);")).isEqualTo(NOTHING);
    assertThat(added("Set<Integer>", "if (!out.contains(i)) out.add(i);")).isEqualTo("Elements");
    assertThat(added("List<Integer>", "out.add(out.size());")).isEqualTo(NOTHING);
    assertThat(added("List<Integer>", "out.add(0, i);")).isEqualTo(NOTHING);
  }

  @Test
  void resultsThatNobodyReads() {
    String map = "Map<Integer, Integer>";
    assertThat(added(map, "Integer before = out.put(i, a[i]);")).isEqualTo("Put");
    assertThat(added("Set<Integer>", "boolean isNew = out.add(i);")).isEqualTo("Elements");
    assertThat(added(map, "int before = out.put(i, a[i]);")).isEqualTo(NOTHING);
    assertThat(added(map, "int before = out.get(i); out.putIfAbsent(i, 1);")).isEqualTo(NOTHING);
  }

  @Test
  void queues() {
    assertThat(added("ArrayDeque<Integer>", "out.addLast(i); out.offerLast(i); out.offer(i);"))
        .isEqualTo("Elements Elements Elements");
    assertThat(added("ArrayDeque<Integer>", "out.push(i);")).isEqualTo(NOTHING);
    assertThat(added("Stack<Integer>", "out.push(i);")).isEqualTo("Elements");
    assertThat(added("PriorityQueue<Integer>", "out.offer(i); out.add(i);"))
        .isEqualTo("Elements Elements");
    assertThat(added("LinkedHashSet<Integer>", "out.add(i);")).isEqualTo("Elements");
    if (Runtime.version().feature() >= 21) {
      // It moves an element that is there.
      assertThat(added("LinkedHashSet<Integer>", "out.addLast(i);")).isEqualTo(NOTHING);
    }
  }

  @Test
  void maps() {
    assertThat(added("Map<Integer, Integer>", "out.put(i, a[i]);")).isEqualTo("Put");
    assertThat(added("Map<Integer, Integer>", "out.merge(i, 1, Integer::sum);"))
        .isEqualTo("Merge(SUM)");
    assertThat(added("Map<Integer, Integer>", "out.put(i, out.getOrDefault(i, 0) + 1);"))
        .isEqualTo("Merge(SUM)");
    assertThat(added("Map<Integer, Integer>", "out.put(i, out.getOrDefault(i + 1, 0) + 1);"))
        .isEqualTo(NOTHING);
    assertThat(
            added(
                "Map<Integer, List<Integer>>",
                "out.computeIfAbsent(i & 3, k -> new ArrayList<>()).add(i);"))
        .isEqualTo("Group(Elements)");
    assertThat(added("Map<Integer, Integer>", "out.merge(i, 1, (x, y) -> x - y);"))
        .isEqualTo(NOTHING);
  }

  @Test
  void whatIsComparedDependsOnTheClassCreated() {
    String map = "Map<Integer, Collection<String>>";
    assertThat(compared(map, "out.computeIfAbsent(i, k -> new ArrayList<>()).add(names[i]);"))
        .isEqualTo("int");
    assertThat(compared(map, "out.computeIfAbsent(i, k -> new TreeSet<>()).add(names[i]);"))
        .isEqualTo("String int");
    String ask = "Collection<String> c = out.get(i); if (c == null) { c = new ";
    assertThat(compared(map, ask + "LinkedList<>(); out.put(i, c); } c.add(names[i]);"))
        .isEqualTo("int");
    assertThat(compared(map, ask + "TreeSet<>(); out.put(i, c); } c.add(names[i]);"))
        .isEqualTo("int String");
    assertThat(
            compared(
                "Map<Integer, Set<String>>", "Collection<String> c = out.get(i); c.add(\"\");"))
        .isEqualTo("String int");
  }
}
