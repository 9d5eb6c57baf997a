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
import java.util.Optional;
import javax.tools.JavaFileObject;

/** Text and positions of one source file. */
final class SourceSpans {
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final SourceText source;
  private final LineStarts lines;
  private final Optional<ChangedText> changed;

  SourceSpans(CompilationUnitTree unit, Trees trees) {
    this.unit = unit;
    positions = trees.getSourcePositions();
    CharSequence text = read(unit.getSourceFile());
    source = source(unit.getSourceFile(), text);
    changed = text instanceof ChangedText some ? Optional.of(some) : Optional.empty();
    lines = new LineStarts(changed.map(ChangedText::original).orElse(source).text());
  }

  private static SourceText source(JavaFileObject file, CharSequence text) {
    String uri = file.toUri().toString();
    return new SourceText(uri.substring(uri.lastIndexOf('/') + 1), uri, text.toString());
  }

  private static CharSequence read(JavaFileObject file) {
    try {
      return file.getCharContent(true);
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

  /** A span; where the file was changed, its lines are those of the file as it was. */
  Span between(int start, int end) {
    int line = lines.line(asWritten(start));
    int endLine = lines.line(asWritten(end));
    return new Span(
        start, end, line, column(asWritten(start), line), endLine, column(asWritten(end), endLine));
  }

  private int asWritten(int offset) {
    return changed.map(text -> text.original(offset)).orElse(offset);
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
