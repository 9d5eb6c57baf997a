package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Operator;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.plan.EditedText;
import io.manyhands.processor.plan.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Cuts pieces out of the user's source and makes them read right in the generated class. */
final class SourceCutter {
  /** Code that stands in the place of some text. */
  record Replacement(Span span, CodeBlock code) {}

  private final String text;
  private final EditedText edits;
  private final Scope scope;
  private final List<Replacement> everywhere;
  private final MemberAccess members;

  SourceCutter(SourceText source, EditedText edits, Scope scope) {
    this(source, edits, scope, List.of());
  }

  /** A cutter that also replaces something wherever it stands, in what else is cut, too. */
  SourceCutter(SourceText source, EditedText edits, Scope scope, List<Replacement> everywhere) {
    this.text = source.text();
    this.edits = edits;
    this.scope = scope;
    this.everywhere = everywhere;
    this.members = new MemberAccess(scope);
  }

  MemberAccess members() {
    return members;
  }

  /** Code in the place of a part of {@code whole}, which is cut. */
  CodeBlock indented(CodeBlock code, Span place, Span whole, String indent) {
    return Dedent.toLine(text, whole.start(), whole.start(), whole.end())
        .indented(code, place, indent);
  }

  /** Whether a place of the text is white space within a line. */
  boolean isSpace(int offset) {
    return text.charAt(offset) == ' ';
  }

  /** Whether nothing but a piece of text stands between a parenthesis and the next. */
  boolean isInParentheses(Span span) {
    return span.start() > 0
        && text.charAt(span.start() - 1) == '('
        && text.startsWith(")", span.end());
  }

  CodeBlock cut(Expression expression) {
    if (expression instanceof Expression.Literal literal && literal.span().equals(Span.NONE)) {
      return CodeBlock.of("$L", literal.value().orElseThrow());
    }
    return expression instanceof Expression.Binary difference
            && difference.right().span().equals(Span.NONE)
        ? CodeBlock.of(
            difference.operator() == Operator.PLUS ? "$L + $L" : "$L - $L",
            cutLeft(difference.left(), difference.operator()),
            cut(difference.right()))
        : cut(expression.span());
  }

  /** What can stand in front of {@code operator}. */
  CodeBlock cutLeft(Expression expression, Operator operator) {
    return Operands.left(expression, cut(expression), operator);
  }

  /** What can stand behind {@code operator}. */
  CodeBlock cutRight(Expression expression, Operator operator) {
    return Operands.right(expression, cut(expression), operator);
  }

  /** The text of {@code span}; the line it begins in becomes the left margin. */
  CodeBlock cut(Span span, Replacement... replacements) {
    return cut(
        span.start(),
        span.end(),
        Dedent.toLine(text, span.start(), span.start(), span.end()),
        List.of(replacements));
  }

  /** The text of {@code span}, moved to the left by {@code dedent}. */
  CodeBlock cut(Span span, Dedent dedent) {
    return cut(span.start(), span.end(), dedent, List.of());
  }

  CodeBlock cut(int start, int end, Dedent dedent, List<Replacement> replacements) {
    CodeBlock.Builder code = CodeBlock.builder();
    int done = start;
    for (Replacement piece : pieces(start, end, dedent, replacements)) {
      code.add("$L", dedent.apply(done, piece.span().start()));
      code.add(piece.code());
      done = piece.span().end();
    }
    return code.add("$L", dedent.apply(done, end)).build();
  }

  private List<Replacement> pieces(
      int start, int end, Dedent dedent, List<Replacement> replacements) {
    List<Replacement> pieces = new ArrayList<>();
    List<Edit> outermost = edits.outermost(start, end, scope);
    for (Replacement replacement : replacements) {
      if (isIn(start, end, replacement, outermost)) {
        pieces.add(replacement);
      }
    }
    List<Replacement> larger = List.copyOf(pieces);
    for (Replacement replacement : everywhere) {
      if (isIn(start, end, replacement, outermost)
          && larger.stream().noneMatch(piece -> piece.span().contains(replacement.span()))) {
        pieces.add(replacement);
      }
    }
    for (Edit edit : outermost) {
      Span extent = scope.extent(edit);
      if (pieces.stream().noneMatch(piece -> piece.span().contains(extent))) {
        pieces.add(new Replacement(extent, rewritten(edit, dedent, inside(replacements, extent))));
      }
    }
    pieces.sort(Comparator.comparingInt(piece -> piece.span().start()));
    return pieces;
  }

  private boolean isIn(int start, int end, Replacement replacement, List<Edit> outermost) {
    return start <= replacement.span().start()
        && replacement.span().end() <= end
        && outermost.stream().noneMatch(edit -> holds(scope.extent(edit), replacement.span()));
  }

  /** Without what is inserted in front of an edit, or behind it. */
  private static List<Replacement> inside(List<Replacement> replacements, Span extent) {
    return replacements.stream()
        .filter(
            each ->
                each.span().start() < each.span().end()
                    || (extent.start() < each.span().start() && each.span().start() < extent.end()))
        .toList();
  }

  /** Whether a replacement belongs to the text inside an edit, which is cut on its own. */
  private static boolean holds(Span extent, Span replacement) {
    return replacement.start() < replacement.end()
        && extent.contains(replacement)
        && !replacement.contains(extent);
  }

  private CodeBlock rewritten(Edit edit, Dedent dedent, List<Replacement> replacements) {
    if (edit instanceof Edit.TypeName name) {
      return CodeBlock.of("$T", TypeNames.raw(name.type()));
    } else if (edit instanceof Edit.ThisReference itself) {
      return members.follow(members.receiver(), itself.through());
    } else if (edit instanceof Edit.FieldReference reference) {
      return rewritten(reference, dedent, replacements);
    } else if (edit instanceof Edit.MethodReference reference) {
      Optional<CodeBlock> target =
          target(
              reference.target(),
              reference.onThis() && !reference.method().isStatic(),
              reference.through(),
              dedent,
              replacements);
      return members.call(reference.method(), target, reference.hasArguments());
    }
    if (edit instanceof Edit.FunctionReference reference) {
      return members.function(reference);
    } else if (edit instanceof Edit.Creation creation) {
      return members.create(creation);
    } else if (edit instanceof Edit.InnerCreation) {
      return CodeBlock.of("$L.new", members.receiver());
    }
    return edit instanceof Edit.SuperCall call ? members.superCall(call) : CodeBlock.of("");
  }

  private CodeBlock rewritten(
      Edit.FieldReference reference, Dedent dedent, List<Replacement> replacements) {
    Optional<String> simple = scope.simpleName(reference);
    if (simple.isPresent()) {
      return CodeBlock.of("$L", simple.get());
    }
    Optional<CodeBlock> target =
        target(
            reference.target(),
            reference.onThis() && !reference.field().isStatic(),
            reference.through(),
            dedent,
            replacements);
    if (!(reference.use() instanceof Edit.Use.Write write)) {
      return members.read(reference.field(), target);
    }
    Optional<CodeBlock> value =
        write.value().map(span -> cut(span.start(), span.end(), dedent, replacements));
    CodeBlock stored =
        write
            .operator()
            .map(operator -> members.combine(reference.field(), target, operator, value))
            .orElseGet(() -> members.assign(reference.field(), target, given(reference, value)));
    return write.result() == Edit.Use.Result.BEFORE
        ? MemberAccess.before(reference.field(), write.operator().orElseThrow(), stored)
        : stored;
  }

  /** A value as it can be given to a method: a constant is not converted there. */
  private static CodeBlock given(Edit.FieldReference reference, Optional<CodeBlock> value) {
    return reference.use() instanceof Edit.Use.Write write && write.narrows()
        ? CodeBlock.of(
            "($T) ($L)", TypeNames.of(reference.field().type().unboxed()), value.orElseThrow())
        : value.orElseThrow();
  }

  private Optional<CodeBlock> target(
      Optional<Span> target,
      boolean onThis,
      List<Field> through,
      Dedent dedent,
      List<Replacement> replacements) {
    if (!through.isEmpty()) {
      return Optional.of(members.follow(members.receiver(), through));
    }
    return onThis && target.isEmpty()
        ? scope.receiver().map(name -> CodeBlock.of("$L", name))
        : target.map(span -> cut(span.start(), span.end(), dedent, replacements));
  }
}
