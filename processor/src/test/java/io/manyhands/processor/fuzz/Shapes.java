package io.manyhands.processor.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Loop bodies as people write them where they want a loop to run in parallel: most are safe, or are
 * for some inputs. What nearly looks like them is left to {@link Mutations}.
 *
 * <p>In a template {@code {i}} is the loop variable, {@code {o}} an array that is written, {@code
 * {w}} a width, {@code {v:x,y}} a value in which x and y may occur, {@code {c:x}} a condition,
 * {@code {r}} an array that is read, and {@code #} makes names unique.
 */
final class Shapes {
  private static final List<String> TEMPLATES =
      List.of(
          // One element for each iteration.
          "{o}[{i}] = {v};",
          "{o}[{i}] += {v};",
          "if ({c}) { {o}[{i}] = {v}; } else { {o}[{i}] = {v}; }",
          "if ({c}) { {o}[{i}]++; }",
          "{o}[2 * {i}] = {v}; {o}[2 * {i} + 1] = {v};",
          "{o}[n - 1 - {i}] = {v};",
          "{o}[{i} + k] = {v};",
          "{o}[{i}] = {r}[{i} - 1] + {r}[{i} + 1];",
          "{o}[{r}[{i}]] = {v};",
          "if ({c}) continue; {o}[{i}] = {v};",
          // Private classes, which generated source cannot name.
          "Cell x# = new Cell({v}); {o}[{i}] = x#.twice() + x#.plus({i}).held;",
          "Cell x# = new Cell({i}); x#.held += {v}; {o}[x#.held] = {v};",
          "Side x# = {c} ? Side.LEFT : Side.RIGHT; switch (x#) { case LEFT -> {o}[{i}] = {v};"
              + " default -> {o}[{i}] = x#.ordinal() + {v}; }",
          "Couple x# = new Couple({v}, {i}); {o}[x#.second()] = x#.first();",
          // Objects of the host's own, and with constructors that are its own.
          "Shut x# = new Shut({v}); {o}[{i}] = x#.held + new Shut({i}).held;",
          "Part x# = new Part({v}); {o}[{i}] = x#.twice() + x#.held;",
          "{o}[{i}] = new Open({v}).seen() + {v}; if ({c}) hits += new Open({i}).seen() & 1;",
          "{o}[{i}] = {v}; if ({c}) { new Open({i}).put({v}); }",
          // Quotients and remainders.
          "int y# = {i} / 3, x# = {i} % 3; {o}[y# * 3 + x#] = {v};",
          "{o}[(({i} >> 2) << 2) + ({i} & 3)] = {v};",
          "if ({i} % 2 == 0) { {o}[{i}] = {o}[{i} + 1] + {v}; }",
          "if (({i} & 1) != 0) { {o}[{i} - 1] = {v}; }",
          "for (int j# = 0; j# < {i} / 2; j#++) { {o}[{i} * {w} + j#] = {v:j#}; }",
          "int x# = {i}; for (int j# = 0; j# < 3; j#++) { {o}[x#] = {v:j#}; x# += {i} / 2; }",
          "if ({i} < n / 2) { int x# = {o}[{i}]; {o}[{i}] = {o}[n - 1 - {i}];"
              + " {o}[n - 1 - {i}] = x#; }",
          "if ({i} < (n >> 1)) { {o}[{i}] = {o}[{i} + (n >> 1)] + {v}; }",
          "{o}[2 * {i} + n % 2] = {o}[2 * {i} + k % 2 + 1] + {v};",
          "for (int j# = 0; j# < {w} / 2; j#++) { {o}[{i} * {w} + j#] ="
              + " {o}[({i} + 1) * {w} - 1 - j#] + {v:j#}; }",
          // Halves of rows and columns without a name, squares, diagonals, ranges.
          "for (int j# = 0; j# < {w} / 2; j#++) { int x# = {o}[{i} * {w} + j#]; {o}[{i} * {w} + j#]"
              + " = {o}[{i} * {w} + {w} - 1 - j#]; {o}[{i} * {w} + {w} - 1 - j#] = x#; }",
          "for (int j# = 0; j# < (n >> 1); j#++) { {o}[{i} * (n / 2) + j#] = {v:j#}; }",
          "for (int j# = 0; j# < k / 2; j#++) { {o}[{i} * k + j# + k / 2] = {o}[{i} * k + j#] +"
              + " {v:j#}; }",
          "for (int j# = -{i}; j# <= {i}; j#++) { {o}[{i} * {i} + {i} + j#] = {v:j#}; }",
          "{o}[{i} * {i} + 2 * {i}] = {o}[{i} * {i} + 1] + {v};",
          "{o}[{i} * (n - 1) + n] = {o}[{i} * (n - 1)] + {o}[{i} * (n - 1) + 2 * n - 1] + {v};",
          "{o}[2 * {i}] = {o}[{i} + k] + {v};",
          "{o}[{i} + k] = {o}[{i}] + {o}[{i} + 1] + {v};",
          // Packed triangles.
          "for (int j# = 0; j# <= {i}; j#++) { {o}[{i} * ({i} + 1) / 2 + j#] = {v:j#}; }",
          "int x# = ({i} * ({i} - 1)) >> 1; for (int j# = 0; j# < {i}; j#++) { {o}[x# + j#] +="
              + " {o}[x#] + {v:j#}; }",
          "int x# = {i} * n - {i} * ({i} - 1) / 2; for (int j# = {i}; j# < n; j#++) {"
              + " {o}[x# + j# - {i}] = {v:j#}; }",
          // Tests that keep accesses apart.
          "if ({i} < k) { {o}[{i}] = {o}[{i} + k] + {v}; }",
          "if ({i} != k) { {o}[{i}] += {o}[k]; }",
          "if ({i} == k) continue; {o}[{i}] = {o}[k] + {v};",
          "if ({i} < 3) { {o}[{i}] = {v}; } else { {o}[{i} + 3] = {v}; }",
          "if ({i} > 0 && {i} + 1 < n) { {o}[{i}] = {r}[{i} - 1] + {r}[{i} + 1]; }",
          "{o}[{i}] = {i} >= k ? {v} : {o}[{i} + k];",
          "for (int j# = 0; j# < {i}; j#++) { {o}[j# * {w} + {i}] = {o}[{i} * {w} + j#] + {v:j#};"
              + " }",
          "for (int j# = {i}; j# < n; j#++) { {o}[j# * {w} + {i}] = {v:j#}; {o}[{i} * {w} + j#] ="
              + " {v:j#}; }",
          "int x# = {i} * {w} + {i}, y# = x#; for (int j# = {i}; j# < n; j#++, y# += {w}) { {o}[y#]"
              + " = {o}[x#++] + {v:j#}; }",
          "for (int j# = 0; j# < n; j#++) { if (j# < {i}) { m[{i}][j#] = m[j#][{i}] + {v:j#}; } }",
          "e[{i}] = (byte) {v};",
          "c[{i}] = c[{i}] * 3 + {v};",
          "d[{i}] = {v} / 4.0;",
          "z[{i}] = {c};",
          "h[{i}] = (char) {v}; sh[{i}] += {v};",
          // A block of elements.
          "for (int j# = 0; j# < {w}; j#++) { {o}[{i} * {w} + j#] = {v:j#}; }",
          "for (int j# = 0; j# < {w}; j#++) { {o}[{i} * {w} + j#] += {o}[{i} * {w}] + {v:j#}; }",
          "for (int j# = {w} - 1; j# >= 0; j#--) { {o}[{i} * {w} + j#] = {v:j#}; }",
          "for (int j# = 0; j# < n; j#++) { {o}[j# * n + {i}] = {v:j#}; }",
          "for (int j# = 0; j# < {w}; j# += 2) { {o}[{i} * {w} + j#] = {v:j#}; }",
          "for (int j# = 1; j# < {w}; j#++) { {o}[{i} * {w} + j#] = {o}[{i} * {w} + j# - 1] +"
              + " {v:j#}; }",
          "for (int j# = 0; j# < 3; j#++) { for (int l# = 0; l# < 2; l#++) {"
              + " {o}[({i} * 3 + j#) * 2 + l#] = {v:j#,l#}; } }",
          "for (int j# = {i} * {w}; j# < ({i} + 1) * {w}; j#++) { {o}[j#] = {v:j#}; }",
          "Help.fill({o}, {i} * {w}, {w}, {v});",
          "int e# = Math.min(({i} + 1) * {w}, n * {w}); for (int j# = {i} * {w}; j# < e#; j#++) {"
              + " {o}[j#] = {o}[j#] * 3 + {v:j#}; }",
          "int e# = Math.min({w}, n - {i}); for (int j# = 0; j# < e#; j#++) {"
              + " {o}[{i} * {w} + j#] = {v:j#}; }",
          "int e# = Math.max({i} * 4, k); for (int j# = {i} * 4 + 3; j# >= e#; j#--) {"
              + " {o}[j#] = {v:j#}; }",
          "int e# = Math.min(k, n); for (int j# = 0; j# < e#; j#++) { scratch[j#] = {v:j#}; }"
              + " for (int j# = 0; j# < e#; j#++) { s1 += scratch[j#]; }",
          // Pointers that walk.
          "int x# = {i} * {w}; for (int j# = 0; j# < {w}; j#++) { {o}[x#++] = {v:j#}; }",
          "int x# = {i} * {w} + k; for (int j# = 0; j# < {w}; j#++, x#++) { {o}[x#] = {v:j#}; }",
          "int x# = {i} * {w}, y# = x# + {w}; while (x# < y#) { {o}[x#++] = {v:x#}; }",
          // A walk through another array says how far this one's goes.
          "int x# = 0; for (int y# = 0; y# < n; y#++) { int z# = {i} * {w}, e# = x# + {w};"
              + " while (x# < e#) { {o}[z#++] = {v:x#}; x#++; } }",
          "int x# = ({i} + 1) * {w}; for (int j# = 0; j# < {w}; j#++) { {o}[--x#] = {v:j#}; }",
          "int x# = 2 * {i} * {w}; for (int j# = 0; j# < {w}; j#++) {"
              + " {o}[x#] = {v:j#}; {o}[x# + 1] = {v:j#}; x# += 2; }",
          "int x# = {i} * 4; {o}[x#++] = {v}; {o}[x#++] = {v}; {o}[x#] = {v}; x#++;",
          "int x# = {i}; for (int j# = 0; j# < n; j#++) { {o}[x#] = {v:j#}; x# += n; }",
          "{o}[p] = {v}; p++;",
          "{o}[p++] = {v}; {o}[p++] = {v};",
          "p += 2; {o}[p] = {v};",
          "for (int j# = 0; j# < {w}; j#++) { {o}[p++] = {v:j#}; }",
          "t = {i} * {w}; for (int j# = 0; j# < {w}; j#++) { {o}[t++] = {v:j#}; }",
          // Stretches that library methods use.
          "System.arraycopy({r}, {i} * {w}, {o}, {i} * {w}, {w});",
          "System.arraycopy({o}, {i} * {w}, {o}, {i} * {w} + k, {w} - k);",
          "java.util.Arrays.fill({o}, {i} * {w}, ({i} + 1) * {w}, {v});",
          "java.util.Arrays.sort(m[{i}]); java.util.Arrays.fill(m[{i}], 0, 1, {v});",
          "int[] c# = {r}.clone(); c#[0] = {v}; {o}[{i}] = c#[0] + c#[k];",
          "System.arraycopy({o}, 0, {o}, ({i} + 1) * {w}, {w});",
          // Rows.
          "for (int j# = 0; j# < m[{i}].length; j#++) { m[{i}][j#] = {v:j#}; }",
          "int[] r# = m[{i}]; for (int j# = 0; j# < r#.length; j#++) { r#[j#] = {v:j#} + r#[j#]; }",
          "for (int j# = 0; j# < n; j#++) { m[{i}][j#] = q[j#][{i}]; }",
          "for (int j# = 0; j# < n; j#++) { m[j#][{i}] += {v:j#}; }",
          // One space of iterations, and what only looks like one.
          "int[] r# = m[{i}]; int x# = {r}[{i}]; for (int j# = 0; j# < r#.length; j#++) { r#[j#] ="
              + " {v:j#} + x#; }",
          "int x# = {i} * {w}; for (int j# = 0; j# < {w}; j#++) { {o}[x# + j#] = {v:j#} + {o}[x#];"
              + " }",
          "int x# = m[{i}][k & 3]; for (int j# = 1; j# < m[{i}].length; j#++) { m[{i}][j#] = x# +"
              + " {v:j#}; }",
          "int[] r# = m[{i}], y# = q[{i}]; for (int j# = 1; j# < r#.length; j#++) { r#[j#] ="
              + " y#[j# - 1] + {v:j#}; }",
          "for (int j# = 0; j# < n; j#++) { if ({c:j#}) { {o}[{i} * n + j#] = {o}[{i} * n + k] +"
              + " {v:j#}; } }",
          "for (int j# = {i}; j# < n; j#++) { {o}[{i} * n + j#] = 100 / (j# - k) + {v:j#}; }",
          "m[{i}] = new int[] {{v}, {v}};",
          "m[{i}] = new int[{w} + 2]; for (int j# = 0; j# < {w}; j#++) { m[{i}][j#] = {v:j#}; }",
          "m[{i}] = q[{i}].clone(); for (int j# = 1; j# < m[{i}].length; j#++) { m[{i}][j#] +="
              + " m[{i}][j# - 1]; }",
          "if ({c}) { m[{i}] = new int[n + 2]; } m[{i}][0] = {v};",
          "int[] r# = new int[n + 2]; for (int j# = 0; j# <= n; j#++) { r#[j#] = {v:j#}; } m[{i}] ="
              + " r#;",
          // Variables and arrays of an iteration.
          "t = {v}; u = t * 2 + 1; {o}[{i}] = t + u;",
          "int x# = {v}; if ({c:x#}) { x# = {v:x#}; } {o}[{i}] = x#;",
          "int x# = 0; for (int j# = 0; j# < n; j#++) { x# += {v:j#}; } {o}[{i}] = x#;",
          "double x# = 0; for (int j# = 0; j# < n; j#++) { x# += d[j#] / 3; } {o}[{i}] = (int) x#;",
          "int[] y# = new int[8]; for (int j# = 0; j# < 8; j#++) { y#[j#] = {v:j#}; }"
              + " {o}[{i}] = y#[3] + y#[{v} & 7];",
          "for (int j# = 0; j# < 16; j#++) { scratch[j#] = {v:j#}; }"
              + " for (int j# = 0; j# < n && j# < 16; j#++) { {o}[{i} * {w} + j#] = scratch[j#]; }",
          "for (int j# = 0; j# < n; j#++) { scratch[j#] = {v:j#}; } {o}[{i}] = scratch[0] +"
              + " scratch[1];",
          "Arrays.fill(scratch, {v}); scratch[{i} & 7]++; {o}[{i}] = scratch[k & 15];",
          "line = {r}; {o}[{i}] = line[{i}] + 1;",
          // Arrays for something to write down, from before the loop.
          "for (int j# = 0; j# < {w}; j#++) { {o}[j#] = {v:j#}; }"
              + " for (int j# = 0; j# < {w}; j#++) { s1 += {o}[j#] * j#; }",
          "for (int j# = 0; j# < 8; j#++) { {o}[j#] = {v:j#}; } s1 += {o}[{i} & 7] - {o}[k & 7];",
          "Help.fill(scratch, 0, 8, {v}); s1 += Help.sum(scratch, 2, 3);",
          "Help.fill({o}, k, {w}, {v}); s1 += Help.sum({o}, k, {w});",
          "scratch[0] = {v}; for (int j# = 1; j# < 16; j#++) { scratch[j#] = scratch[j# - 1] +"
              + " {v:j#}; } {o}[{i}] = scratch[15] + scratch[k & 15];",
          "if ({c}) { scratch[2] = {v}; scratch[3] = 1; } else { scratch[2] = {v}; }"
              + " {o}[{i}] = scratch[2];",
          "for (int j# = 0; j# < n; j#++) { if ({c:j#}) continue; scratch[j# & 15] = {v:j#}; }"
              + " s1 += scratch[{i} & 15];",
          "scratch[{i} & 15] = {v}; s1 += scratch[{i} & 15] + scratch[k & 15];",
          "System.arraycopy({r}, 0, scratch, 0, 8); scratch[3]++; {o}[{i}] = scratch[{i} & 7];",
          "Arrays.fill(own, 0, 4, {v}); own[1] += own[3]; s1 += own[0] - own[1];",
          "b[0] = {v}; b[1] = b[0] * 2; s1 += b[0] - b[1];",
          "if ({c}) continue; scratch[1] = {v}; for (int j# = n - 1; j# >= 0; j#--) { scratch[1] +="
              + " {v:j#}; } {o}[{i}] = scratch[1];",
          "int x# = 0; while (x# < 8) { scratch[x#++] = {v:x#}; } if ({c}) { scratch[3] = 5; } s1"
              + " ^= scratch[3] + scratch[7];",
          "try { scratch[0] = {v} / {r}[{i}]; } catch (ArithmeticException caught#) { s1++; }"
              + " s1 += scratch[0];",
          "int x# = 0; assert (x# = {i}) >= 0; {o}[x#] = {v};",
          // Objects.
          "items[{i}].v = {v}; items[{i}].w += {v};",
          "Item x# = items[{i}]; x#.v += {v}; if ({c}) { x#.w = x#.v; }",
          "{o}[{i}] = items[{i}].v + items[{i} + 1].w;",
          "items[{i}].set({v}); {o}[{i}] = items[{i}].get();",
          "items[{i}] = new Item({v});",
          "crowd[{i}][{v} & 3] = items[{i}];",
          "for (int j# = 0; j# < 4; j#++) { crowd[{i}][j#] = new Item({v:j#}); }",
          "Item[] x# = crowd[{i}]; x#[0] = x#[1]; {o}[{i}] = x#[2].v + x#.length;",
          "crowd[{i}] = crowd[{i} + 1]; crowd[{i}][1] = new Item({i});",
          "crowd[{i}][2].v += {v}; s1 += crowd[{i}][3].v;",
          "items[{i}] = crowd[{i} + 1][1]; crowd[{i}][3] = items[0];",
          // Objects that elements hold, whose class is not the declared one now and then.
          "{o}[{i}] = items[{i}].getLink().get() + {v};",
          "s1 += items[{i}].link.get();",
          "Link x# = items[{i}].getLink().getNext(); if (x# != null) s1 += x#.get();",
          "for (Link x# : items[{i}].getLinks()) { s2 += x#.get(); }",
          "items[{i}].link = new Link.Odd({v}); {o}[{i}] = items[{i}].getLink().get();",
          "items[{i}].getLink().add({v});",
          "items[{i}].getLinks().add(new Link({v})); s1 += items[{i}].getLinks().get(0).get();",
          "items[{i}].data[0] = {v};",
          "Help.Box x# = new Help.Box({v}); x#.add({v}); {o}[{i}] = x#.get();",
          "for (int j# = 0; j# < n; j#++) { g.data[{i} * g.w + j#] = {v:j#}; }",
          "g.data[{i}] = {v}; {o}[{i}] = g.w;",
          "g.rows[{i}][k & 7] = {v};",
          "in.a[{i}] = {v}; g.sum += {v};",
          // Objects for something to write down, from before the loop.
          "box.set({v}); {o}[{i}] = box.get();",
          "{o}[{i}] = box.set({v}).get(); box.add({v}); s1 += box.get();",
          "box.set({v}); Help.Box.copy(box, box2); {o}[{i}] = box2.get() + box.get();",
          "if ({c}) { box.set({v}); } else { box.set({i}); } {o}[{i}] = box.get();",
          "if ({c}) { box.set({v}); } {o}[{i}] = box.get();",
          "box.most({v}); {o}[{i}] = box.get();",
          "{o}[{i}] = box.get(); box.set({v});",
          "for (int j# = 0; j# < {i}; j#++) { box.set({v:j#}); } {o}[{i}] = box.get();",
          "try { box.set({v} / {r}[{i}]); } catch (ArithmeticException caught#) { s1++; }"
              + " s1 += box.get();",
          "buf.setLength(0); buf.append({v}).append(','); {o}[{i}] = buf.length();",
          "buf.append({v}); {o}[{i}] = buf.length(); buf.setLength(0);",
          // Objects of which only an interface is known.
          "{o}[{i}] = f.at({i}) + {v};",
          "{o}[{i}] = f.at({i}) + f2.at(k) + {v};",
          "f.put({i}, {v});",
          "f.put({i}, f.at({i}) + {v});",
          "f.put({i}, f.at({i} + 1) + f2.at({i}));",
          "f.put(2 * {i}, {v}); f.put(2 * {i} + 1, {r}[{i}]);",
          "for (int j# = 0; j# < {w}; j#++) { f.put({i} * {w} + j#, f2.at({i}) + {v:j#}); }",
          "s1 += f.at({i}) * {v};",
          "if (f instanceof Flat x#) { {o}[{i}] = x#.at({i}); }",
          "if (stored1 instanceof Wide) { s1 += ((Wide) stored1).at({i}); } {o}[{i}] = {v};",
          // Calls.
          "Help.put({o}, {i}, {v});",
          "{o}[{i}] = Help.sum({r}, {i}, 3) + Help.clamp({v}, 0, 9);",
          "store({i}, {v} + mine({i} + 1));",
          "Help.swap({o}, 2 * {i}, 2 * {i} + 1);",
          "System.arraycopy({r}, {i} * {w}, {o}, {i} * {w}, {w});",
          // Folds into elements of arrays that all iterations share.
          "{o}[{r}[{i}] & 31]++;",
          "{o}[{v} & 15] += {v};",
          "{o}[{i} % 3] ^= {v}; {o}[{r}[{i}] & 7] ^= {v};",
          "for (int j# = 0; j# < n; j#++) { {o}[j#] += {v:j#}; }",
          "if ({c}) { {o}[{r}[{i}] & 7]++; {o}[{i} & 3] += 2; }",
          "c[{v} & 7] -= {v};",
          "d[{r}[{i}] & 7] += {i} * 0.5;",
          "{o}[{i} & 7] = Math.max({o}[{i} & 7], {v});",
          "m[{r}[{i}] & 3][{i} & 3] += {v};",
          "for (int j# = 0; j# < n; j#++) { m[j#][{i} & 3]++; }",
          // Exits.
          "if ({c}) { t = {i}; break; } {o}[{i}] = {v};",
          "{o}[{i}] = {v}; if ({c}) return \"found\" + {i};",
          "if ({v} == 13) { throw new IllegalStateException(\"at \" + {i}); } {o}[{i}] = {v};",
          "if ({c}) { t = {i}; break; } s1 += {v};",
          "if ({c}) { t = {i}; break; } if ({c}) break; s1 += {v};",
          "s1 += {v}; if ({c}) return \"found\" + {i};",
          "if ({r}[{i}] == {v}) { u = {v}; t = u; break outer; } s2++;",
          "t = {v}; if ({c}) break; s2 += t;",
          "if ({c}) break; t = {v}; s2 += t;",
          "for (int j# = 0; j# < n; j#++) { if ({r}[j#] == {i} + 9) { t = j#; break outer; } s1++;"
              + " }",
          "if ({c}) { if ({c}) t = {v}; u = {v}; break; } mx = Math.max(mx, {v});",
          "if ({v} == 13) { throw new IllegalStateException(\"at \" + {i}); } if ({c}) return \"\""
              + " + {v};",
          "if ({c}) { any = true; break; } count += {v}; ds += d[{i}] * 0.5;",
          "s1 ^= {v}; switch ({v} & 3) { case 0: t = {v}; break outer; case 1: break; default:"
              + " s2++; }",
          "int x# = 100 / {r}[{i}]; if (x# > 20) { text = \"x\" + x#; break; } s1 += x#;",
          // Scans.
          "s1 += {v}; {o}[{i}] = s1;",
          "{o}[{i}] = s1; s1 ^= {v};",
          "int x# = {v}; s2 += x#; if ({c:x#}) { {o}[{i}] = (int) s2; }",
          "mx = Math.max(mx, {v}); {o}[{i}] += mx;",
          "int x# = {o}[{i}]; {o}[{i}] = s1; s1 += x#;",
          "if ({c}) { s1 += {v}; } {o}[{i}] = s1;",
          "if ({c}) continue; s2 ^= {v}; {o}[{i}] = (int) s2;",
          "if ({c}) { t = {v}; } {o}[{i}] = t;",
          "if ({c}) { {o}[{i}] = s1++; }",
          "{o}[{i}] = t; t = {v};",
          "int x# = {v}; if (x# > mx) { mx = x#; } s1 += x#; {o}[{i}] = s1 + mx; u = s1;",
          "for (int j# = 0; j# < n; j#++) { if ({c:j#}) break; s1 += {v:j#}; } {o}[{i}] = s1;",
          "switch ({v} & 3) { case 0: s1++; break; default: {o}[{i}] = s1; }",
          "int x#; if ({c}) { x# = {v}; } else { x# = {r}[{i}]; } {o}[{i}] = s1; s1 += x#; s2 +="
              + " s1;",
          "{o}[{i}] = {o}[{i} - 1] + {v};",
          "{o}[{i}] += {o}[{i} - 1]; s1 += {v};",
          "int x# = {v}; {o}[{i}] = Math.max({o}[{i} - 1], x#); if ({c:x#}) { t = x#; }",
          "{o}[{i} + 1] = {o}[{i}] ^ {v}; s2 += {v};",
          "{o}[{i}] = {v} + {o}[{i} + 1];",
          "{o}[{i}] = {o}[{i} - k] / 3 + {v};",
          "{o}[{i}] -= {o}[{i} - lim] + {v};",
          "{o}[{i}] = {o}[{i} - 70] - {v}; {o}[{i} + 70] ^= 5;",
          // Values of the last iteration that has some.
          "if ({c}) { t = {v}; }",
          "{o}[{i}] = {v}; if ({c}) { t = {i}; u = {v}; }",
          "if ({c}) continue; t = {v};",
          "if ({c}) { t = {v}; s1 += t; } else if ({c}) { t++; }",
          "for (int j# = 0; j# < n; j#++) { if ({c:j#}) { u = {v:j#}; } }",
          // Other statements.
          "switch ({v} & 3) { case 0: {o}[{i}] = {v}; break; case 1: case 2: {o}[{i}] += 2;"
              + " default: s1 ^= 5; }",
          "{o}[{i}] = switch ({v} & 3) { case 0 -> 7; case 1 -> {v}; default -> 0; };",
          "int x# = {v} & 7; while (x# > 0) { x#--; {o}[{i}] += x#; }",
          "int x# = 0; do { {o}[{i}] += {v:x#}; x#++; } while (x# < 3);",
          "for (int j# : {r}) { s1 += j# & {v}; }",
          "try { {o}[{i}] = {v} / {r}[{i}]; } catch (ArithmeticException caught#) { {o}[{i}] = -1;"
              + " }",
          "int x# = 0; for (int j# = 0; j# < n; j#++) { if ({r}[j#] == {i}) { x# = j#; break; } }"
              + " {o}[{i}] = x#;",
          // Reductions.
          "s1 += {v};",
          "s1 ^= {v}; s2 -= {v};",
          "if ({c}) { s2++; }",
          "mx = Math.max(mx, {v});",
          "int x# = {v}; if (x# > mx) { mx = x#; }",
          "for (int j# = 0; j# < n; j#++) { s2 += {v:j#}; mn = Math.min({v:j#}, mn); }",
          "ds += d[{i}] * 0.5;",
          "dm = Math.max(d[{i}], dm);",
          "if ({c}) { any = true; }",
          "all = all && {c};",
          "bs += {v};",
          "count += {v}; total += {v}; hits++;",
          "s2 += list.get({i}); {o}[{i}] = list.size();",
          "bs += {v}; sv *= {v}; ch += {v}; sv ^= {i};",
          "boxed += {v}; if ({c}) { boxed--; }",
          "if ({c}) { flag = !flag; } first = first != ({c});",
          "count = ({c}) ? count + 1 : count; if (!any) any = {c};",
          "mx = Math.max(Math.max(mx, {v}), {v});",
          // The best of some.
          "int x# = {v}; if (x# > mx) { mx = x#; where = {i}; }",
          "int x# = {v}; if (x# <= mn) { mn = x#; where = {i}; str = \"at \" + {i}; }",
          "if (d[{i}] > dm) { dm = d[{i}]; where = {i}; }",
          "if ({r}[{i}] > {r}[at]) at = {i};",
          "if ({c}) { if ({r}[at] >= {r}[{i}]) { at = {i}; } }",
          "if (d[{i}] <= d[at]) at = {i};",
          "if (first || d[{i}] < dm) { first = false; dm = d[{i}]; }",
          "if (where < 0 || {r}[{i}] < {r}[where]) where = {i};",
          "if (where == -1 || d[{i}] >= dm) { dm = d[{i}]; where = {i}; }",
          "if (({c}) && (pick == null || items[{i}].v > pick.v)) pick = items[{i}];",
          "Item x# = new Item({v}); if (pick == null || x#.v < pick.v) pick = x#;",
          "int x# = {v}, y# = {v}; if (x# > mx || x# == mx && y# < mn) { mx = x#; mn = y#; at ="
              + " {i}; }",
          "for (int j# = 0; j# < n; j#++) { int x# = {v:j#}; if (x# < mn) { mn = x#; at = {i};"
              + " where = j#; } }",
          "mx = mx > {r}[{i}] ? mx : {r}[{i}]; at = {r}[{i}] > {r}[at] ? {i} : at;",
          "int x# = {v}; if (x# > mx && ({c:x#})) { mx = x#; where = {r}[{i}]; } {o}[{i}] = x#;",
          // The first of some.
          "if (({c}) && where < 0) { where = {i}; t = {v}; }",
          "if (where == -1) { if ({c}) where = {i}; } s2 += {v};",
          "if (first && ({c})) { first = false; at = {i}; where = {v}; } {o}[{i}] = {v};",
          "if (pick == null && ({c})) pick = items[{i}];",
          "for (int j# = 0; j# < n; j#++) if (first && ({c:j#})) { first = false; at = {i}; where ="
              + " j#; }",
          "where = where < 0 && ({c}) ? {i} : where;",
          // Numbers that run through what iterations add.
          "if ({c}) { out1.add(t++); }",
          "int x# = t++; {o}[{i}] = x# * 2; out1.add(x# + {v});",
          "int x# = t++; if (x# % 2 == 0) { t++; } {o}[{i}] = x#;",
          "map1.merge({r}[{i}] & 15, t++, Integer::sum);",
          "sb.append(++u).append(','); if ({c}) { t += {v}; out1.add(t); }",
          "if ({c}) { groups.computeIfAbsent({v} & 3, key# -> new ArrayList<>()).add(u++); }",
          "out1.add(({c}) ? t++ : u);",
          "{o}[t] = {v}; t += {i} + 1;",
          "t += 2 * {i} + 3; {o}[t & 31] += {v};",
          "synchronized (this) { total += {v}; } synchronized (in) { total -= {i}; }",
          // Objects that are combined.
          "big = big.add(java.math.BigInteger.valueOf({v}));",
          "if ({c}) { big = big.multiply(java.math.BigInteger.valueOf({v} % 100)); }",
          "dec = dec.add(java.math.BigDecimal.valueOf({v}, {i} &"
              + " 3)).subtract(java.math.BigDecimal.ONE);",
          "dec = dec.max(java.math.BigDecimal.valueOf({v}, {v} & 3));",
          "dec = java.math.BigDecimal.valueOf({v}, {v} & 3).min(dec);",
          "str += {v};",
          "if ({c}) { str = str + \",\" + {i}; } {o}[{i}] = {v};",
          "str = {v} + \",\" + str;",
          // Locks and atomic variables.
          "synchronized (this) { total += {v}; count++; }",
          "synchronized (in) { s1 += {v}; mx = Math.max(mx, {v}); }",
          "synchronized (Help.class) { {o}[{r}[{i}] & 7] += {v}; }",
          "synchronized (this) { if ({c}) { hits++; } {o}[{i}] = {v}; }",
          "synchronized (lock) { lock.lock(); try { total ^= {v}; } finally { lock.unlock(); } }",
          "lock.lock(); try { hits += {v}; {o}[{i}] = {v}; } finally { lock.unlock(); }",
          "add({v}); if ({c}) { synchronized (this) { total -= {i}; } }",
          "synchronized (this) { {o}[{i}] = hits++; }",
          // Arrays that workers may share.
          "bins[{i} & 7]++;",
          "bins[{v} & 7] += {v}; ticks[{i} & 7] -= {r}[{i}];",
          "if ({c}) { ticks[{v} & 7] ^= {v}; } {o}[{i}] = {v};",
          "for (int j# = 0; j# < 3; j#++) { bins[({i} + j#) & 7] -= {v:j#}; }",
          "bins[{i} & 7] += {r}[bins[3] & 7];",
          "bins[{i} & 7]++; {o}[{i}] = bins[{i} & 3];",
          "ticks[{i} & 7] += {v}; ticks[{v} & 7] ^= {v};",
          "synchronized (this) { total += {v}; } synchronized (lock) { hits += {v}; }",
          "int x# = {v}; lock.lock(); try { total ^= x#; } finally { lock.unlock(); } {o}[{i}] ="
              + " x#; synchronized (lock) { if (x# > 3) { hits++; } }",
          "synchronized (this) { total += {r}[{i} & 3]; } synchronized (Help.class) { hits--; }",
          "add({v}); synchronized (lock) { hits = Math.max(hits, {v}); } {o}[{i}] = {v};",
          "synchronized (lock) { hits += lim; } synchronized (this) { total += {v}; hits++; }",
          "synchronized (items[{i}]) { items[{i}].v += {v}; }",
          "atomic.addAndGet({v}); if ({c}) { atomic.decrementAndGet(); }",
          "{o}[{i}] = {v}; atomic.incrementAndGet();",
          "{o}[{i}] = atomic.incrementAndGet();",
          "digits.getAndAdd({v} & 7, {i});",
          "if ({c}) { seen.set(true); } else { atomic.getAndIncrement(); }",
          "if ({c}) { seen.set(true); } else { seen.set({c}); }",
          // Collecting in order.
          "out1.add({v} + 0);",
          "if ({c}) { out1.add({i} + 0); out1.add(7); }",
          "for (int j# = 0; j# < 3; j#++) { out2.add({v:j#} + 0); }",
          "out2.add(100 / {r}[{i}]);",
          "list.add({v} + 0);",
          "note({v}); if ({c}) { note({i}); }",
          "note({v}); {o}[{i}] = noted.size();",
          "give(out1, {v} + 0); if ({c}) give(out2, {i});",
          "Collections.addAll(out2, {v} + 0, {i}); if ({c}) break;",
          "list.add({v} + 0); s2 += list.size();",
          "if ({c}) continue; set1.add({v} & 63);",
          "if (set1.add({v} & 63)) { s1++; }",
          "int x# = {v}; if (!out1.contains(x#)) { out1.add(x#); }",
          "map1.merge({v} & 15, 1, Integer::sum);",
          "map1.merge({r}[{i}] & 63, {v} + 0, (x#, y#) -> x# + y#);",
          "map1.merge({r}[{i}] & 63, {v} + 0, (x#, y#) -> x# - y#);",
          "map2.merge({v} & 31, {v} + 0, Math::max);",
          "map2.put({v} & 63, {v} + 0);",
          "map2.putIfAbsent({v} & 63, {v} + 0);",
          "int x# = {v} & 63; map2.put(x#, map2.getOrDefault(x#, 0) + {v});",
          "int x# = {v} & 63; map2.put(x#, map2.getOrDefault(x#, 1) + {v});",
          "groups.computeIfAbsent({v} & 7, key# -> new ArrayList<>()).add({v} + 0);",
          "places.get({v} & 3).add({v} + 0);",
          "List<Integer> x# = places.get({r}[{i}] & 3); x#.add({i} + 0); if ({c}) { x#.add(-1); }",
          "places.get({i} & 3).add({v} + 0); out2.add({v} + 0);",
          // Elements of lists, and collections that a map holds.
          "cells.set({i}, {v} + 0);",
          "cells.set({i}, cells.get({i}) + {v});",
          "cells.set({i}, cells2.get({i} + 1) + {v});",
          "cells.set({i}, cells.get({i} + k) * 3 + {v});",
          "if ({c}) { cells.set({i}, -cells.get({i})); }",
          "int x# = cells.set({i}, {v} + 0); out1.add(x#);",
          "cells.set(n - 1 - {i}, {v} + 0); s1 += cells2.size();",
          "cells.set({r}[{i}], {v} + 0);",
          "for (int x# : graph.get({v} & 3)) { s1 += x# * {i}; }",
          "s1 += graph.get({i} & 3).size() + {v}; out1.add({i} + 0);",
          "out1.addAll(graph.get({v} & 3)); out2.add({i} + 0);",
          "t++; if ({c}) continue; out2.add(t + {v});",
          "map1.compute({v} & 15, (x#, y#) -> y# == null ? 1 : y# + 1);",
          // Elements of rows.
          "m[{v} & 1][{v} & 1] += {v};",
          "m[{r}[{i}] & 1][0]++; s1 += {v};",
          "int x# = {v} & 1; if ({v} > m[x#][0]) { m[x#][0] = {v}; }",
          "m[{v} & 1][0] = Math.max(m[{v} & 1][0], {v});",
          // The first iteration, or the last one.
          "{o}[{i}] += {o}[0] + {v};",
          "if ({i} == 0) { {o}[0] = {v}; } else { {o}[{i}] += {o}[0]; }",
          "{o}[{i}] = {o}[{i} == n - 1 ? 0 : {i} + 1] * 3 + {v};",
          "{o}[{i}] = {v} - ({i} == 0 ? {o}[n - 1] : {o}[0]);",
          "if ({i} == 0 || {v} > s1) { s1 = {v}; }",
          "if ({i} == 0) { t = {v}; } else if ({v} < t) { t = {v}; }",
          "List<Integer> x# = groups.computeIfAbsent({v} & 31, key# -> new ArrayList<>());"
              + " x#.add({i} + 0); if ({c}) { x#.add(-1); }",
          "int x# = {v} & 15; int z# = {v}; Integer y# = map1.get(x#); map1.put(x#, y# == null ? z#"
              + " : y# + z#);",
          "int x# = {v} & 15; Integer y# = map2.get(x#); map2.put(x#, y# == null ? 1 : y# * {v});",
          "int x# = {v} & 15; if (map2.containsKey(x#)) { map2.put(x#, map2.get(x#) + {i}); } else"
              + " { map2.put(x#, {i}); }",
          "int x# = {v} & 31; if (!map1.containsKey(x#)) map1.put(x#, {i} + 0);",
          "int x# = {v} & 31; if (map2.get(x#) == null) map2.put(x#, {v} + 0);",
          "int x# = {v} & 31; map1.compute(x#, (k#, v#) -> v# == null ? x# : v# ^ x#);",
          "int x# = {v} & 7; List<Integer> y# = groups.get(x#); if (y# == null) { y# = new"
              + " ArrayList<>(); groups.put(x#, y#); } y#.add({i} + 0);",
          "int x# = {v} & 7; groups.putIfAbsent(x#, new ArrayList<>()); groups.get(x#).add({v} +"
              + " 0);",
          "int x# = {v} & 7; map2.put(x#, Math.max(map2.getOrDefault(x#, 0), {v}));",
          "if (!set1.contains({i} & 31)) { set1.add({i} & 31); }",
          "sb.append({v}).append(' '); if ({c}) { sb.append({i}); }",
          "joiner.add(\"x\" + {v}); if ({c}) break;",
          "if (sb.length() > 0) { sb.append(','); } sb.append({v});",
          "if (first) { first = false; } else { sb.append('/'); } sb.append({v}); if ({c}) break;",
          "if ({c}) { if (!first) sb.append(dash); first = false; sb.append({v}).append('!'); }",
          "sb.append(text).append({v}); text = \", \";",
          "if ({c}) { sb.append(text); text = \"|\"; sb.append({v}); } else { {o}[{i}] = {v}; }",
          "sb.append(text); if ({c}) continue; sb.append({v}); text = \"-\";",
          "if (!first) { sb.append(','); } if ({c}) { first = false; } sb.append({v});",
          "sb.append({i}); if (!first) { sb.append(':'); } first = false; sb.append({v});",
          "if (!first) { sb.append('+'); } sb.append(100 / {v}); first = false;",
          // What follows in order, behind something that takes a while.
          "String y# = (\"v\" + {v}).trim(); int x# = y#.length() & 15; if (set1.add(x#)) {"
              + " out1.add(x# + {i}); s1++; }",
          "String y# = (\"v\" + {v}).trim(); s1 = s1 * 31 + y#.length(); if (s1 > 900) { t = {i};"
              + " break; } u = s1;",
          "String y# = (\"v\" + {v}).trim(); if (!first) { sb.append(','); } first = false;"
              + " sb.append(y#);",
          "int x# = Help.sum({r}, {i}, 3); if (out2.size() < 9) { out2.add(x#); } else { break"
              + " outer; }",
          "int x# = Help.sum({r}, {i}, 3); s1 = s1 / 2 + x#; {o}[{i}] = s1;",
          "int x# = Help.sum({r}, {i}, 3) & 7; Integer y# = map1.get(x#); if (y# == null || {i} >"
              + " y#) { map1.put(x#, {i} + 0); } else { s2++; }",
          "int x# = Help.sum({o}, {i}, 2); hits = hits / 3 + x#; {o}[{i}] = hits;",
          "int x# = Help.sum({r}, {i}, 2); if (x# == {v}) return \"at \" + s1; s1 = s1 * 3 ^ x#;",
          "int x# = 100 / Help.sum({r}, {i}, 2); if (list.size() < 40) list.add(x#); mn = mn / 2 +"
              + " x#;",
          // Fields as variables.
          "total += {v}; {o}[{i}] = (int) total;",
          "int x# = {v}; if (x# > hits) { hits = x#; count = {i}; }",
          "if ({c}) { this.hits = {v}; }",
          "count = {v}; if ({c}) { t = {i}; break; }",
          "if ({c}) { hits = {i}; break; } total += {v};",
          "hits = 100 / {r}[{i}]; s1 += hits;",
          "if ({v} > hits) { add({v}); hits = {i}; }",
          // Ahead of what is written.
          "{o}[{i}] = {o}[{i} + 2] - {o}[{i} + 1];",
          "if ({c}) { {o}[{i}] += {o}[{i} + 1]; {o}[{i} - 1] = {v}; }",
          "m[{i}][k & 1] = m[{i} + 1][k & 1] + {v};",
          "{o}[{i}] = {o}[{i} - 1] * 2 + {v}; s1 += {o}[{i}];",
          // What the iteration that leaves has or has not assigned.
          "if ({c}) break; t = {v}; {o}[{i}] = t;",
          "t = {v}; if (t > 30) break; {o}[{i}] = t;",
          "if ({c}) { if ({c}) t = {i}; break; } {o}[{i}] = {v};",
          "if ({c}) { t = {v}; break; } {o}[{i}] = {v};",
          // Positions in a triangle.
          "for (int j# = 0; j# < {i}; j#++) { {o}[p++] = {v:j#}; }",
          "for (int j# = {i} + 1; j# < n; j#++) { {o}[p] = {v:j#}; p++; }",
          "for (int j# = {i}; j# <= n; j#++, p++) { {o}[p + k] += {v:j#}; }",
          "{o}[p++] = 1; for (int j# = 0; j# < {i}; j#++) { {o}[p++] = {v:j#}; {o}[p++] = {i}; }",
          "for (int j# = 0; j# <= {i}; j#++) { t++; } {o}[{i}] = t;",
          "for (int j# = {i}; j# < k; j#++) { {o}[p++] = {v:j#}; }",
          // Rings and flipped bits.
          "{o}[({i} + k) % n] = {v};",
          "{o}[({i} + n - 1) % n] += {v};",
          "{o}[({i} + k) % {w}] = {v};",
          "{o}[{i} ^ k] = {v}; {o}[{i} ^ k] += {i};",
          "{o}[({i} ^ 1) + k] = {o}[({i} ^ 1) + k] + {v};",
          "{o}[({i} + 3) & 63] = {v};",
          "{o}[{i} ^ 1] = {o}[{i}] + {v};",
          "if (({i} ^ 1) > {i}) { int x# = {o}[{i}]; {o}[{i}] = {o}[{i} ^ 1]; {o}[{i} ^ 1] = x#; }",
          "for (int j# = 0; j# < {w}; j#++) { {o}[{i} * {w} + (j# ^ 1)] = {v:j#}; }",
          "for (int j# = 0; j# < 4; j#++) { scratch[j# ^ 1] = {v:j#}; } s1 += scratch[{i} & 3];",
          "for (int j# = 0; j# < 4; j#++) { scratch[(j# + 1) % 4] = {v:j#}; {o}[{i}] = scratch[0]; }",
          // Numbers that are multiplied and added to.
          "s1 = 31 * s1 + {v};",
          "s2 = s2 * 33 - {v}; if ({c}) { s2 += {i}; }",
          "if ({c}) { s1 *= 3; } s1 += {v};",
          "s1 = (s1 << 5) - s1 + {v}; s2 = {v} + s2 * k;",
          "for (int j# = 0; j# < {w}; j#++) { s1 = s1 * 7 + {v:j#}; } {o}[{i}] = {v};",
          "s1 = 31 * s1 + {v}; {o}[{i}] = s1;",
          "s1 = {v} - s1 * 3;",
          "if ({c}) break; s2 = s2 * 10 + {v};",
          "ds = ds * 3 + {v};",
          // Packing.
          "if ({c}) { packed[top0++] = {v}; }",
          "if (look.applyAsInt({v}) % 3 != 0) { packed[top0++] = {v}; }",
          "{o}[{i}] = look.applyAsInt({i}) + {v}; if (asked.test({v} + 0)) { s1++; }",
          "if (!asked.test({v} + 0)) { out1.add({v} + 0); }",
          "int x# = {v}; if (x# > 3) { {o}[top1++] = x#; }",
          "if ({c}) { {o}[top1++] = {i} + 1; {o}[top1++] = 5; }",
          "int x# = {v}; if ({c}) { {o}[top1] = x#; packed[top1] = {i} + 0; top1++; }",
          "if ({c}) { {o}[top1++] = {v}; } {o}[top1] = 3;",
          "if ({c}) { {o}[++top1] = {i}; }",
          "if ({c}) { packed[++top0] = {v}; }",
          "int x# = {v}; if ({c}) { top1++; {o}[top1] = x#; packed[top1] = {i}; }");

  private static final Pattern SLOT = Pattern.compile("\\{([iowvcr])(?::([\\w,]+))?\\}");

  private final Dice dice;
  private final String index;
  private final List<String> outputs;
  private int number;

  Shapes(Dice dice, String index) {
    this.dice = dice;
    this.index = index;
    List<String> arrays = new ArrayList<>(List.of("a", "b", "own", "g.data", "in.b", "this.own"));
    java.util.Collections.shuffle(arrays, new java.util.Random(dice.below(1000)));
    this.outputs = arrays.subList(0, dice.chance(85) ? 1 : 2);
  }

  /** The lines of a body. */
  List<String> body() {
    List<String> lines = new ArrayList<>();
    for (int k = dice.of(List.of(1, 1, 1, 2, 2, 3)); k > 0; k--) {
      lines.add("  " + filled(dice.of(TEMPLATES)));
    }
    return lines;
  }

  /** A statement: the template with something in each of its places. */
  String filled(String template) {
    String width = dice.of("n", "n", "8", "s", "lim", "g.w");
    String output = dice.of(outputs);
    StringBuilder text = new StringBuilder();
    Matcher slot = SLOT.matcher(template.replace("#", String.valueOf(number++)));
    while (slot.find()) {
      List<String> names =
          slot.group(2) == null ? List.of() : Arrays.asList(slot.group(2).split(",", -1));
      Reads reads = new Reads(dice, index, names, outputs, template);
      String filling =
          switch (slot.group(1)) {
            case "i" -> index;
            case "o" -> output;
            case "w" -> width;
            case "v" -> reads.value(0);
            case "c" -> reads.condition();
            default -> reads.array();
          };
      slot.appendReplacement(text, Matcher.quoteReplacement(filling));
    }
    return slot.appendTail(text).toString();
  }
}
