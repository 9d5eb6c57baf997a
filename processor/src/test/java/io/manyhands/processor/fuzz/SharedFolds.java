package io.manyhands.processor.fuzz;

import java.util.List;

/**
 * Statements that fold something into a field with {@code @Shared}, and what may stand around them.
 *
 * <p>{@code {f}} is the field; for the rest see {@link Shapes}. In sections, {@code U} and {@code
 * T} are updates.
 */
final class SharedFolds {
  /** Folds of numbers, one kind a list: those of a kind may come in any order. */
  static final List<List<String>> KINDS =
      List.of(
          List.of(
              "{f} += {v};",
              "{f} -= {v};",
              "{f}++;",
              "{f} += 2;",
              "{f} = {f} + ({v});",
              "if ({c}) { {f} += {v}; }",
              "if ({c}) { {f}--; } else { {f} += {v}; }",
              "for (int j# = 0; j# < 3; j#++) { {f} += {v:j#}; }"),
          List.of("{f} ^= {v};", "{f} = {f} ^ ({v});", "if ({c}) { {f} ^= {v}; }"),
          List.of("{f} |= {v};", "{f} = ({v}) | {f};"),
          List.of("{f} &= {v};", "if ({c}) { {f} &= {v}; }"),
          List.of(
              "{f} = Math.max({f}, {v});",
              "int w# = {v}; if (w# > {f}) { {f} = w#; }",
              "{f} = Math.max({v}, {f});"),
          List.of("{f} = Math.min({f}, {v});", "int w# = {v}; if (w# <= {f}) { {f} = w#; }"));

  /** Folds of truth values. */
  static final List<String> FLAGS = List.of("if ({c}) { {f} = true; }", "{f} |= {c};");

  /** Folds of whole numbers into a floating-point one, of which none is rounded. */
  static final List<String> FLOATING =
      List.of("{f} += {v};", "{f} -= {v} * 0.5;", "if ({c}) { {f} += 3; }", "{f}++;");

  /** What nearly looks like a fold. */
  static final List<String> NEARLY =
      List.of(
          "{f} = {v};",
          "{f} = {f} * 3 + {v};",
          "{f} += {v}; {f} ^= {v};",
          "{f} += {v} & (int) {f};",
          "{o}[{i}] = (int) {f};",
          "{f} += {v}; {o}[{i}] = (int) {f};",
          "if ({f} < 90) { {f} += {v}; }",
          "if ({f} > 40) break; {f} += {v};",
          "{f} = ({v}) - {f};",
          "s1 += (int) {f}; {f}++;",
          "{f} += {v}; if ({c}) { {f} = 5; }",
          "if ({c}) { {f} = {i}; }");

  /** Folds into elements. */
  static final List<List<String>> ELEMENTS =
      List.of(
          List.of(
              "{f}[{v} & 7] += {v};",
              "{f}[{i} & 7]++;",
              "{f}[{r}[{i}] & 3] -= {v};",
              "if ({c}) { {f}[({v}) & 7] += {v}; }",
              "for (int j# = 0; j# < 3; j#++) { {f}[({i} + j#) & 7] += {v:j#}; }"),
          List.of("{f}[{v} & 7] ^= {v};", "{f}[{i} & 3] ^= 5;"),
          List.of("{f}[{v} & 7] |= {v};"),
          List.of("{f}[{v} & 7] = Math.max({f}[{v} & 7], {v});"),
          List.of(
              "{f}[{v} & 7] += {v}; {o}[{i}] = (int) {f}[{i} & 7];",
              "{f}[{v} & 7] = {v};",
              "{f}[{i} & 7] += {f}[({i} + 1) & 7];",
              "{f}[{v} & 7] += {v}; {f}[{i} & 7] ^= 3;"));

  /** What may stand around updates. */
  static final List<String> SECTIONS =
      List.of(
          "U",
          "U",
          "U T",
          "U T",
          "synchronized (this) { U }",
          "synchronized (gate1_NAME_) { U }",
          "synchronized (gate1_NAME_) { U T }",
          "synchronized (gate2_NAME_) { U T }",
          "synchronized (gate1_NAME_) { synchronized (gate2_NAME_) { U } }",
          "synchronized (gate2_NAME_) { U synchronized (gate1_NAME_) { T } }",
          "synchronized (gate1_NAME_) { synchronized (gate1_NAME_) { U } T }",
          "lock.lock(); try { U T } finally { lock.unlock(); }",
          "synchronized (lock) { lock.lock(); try { U } finally { lock.unlock(); } }",
          "synchronized (Help.class) { if ({c}) { U } }",
          "synchronized (gate1_NAME_) { U } synchronized (gate2_NAME_) { T }",
          "lock.lock(); try { if ({c}) { U } else { T } } finally { lock.unlock(); }",
          "if ({c}) { U } else { T }",
          "for (int l# = 0; l# < 2; l#++) { U }",
          "try { U } finally { T }",
          "int x# = 100 / {r}[{i}]; U",
          "U if ({v} == 13) throw new IllegalStateException(\"at \" + {i});",
          "if ({c}) { U break; } T",
          "if ({c}) continue; U",
          "U if ({c}) return \"found\" + {i};",
          "{o}[{i}] = {v}; U",
          "{o}[{i}] = 100 / {r}[{i}]; synchronized (gate1_NAME_) { U }",
          "int x# = f.at({i}); U",
          "switch ({v} & 3) { case 0: U break; case 1: T default: s2++; }");

  private SharedFolds() {}
}
