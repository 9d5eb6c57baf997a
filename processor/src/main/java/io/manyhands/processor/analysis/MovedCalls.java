package io.manyhands.processor.analysis;

import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls that read the same from everywhere, and so have no edit, of methods of which chunks call
 * copies: {@code tally.add(x)} becomes {@code addInto(partial, tally, x)}, too.
 */
final class MovedCalls {
  private static final String OF_OBJECT = "\\s*\\.\\s*";
  private static final String OF_CLASS = "(?:[\\w$]+\\s*\\.\\s*)*";

  private MovedCalls() {}

  /** Whether a call of {@code text} has an edit, or can be given one. */
  static boolean isRedirected(Expression.Call call, SourceText source, List<Edit> edits) {
    return hasEdit(call, edits) || reference(call, source).isPresent();
  }

  /** The edits of such calls, as far as they are missing. */
  static List<Edit> missing(MarkedMethod method, Statement text, Set<Method> moved) {
    List<Edit> missing = new ArrayList<>();
    Nodes.eachExpression(
        text,
        part -> {
          if (part instanceof Expression.Call call
              && moved.contains(call.method())
              && !hasEdit(call, method.edits())) {
            reference(call, method.declaration().source()).ifPresent(missing::add);
          }
        });
    return missing;
  }

  /** Whether the call has an edit, which it has where it is not made on any other object. */
  static boolean hasEdit(Expression.Call call, List<Edit> edits) {
    return edits.stream()
        .anyMatch(
            edit ->
                edit instanceof Edit.MethodReference reference
                    && reference.method().equals(call.method())
                    && reference.target().isEmpty()
                    && reference.span().start() == call.span().start());
  }

  private static Optional<Edit> reference(Expression.Call call, SourceText source) {
    Optional<Span> receiver = call.receiver().map(Expression::span);
    boolean isImplied = call.receiver().filter(Expression.This.class::isInstance).isPresent();
    if (isImplied || (receiver.isEmpty() && !call.method().isStatic())) {
      return Optional.empty();
    }
    Span whole = call.span();
    Pattern before =
        Pattern.compile(
            (receiver.isEmpty() ? OF_CLASS : OF_OBJECT)
                + Pattern.quote(call.method().name())
                + "\\s*\\(");
    Matcher matcher =
        before
            .matcher(source.text())
            .region(receiver.map(Span::end).orElse(whole.start()), whole.end());
    return matcher.lookingAt()
        ? Optional.of(
            new Edit.MethodReference(
                new Span(
                    whole.start(),
                    matcher.end(),
                    whole.line(),
                    whole.column(),
                    whole.line(),
                    whole.column()),
                call.method(),
                receiver,
                false,
                !call.arguments().isEmpty()))
        : Optional.empty();
  }
}
