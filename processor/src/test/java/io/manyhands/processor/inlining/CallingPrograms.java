package io.manyhands.processor.inlining;

import io.manyhands.processor.model.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Random programs whose loops call methods that use fields of their objects: what has an effect,
 * what fails, what is logged, in which order, and names that mean different things in the loop and
 * in the methods.
 */
final class CallingPrograms {
  static final int LOOPS = 24;
  private static final int METHODS = 30;
  private static final String LOG =
      """
      class Log {
        static final StringBuilder ALL = new StringBuilder();
        static int say(int x) {
          if (ALL.length() < 4000) ALL.append(x).append(' ');
          return x;
        }
      }
      """;
  private static final List<String> NAMES =
      List.of("t", "u", "n", "m", "value", "other", "x", "y", "cell_", "done", "x_2", "d3Result");
  private static final List<String> TYPES =
      List.of("int", "long", "byte", "boolean", "Integer", "Cell");

  /** A method that can be called. */
  private record Member(
      String owner,
      boolean isStatic,
      boolean isOpen,
      String name,
      List<String> parameters,
      String type) {}

  private final Random random;

  /** How deep expressions go: in simple programs more calls can be replaced. */
  private final int deepest;

  private final List<Member> members = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Map<String, String> scope = new LinkedHashMap<>();
  private String owner = "Demo";
  private boolean isStatic;
  private int callable;
  private String result = "void";
  private int functions;
  private int caught;

  private CallingPrograms(long seed) {
    this.random = new Random(seed * 31 + 7);
    this.deepest = seed % 3 == 0 ? 3 : 2;
  }

  /** The program of a seed: class {@code Demo}. */
  static String source(long seed) {
    return new CallingPrograms(seed).all();
  }

  private String all() {
    for (int k = 0; k < METHODS; k++) {
      String of = pick("Demo", "Demo", "Cell", "Cell", "Base", "Apart");
      List<String> parameters = new ArrayList<>();
      for (int p = below(4); p > 0; p--) {
        parameters.add(pick("int", "int", "int", "long", "Integer", "Cell", "byte"));
      }
      boolean isOfClass = of.equals("Apart") || (!of.equals("Base") && chance(20));
      boolean isOpen =
          of.equals("Base") || of.equals("Apart") || chance(of.equals("Cell") ? 60 : 10);
      members.add(
          new Member(
              of,
              isOfClass,
              isOpen,
              "d" + k,
              parameters,
              chance(40) ? "void" : TYPES.get(below(6))));
    }
    text.append(
        """
        class Demo {
          int n, m = 2;
          static int all;
          Cell mine;
          final Cell owned;
          Integer boxed;
          Base base;
          java.util.function.IntSupplier later = () -> 1;
          Demo(Cell owned) { this.owned = owned; }
          String state() {
            return n + " " + m + " " + all + " " + boxed + " " + (base == null ? 0 : base.value)
                + " " + (mine == null ? "" : mine.state()) + (owned == null ? "" : owned.state());
          }
          static final class Cell {
            int value;
            Cell other;
            final Cell fixed;
            Demo home;
            static int made;
            Cell(int value) { this(value, null); }
            Cell(int value, Cell fixed) { this.value = value; this.fixed = fixed; made++; }
            String state() { return "[" + value + (other == null ? "" : " " + other.value)
                + (fixed == null ? "" : " " + fixed.value) + "]"; }
        """);
    writeMembers("Cell");
    text.append("  }\n  static class Base {\n    int value;\n    Cell mine;\n");
    writeMembers("Base");
    text.append("  }\n  static class Sub extends Base {\n");
    for (Member member : members) {
      if (member.owner().equals("Base") && chance(30)) {
        writeMember(member);
      }
    }
    text.append("  }\n");
    writeMembers("Demo");
    for (int k = 0; k < LOOPS; k++) {
      writeLoop(k);
    }
    writeStart();
    text.append("}\nfinal class Apart {\n  static int value;\n  static Demo.Cell mine;\n");
    writeMembers("Apart");
    return text.append("}\n").append(LOG).toString();
  }

  private void writeMembers(String of) {
    for (Member member : members) {
      if (member.owner().equals(of)) {
        writeMember(member);
      }
    }
  }

  private void writeMember(Member member) {
    owner = member.owner();
    isStatic = member.isStatic();
    callable = members.indexOf(member) + 1;
    result = member.type();
    functions = 0;
    scope = new LinkedHashMap<>();
    List<String> parameters = new ArrayList<>();
    for (String type : member.parameters()) {
      String name = fresh();
      scope.put(name, type);
      parameters.add(spelled(type) + " " + name);
    }
    text.append(
        "%s%s%s %s(%s) {\n"
            .formatted(
                member.isOpen() ? "" : "private ",
                isStatic ? "static " : "",
                spelled(result),
                member.name(),
                String.join(", ", parameters)));
    if (!result.equals("void") && chance(35)) {
      text.append("return ").append(value(result, 0)).append(";\n}\n");
      return;
    }
    for (int k = 1 + below(deepest + 1); k > 0; k--) {
      statement(1, false);
    }
    if (!result.equals("void")) {
      text.append("return ").append(value(result, 1)).append(";\n");
    }
    text.append("}\n");
  }

  private void writeLoop(int number) {
    owner = "Demo";
    isStatic = false;
    callable = 0;
    result = "loop";
    functions = 0;
    scope =
        new LinkedHashMap<>(
            Map.of("i", "int", "k", "int", "c", "Cell", "e", "Cell", "y", "Integer"));
    text.append("void run").append(number).append("(int[] a, Cell c, Cell e, Cell[] cells, int k,");
    text.append(" Integer y, Base b) {\nint kept = 1; long far = 2; Cell cell = c;\n");
    scope.put("kept", "int");
    scope.put("far", "long");
    scope.put("cell", "Cell");
    text.append("for (@io.manyhands.annotations.Parallel int i = 0; i < 4; i++) {\n");
    for (int k = 1 + below(deepest - 1); k > 0; k--) {
      text.append(callStatement()).append('\n');
      if (chance(50 * (deepest - 2))) {
        statement(2, false);
      }
    }
    text.append(
        "}\nLog.say(kept); Log.say((int) far); Log.say(cell == null ? 0 : cell.value);\n}\n");
  }

  /** What runs a loop: objects that are there or not, and may be one. */
  private void writeStart() {
    text.append(
        """
        static String start(int loop, int input) {
          Log.ALL.setLength(0);
          all = 0;
          Apart.value = 5;
          Cell fixed = input % 5 == 4 ? null : new Cell(7);
          Cell c = new Cell(3, fixed);
          Demo demo = new Demo(input % 3 == 0 ? c : new Cell(11, fixed));
          c.home = demo;
          c.other = input % 5 == 3 ? null : new Cell(6, c);
          demo.owned.home = demo;
          demo.mine = input % 4 == 1 ? null : input % 4 == 2 ? c : new Cell(4, fixed);
          demo.boxed = input % 6 == 4 ? null : (Integer) input;
          demo.base = input % 2 == 0 ? new Base() : input % 3 == 0 ? new Sub() : null;
          Base b = input % 5 == 0 ? demo.base : input % 5 == 1 ? new Sub() : new Base();
          if (b != null) b.mine = c;
          Apart.mine = input % 7 == 6 ? null : c;
          Cell e = input % 4 == 3 ? c : input % 7 == 5 ? null : new Cell(9, c);
          Cell[] cells = {c, e, demo.mine, demo.owned};
          int[] a = {5, -3, 0, 7, input, 12, 1, 2};
          Integer y = input % 8 == 7 ? null : (Integer) (input + 1);
          try {
            switch (loop) {
        """);
    for (int k = 0; k < LOOPS; k++) {
      text.append("case %1$d: demo.run%1$d(a, c, e, cells, 3, y, b); break;\n".formatted(k));
    }
    text.append(
        """
              default:
            }
          } catch (RuntimeException failed) {
            Log.ALL.append(failed.getClass().getName());
          }
          return Log.ALL + " " + demo.state() + c.state() + (e == null ? "" : e.state())
              + java.util.Arrays.toString(a) + Apart.value + (b == null ? 0 : b.value) + Cell.made;
        }
        """);
  }

  /** The type as it is called in any of the classes. */
  private String spelled(String type) {
    return type.equals("Cell") && owner.equals("Apart") ? "Demo.Cell" : type;
  }

  private int below(int bound) {
    return random.nextInt(bound);
  }

  private boolean chance(int percent) {
    return below(100) < percent;
  }

  private String pick(String... all) {
    return all[below(all.length)];
  }

  private String fresh() {
    return fresh("");
  }

  /** A name for a variable that nothing in its first value has. */
  private String fresh(String value) {
    String name = NAMES.get(below(NAMES.size()));
    while (scope.containsKey(name)
        || Token.in(value, 0, value.length()).stream().anyMatch(named(name))) {
      name += below(9);
    }
    return name;
  }

  private static Predicate<Token> named(String name) {
    return token -> token.text().equals(name);
  }

  private String local(String type) {
    List<String> all =
        scope.entrySet().stream()
            .filter(each -> each.getValue().equals(type))
            .map(Map.Entry::getKey)
            .toList();
    return all.isEmpty() ? null : all.get(below(all.size()));
  }

  /** A local variable that may be assigned. */
  private String assignable(String type) {
    String name = local(type);
    return name == null || name.equals("i") || functions > 0 || name.equals("k") ? null : name;
  }

  /** A field of the own object or class, not hidden by a variable. */
  private String own(String name) {
    if (scope.containsKey(name) || chance(30)) {
      return "this." + name;
    }
    return name;
  }

  private String intField() {
    String object = object();
    if (isStatic || chance(25)) {
      return owner.equals("Apart") && chance(50)
          ? "Apart.value"
          : chance(60) && object != null ? object + ".value" : "Demo.all";
    }
    return owner.equals("Demo") ? own(pick("n", "m")) : own("value");
  }

  /** Something that a member can be named behind. */
  private String object() {
    String name = local("Cell");
    if (name != null && chance(50)) {
      return name;
    }
    if (isStatic) {
      return owner.equals("Apart") ? "Apart.mine" : name;
    }
    return switch (owner) {
      case "Demo" -> own(pick("mine", "owned"));
      case "Cell" -> chance(30) ? "this" : own(pick("other", "fixed"));
      default -> own("mine");
    };
  }

  private String values(List<String> types, int depth) {
    List<String> all = new ArrayList<>();
    types.forEach(type -> all.add(value(type, depth + 1)));
    return String.join(", ", all);
  }

  /** A call of a method with such a result, any if it is empty; null if there is none. */
  private String call(String type, int depth) {
    List<Member> all =
        members.subList(callable, members.size()).stream()
            .filter(each -> type.isEmpty() || each.type().equals(type))
            .filter(
                each ->
                    !each.owner().equals("Base")
                        || (owner.equals("Demo") && !isStatic)
                        || owner.equals("Base"))
            .filter(each -> !each.owner().equals("Demo") || each.isStatic() || !isStatic)
            .filter(
                each -> !each.owner().equals("Demo") || !owner.equals("Base") || each.isStatic())
            .filter(
                each -> !owner.equals("Apart") || (each.isOpen() && !each.owner().equals("Demo")))
            .toList();
    if (all.isEmpty()) {
      return null;
    }
    Member member = all.get(below(all.size()));
    String arguments = values(member.parameters(), depth);
    String called = member.name() + "(" + arguments + ")";
    if (member.isStatic()) {
      boolean isNear = member.owner().equals(owner) || member.owner().equals("Demo");
      return isNear
          ? called
          : (member.owner().equals("Cell") ? "Demo.Cell" : member.owner()) + "." + called;
    }
    if (member.owner().equals(owner) && !isStatic && chance(60)) {
      return chance(70) ? called : "this." + called;
    }
    return switch (member.owner()) {
      case "Demo" -> owner.equals("Demo") ? called : own("home") + "." + called;
      case "Cell" -> {
        String object = object();
        yield object == null ? null : object + "." + called;
      }
      default ->
          owner.equals("Base")
              ? called
              : (result.equals("loop") && chance(70) ? "b" : own("base")) + "." + called;
    };
  }

  private String value(String type, int depth) {
    if (depth < deepest && chance(25)) {
      String call = call(type, depth);
      if (call != null) {
        return call;
      }
    }
    if (depth < deepest && chance(12)) {
      return "("
          + value("boolean", depth + 1)
          + " ? "
          + value(type, depth + 1)
          + " : "
          + value(type, depth + 1)
          + ")";
    }
    if (depth < deepest && chance(8)) {
      return "switch ("
          + value("int", depth + 1)
          + " & 3) { case 0 -> "
          + value(type, depth + 1)
          + "; default -> "
          + value(type, depth + 1)
          + "; }";
    }
    return switch (type) {
      case "int" -> number(depth);
      case "long" ->
          pick(
              "3L",
              name("long", "4L"),
              number(depth),
              "(" + name("long", "5L") + " + " + number(depth) + ")");
      case "byte" ->
          chance(50) ? "(byte) " + pick("7", intField()) : "(byte) (int) (" + number(depth) + ")";
      case "boolean" -> truth(depth);
      case "Integer" ->
          pick(
              name("Integer", "8"),
              name("Integer", "9"),
              "Integer.valueOf(" + number(depth) + ")",
              owner.equals("Demo") && !isStatic ? own("boxed") : "6",
              chance(10) ? "(Integer) null" : "Integer.valueOf(3)");
      default -> cell(depth);
    };
  }

  private String name(String type, String otherwise) {
    String name = local(type);
    return name == null ? otherwise : name;
  }

  private String number(int depth) {
    if (depth >= deepest) {
      return pick("1", "2", name("int", "3"), intField());
    }
    String target = assignable("int");
    return switch (below(14)) {
      case 0, 1 -> intField();
      case 2, 3 -> name("int", "4");
      case 4 -> "Log.say(" + value("int", depth + 1) + ")";
      case 5, 6 ->
          "("
              + value("int", depth + 1)
              + pick(" + ", " - ", " * ", " ^ ")
              + value("int", depth + 1)
              + ")";
      case 7 ->
          "("
              + value("int", depth + 1)
              + pick(" / ", " % ")
              + "("
              + value("int", depth + 1)
              + pick(" | 1", " & 3")
              + "))";
      case 8 -> "(" + intField() + pick(" = ", " += ", " -= ") + value("int", depth + 1) + ")";
      case 9 -> target == null ? intField() : "(" + target + " = " + value("int", depth + 1) + ")";
      case 10 -> intField() + pick("++", "--");
      case 11 -> "(int) (" + value("long", depth + 1) + ")";
      case 12 -> value("Integer", depth + 1);
      default ->
          result.equals("loop")
              ? "a[" + value("int", depth + 1) + " & 7]"
              : "-" + value("byte", deepest);
    };
  }

  private String truth(int depth) {
    if (depth >= deepest) {
      return intField() + " > 1";
    }
    return switch (below(5)) {
      case 0 -> "(" + truth(depth + 1) + pick(" && ", " || ") + value("boolean", depth + 1) + ")";
      case 1 -> "(" + cell(depth + 1) + pick(" == ", " != ") + cell(depth + 1) + ")";
      default ->
          "("
              + value("int", depth + 1)
              + pick(" > ", " < ", " == ")
              + value("int", depth + 1)
              + ")";
    };
  }

  private String cell(int depth) {
    String object = object();
    String found = object == null ? "null" : object;
    return switch (below(10)) {
      case 0 -> "new Demo.Cell(" + value("int", depth + 1) + ")";
      case 1 -> "(Demo.Cell) null";
      case 2 -> result.equals("loop") ? "cells[" + number(depth + 1) + " & 3]" : found;
      case 3 -> found.equals("null") ? found : found + ".other";
      default -> found;
    };
  }

  private String callStatement() {
    String type = TYPES.get(below(TYPES.size()));
    return switch (below(6)) {
      case 0, 1 -> ended(call("", 1));
      case 2 -> declaration(type);
      case 3 -> {
        String target = assignable("int");
        String call = call(pick("int", "byte"), 1);
        yield target == null || call == null
            ? ";"
            : target + pick(" = ", " += ", " -= ") + call + ";";
      }
      case 4 -> {
        String call = call("boolean", 1);
        yield call == null ? ";" : "if (" + call + ") { " + intField() + "++; }";
      }
      default ->
          result.equals("loop")
              ? "a[i] = " + value("int", 0) + ";"
              : intField() + pick(" = ", " += ") + value("int", 0) + ";";
    };
  }

  private static String ended(String call) {
    return call == null ? ";" : call + ";";
  }

  private String declaration(String type) {
    String call = call(type, 1);
    if (call == null) {
      return ";";
    }
    String name = fresh(call);
    scope.put(name, type);
    return spelled(type) + " " + name + " = " + call + ";";
  }

  private void statement(int depth, boolean isAlone) {
    Map<String, String> before = new LinkedHashMap<>(scope);
    switch (isAlone ? below(4) : below(15)) {
      case 0, 1, 2, 3 -> {
        String line = callStatement();
        boolean isDeclaration = scope.size() > before.size();
        text.append(isAlone && isDeclaration ? ";" : line).append(chance(10) ? " // note\n" : "\n");
        if (isAlone) {
          scope = before;
        }
      }
      case 4, 5 -> {
        text.append("if (").append(value("boolean", depth)).append(") ");
        inner(depth);
        if (chance(40)) {
          text.append("else ");
          inner(depth);
        }
      }
      case 6 -> {
        String type = TYPES.get(below(TYPES.size()));
        String value = value(type, depth);
        String name = fresh(value);
        scope.put(name, type);
        text.append(spelled(type) + " " + name + " = " + value + ";\n");
      }
      case 7 -> {
        String counter = fresh();
        text.append("for (int %1$s = 0; %1$s < 2; %1$s++) ".formatted(counter));
        scope.put(counter, "counter");
        inner(depth);
        scope = before;
      }
      case 8 -> {
        text.append("try {\n");
        block(depth);
        text.append("} ")
            .append(
                chance(50)
                    ? "finally {\n"
                    : "catch (RuntimeException caught%d) {\n".formatted(caught++));
        block(depth);
        text.append("}\n");
      }
      case 9, 10 -> {
        leave(depth);
      }
      case 11 -> {
        text.append("switch (").append(value("int", depth)).append(" & 1) {\ncase 0:\n");
        statement(depth + 1, true);
        text.append("default:\n");
        statement(depth + 1, true);
        text.append("}\n");
      }
      case 12 -> {
        functions++;
        String supplied = value("int", deepest);
        functions--;
        if (owner.equals("Demo") && !isStatic) {
          text.append(
              own("later")
                  + " = () -> "
                  + (supplied.matches("[a-z_0-9A-Z]+")
                      ? "2"
                      : supplied.contains("(") ? "3" : steady(supplied))
                  + ";\n");
        }
      }
      case 13 -> {
        if (owner.equals("Demo") && !isStatic) {
          text.append("Log.say(" + own("later") + ".getAsInt());\n");
        }
      }
      default -> {
        String cell = object();
        if (cell != null && !cell.equals("this")) {
          text.append(cell + ".other = " + cell(depth) + ";\n");
        }
        if (owner.equals("Demo") && !isStatic) {
          text.append(own("mine") + " = " + cell(depth) + ";\n");
        }
      }
    }
  }

  /** A value that names no local variable. */
  private String steady(String value) {
    return scope.keySet().stream().anyMatch(name -> value.matches("(^|.*[^.\\w])" + name + "\\b.*"))
        ? "4"
        : value;
  }

  private void leave(int depth) {
    if (result.equals("loop")) {
      text.append("if (").append(value("boolean", depth)).append(") continue;\n");
    } else if (chance(20)) {
      text.append("if (")
          .append(value("boolean", depth))
          .append(") throw new IllegalStateException();\n");
    } else {
      String given = result.equals("void") ? "" : " " + value(result, depth);
      text.append("if (")
          .append(value("boolean", depth))
          .append(") return")
          .append(given)
          .append(";\n");
    }
  }

  private void inner(int depth) {
    if (chance(40)) {
      statement(depth + 1, true);
    } else {
      text.append("{\n");
      block(depth);
      text.append("}\n");
    }
  }

  private void block(int depth) {
    Map<String, String> before = new LinkedHashMap<>(scope);
    for (int k = 1 + below(2); k > 0 && depth < 4; k--) {
      statement(depth + 1, false);
    }
    scope = before;
  }
}
