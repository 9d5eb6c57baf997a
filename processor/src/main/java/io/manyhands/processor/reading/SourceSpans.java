package io.manyhands.processor.reading;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import io.manyhands.processor.model.LineStarts;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.tools.JavaFileObject;

/** Text and positions of one source file. */
final class SourceSpans {
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final LineStarts lines;
  private final SourceText source;

  SourceSpans(CompilationUnitTree unit, Trees trees) {
    this.unit = unit;
    positions = trees.getSourcePositions();
    source = read(unit.getSourceFile());
    lines = new LineStarts(source.text());
  }

  private static SourceText read(JavaFileObject file) {
    String uri = file.toUri().toString();
    try {
      String text = file.getCharContent(true).toString();
      return new SourceText(uri.substring(uri.lastIndexOf('/') + 1), uri, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SourceText source() {
    return source;
  }

  /** Where {@code tree} stands; {@link Span#NONE} if javac made it up. */
  Span of(Tree tree) {
    int start = start(tree);
    int end = end(tree);
    return start < 0 || end < start ? Span.NONE : between(start, end);
  }

  int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  Span between(int start, int end) {
    int line = lines.line(start);
    int endLine = lines.line(end);
    return new Span(start, end, line, column(start, line), endLine, column(end, endLine));
  }

  /** One span over both, of which either may be {@link Span#NONE}. */
  Span join(Span first, Span last) {
    if (first.equals(Span.NONE) || last.equals(Span.NONE)) {
      return first.equals(Span.NONE) ? last : first;
    }
    return between(Math.min(first.start(), last.start()), Math.max(first.end(), last.end()));
  }

  /** The span and all white space behind it. */
  Span withWhiteSpaceAfter(Span span) {
    int end = span.end();
    while (end < source.text().length() && Character.isWhitespace(source.text().charAt(end))) {
      end++;
    }
    return between(span.start(), end);
  }

  /** The characters from {@code start} to {@code end} but for white space at their end. */
  Span withoutWhiteSpaceAfter(int start, int end) {
    int last = end;
    while (last > start && Character.isWhitespace(source.text().charAt(last - 1))) {
      last--;
    }
    return between(start, last);
  }

  /** From 1; a tab counts as one. */
  private int column(int offset, int line) {
    return offset - lines.start(line) + 1;
  }

  /** Offset of the parenthesis after a method's or class's name; comments may stand between. */
  int parenthesis(int from) {
    String text = source().text();
    int at = from;
    while (text.charAt(at) != '(') {
      if (text.startsWith("//", at)) {
        at = text.indexOf('\n', at);
      } else if (text.startsWith("/*", at)) {
        at = text.indexOf("*/", at + 2) + 1;
      }
      at++;
    }
    return at;
  }
}
