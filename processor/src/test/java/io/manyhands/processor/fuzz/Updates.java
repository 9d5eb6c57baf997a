package io.manyhands.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Reductions in the ways people write them, and what looks like one. */
final class Updates {
  private final Dice dice;
  private final Expressions expressions;
  private final List<String> own = new ArrayList<>();

  Updates(Dice dice, Expressions expressions) {
    this.dice = dice;
    this.expressions = expressions;
  }

  /** An update, usually one that goes together with those before it. */
  String random() {
    if (own.isEmpty() || dice.chance(30)) {
      own.add(family());
    }
    return fill(dice.of(own.get(own.size() - 1).split(" \\| ", -1)));
  }

  private String family() {
    return dice.of(
        "s1 += V; | s1 = s1 + V; | s1 -= V; | s1++; | s1 = V + s1 - V; | if (C) s1 += V;",
        "s1 ^= V; | s1 = s1 ^ V;",
        "s1 or= V; | s1 = s1 or V;",
        "s1 &= V; | s1 = V & s1;",
        "s1 *= V;",
        "s2 += V; | s2 = s2 + V; | s2 += c[S]; | s2 -= e[S]; | if (C) s2++;",
        "s2 += 1; | s2++; | if (C) s2 = s2 + 1;",
        "mx = Math.max(mx, V); | mx = Math.max(V, mx);",
        "if (V1 > mx) mx = V1; | if (mx < V1) { mx = V1; }",
        "mx = mx > V1 ? mx : V1; | mx = V1 > mx ? V1 : mx;",
        "mn = Math.min(mn, V);",
        "if (V1 <= mn) mn = V1; | mn = V1 <= mn ? V1 : mn;",
        "ds += d[S]; | ds = ds + d[S]; | ds -= d[S]; | ds += V & 7; | ds++;",
        "dm = Math.max(dm, d[S]);",
        "if (d[S1] > dm) dm = d[S1]; | dm = d[S1] > dm ? d[S1] : dm;",
        "any oror= C; | any = any || C; | if (C) any = true;".replace("any oror= C; | ", ""),
        "any |= C;".replace("|=", "or="),
        "all = all && C; | if (C) all = false;",
        "all = C && all;",
        "all &= C;",
        "bs += V; | bs = (byte) (bs + V); | bs++;",
        "bs ^= V; | bs = (byte) (bs ^ V);",
        "total += V; | total = total + V; | this.total += c[S];",
        "count++; | count += V;",
        "sv += V; | sv = (short) (sv - V); | sv--;",
        "ch += V; | ch++; | if (C) ch -= V;",
        "boxed += V; | boxed++; | boxed = boxed - V;",
        "if (V1 > mx) { mx = V1; at = N; }",
        "if (V1 >= mx) { mx = V1; at = N; where = V; }",
        "if (a[S] < b[at]) at = N; | if (b[N] < b[at]) at = N;",
        "if (d[S1] < dm) { dm = d[S1]; str = str; } | if (d[S1] < dm) { dm = d[S1]; at = N; }",
        "if (first || V1 < mn) { mn = V1; first = false; }",
        "if (C && where < 0) where = N; | if (where < 0 && C) where = N;",
        "if (C && where == -1) { where = N; str = \"at\" + V; }",
        "if (first && C) { first = false; at = N; } | if (first) { if (C) { first = false; at = V;"
            + " } }",
        "big = big.add(java.math.BigInteger.valueOf(V)); | big ="
            + " big.subtract(java.math.BigInteger.TWO);",
        "dec = dec.add(java.math.BigDecimal.valueOf(V, 2));",
        "str += V; | str = str + N; | if (C) str += 'c';",
        "packed[top0++] = V; | if (C) packed[top0++] = N;",
        "out1.add(V + 0); | if (!asked.test(V + 0)) out1.add(N + 0);",
        // What looks like a reduction.
        "if (V1 > mx) { mx = V1; at = N; } | if (V1 > mx) { mx = V1; where = N; }",
        "if (V1 > mx) { mx = V1; at = N; } | a[S] = at;",
        "if (V1 > mx) { mx = V; at = N; }",
        "if (a[N] > a[at]) at = N + 1;",
        "if (V1 > mx) { at = mx; mx = V1; }",
        "str += V; | str = N + str;",
        "big = big.add(java.math.BigInteger.valueOf(V)); | big ="
            + " big.multiply(java.math.BigInteger.TWO);",
        "s1 += V; | a[S] = s1;",
        "s1 += V; | s1 *= 3;",
        "s1 = V; | s1 += V;",
        "s1 += s1 & V;",
        "if (V > mx) mx = V;",
        "dm = dm > d[S1] ? dm : d[S1];",
        "s2 = s2 * 2 + V;",
        "s1 += d[S] * 0.5;",
        "s1 = V - s1;",
        "mx = Math.max(mx, V); | s2 += mx;",
        "if (C) { t = V; } | s1 += t;",
        "t = V; | s1 += t; | u = t + 1;",
        "hits += V; | total += hits;",
        "if (V1 > mx) { mx = V1; t = N; }",
        "if (C && where < 0) where = N; | if (C && where == -1) where = N;",
        "if (C && where < 0) where = V;",
        "if (C && where < 1) where = N; | if (where <= 0 && C) where = N;",
        "if (first && C) { first = false; at = N; } | if (!first && C) { first = true; at = N; }",
        "if (first && C) { first = false; at = N; } | if (first) at = V;",
        "any = C; | if (any) s1++;");
  }

  private String fill(String template) {
    String text = template.replace("oror", "||").replace(" or=", " |=").replace(" or ", " | ");
    String same = expressions.element();
    String subscript = expressions.subscript();
    StringBuilder filled = new StringBuilder();
    for (int k = 0; k < text.length(); k++) {
      boolean word =
          (k > 0 && Character.isLetterOrDigit(text.charAt(k - 1)))
              || (k + 1 < text.length() && Character.isLowerCase(text.charAt(k + 1)));
      boolean numbered = k + 1 < text.length() && text.charAt(k + 1) == '1';
      char letter = word ? ' ' : text.charAt(k);
      if (letter == 'V' && numbered) {
        filled.append(same);
        k++;
      } else if (letter == 'S' && numbered) {
        filled.append(subscript);
        k++;
      } else if (letter == 'V') {
        filled.append('(').append(expressions.value()).append(')');
      } else if (letter == 'S') {
        filled.append(expressions.subscript());
      } else if (letter == 'C') {
        filled.append('(').append(expressions.condition()).append(')');
      } else if (letter == 'N') {
        filled.append(expressions.index);
      } else {
        filled.append(text.charAt(k));
      }
    }
    return filled.toString();
  }
}
