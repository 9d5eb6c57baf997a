package io.manyhands.processor.fuzz;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A parsed source and where its trees stand in the text. */
final class SourceTree {
  private final String text;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  private SourceTree(String text, CompilationUnitTree unit, SourcePositions positions) {
    this.text = text;
    this.unit = unit;
    this.positions = positions;
  }

  static SourceTree of(String text) {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Text.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    Writer.nullWriter(),
                    null,
                    ignored -> {},
                    List.of("-proc:none"),
                    null,
                    List.of(file));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      return new SourceTree(text, unit, Trees.instance(task).getSourcePositions());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CompilationUnitTree unit() {
    return unit;
  }

  /** The text with something else where some trees that stand in a row are. */
  Edit edit(Tree first, Tree last, String replacement) {
    return new Edit(
        (int) positions.getStartPosition(unit, first),
        (int) positions.getEndPosition(unit, last),
        replacement);
  }

  /** The text with something else where a tree is. */
  Edit edit(Tree tree, String replacement) {
    return edit(tree, tree, replacement);
  }

  /** The text of a tree. */
  String text(Tree tree) {
    Edit place = edit(tree, "");
    return place.isReal() ? text.substring(place.from(), place.to()) : "";
  }

  /**
   * A change of a text.
   *
   * @param from where it begins
   * @param to where it ends, exclusive
   * @param replacement what stands there afterwards
   */
  record Edit(int from, int to, String replacement) {
    /** Whether there is such a place: some trees are not written by anybody. */
    boolean isReal() {
      return from >= 0 && to >= from;
    }

    /** How much shorter the text gets. */
    int gain() {
      return to - from - replacement.length();
    }

    String apply(String text) {
      return text.substring(0, from) + replacement + text.substring(to);
    }
  }
}
