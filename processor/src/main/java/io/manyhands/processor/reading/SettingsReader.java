package io.manyhands.processor.reading;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import io.manyhands.processor.model.Settings;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Reads the members of a mark, as written or by default. */
final class SettingsReader {
  /** The engines of this release. */
  private static final Set<String> ENGINES =
      Set.of("THREADS", Settings.VIRTUAL_THREADS, Settings.PROCESSES);

  private static final String TIMEOUT = "timeoutMillis";

  private final Attribution attribution;

  SettingsReader(Attribution attribution) {
    this.attribution = attribution;
  }

  /** The members of {@code mark}. */
  Settings settings(Mark mark) {
    Map<String, Object> values = values(mark);
    Settings standard = Settings.DEFAULT;
    return new Settings(
        name(values, "engine", standard.engine()),
        name(values, "schedule", standard.schedule()),
        number(values, "chunk", standard.chunk()),
        number(values, "parallelism", standard.parallelism()),
        number(values, TIMEOUT, standard.timeoutMillis()),
        name(values, "result", standard.result()),
        name(values, "unproven", standard.unproven()));
  }

  /** The first member of {@code mark} with a value that is illegal, or not available yet. */
  Optional<Finding> complaint(Mark mark, Settings settings) {
    SourceSpans spans = attribution.spans(mark.annotation().getCompilationUnit());
    for (Map.Entry<String, Integer> member :
        List.of(
            Map.entry("chunk", settings.chunk()),
            Map.entry("parallelism", settings.parallelism()),
            Map.entry(TIMEOUT, settings.timeoutMillis()))) {
      if (member.getValue() < 0) {
        Complaint illegal =
            new Complaint(
                Code.ILLEGAL_VALUE,
                member.getKey() + " = " + member.getValue() + " is negative; legal are 0 and more",
                "write 0 to leave the choice to the runtime, or a positive number");
        return Optional.of(illegal.at(spans.source(), place(mark, member.getKey(), spans)));
      }
    }
    if (settings.timeoutMillis() > 0 && !mayTimeOut(settings)) {
      Complaint illegal =
          new Complaint(
              Code.ILLEGAL_VALUE,
              "timeoutMillis is for loops whose iterations wait: it needs engine = VIRTUAL_THREADS,"
                  + " and cannot be had with result = EXACT",
              settings.engine().equals(Settings.VIRTUAL_THREADS)
                  ? "leave result = EXACT out"
                  : "add engine = Engine.VIRTUAL_THREADS, or leave timeoutMillis out");
      return Optional.of(illegal.at(spans.source(), place(mark, TIMEOUT, spans)));
    }
    boolean isFuture = settings.inProcesses() && !isLoopOrMethod(mark);
    if (ENGINES.contains(settings.engine()) && !isFuture) {
      return Optional.empty();
    }
    Complaint later =
        new Complaint(
            Code.NOT_AVAILABLE,
            "engine = "
                + settings.engine()
                + " is not available in this release"
                + (isFuture ? " for a local variable" : ""),
            "leave the member out, or write engine = THREADS" + (isFuture ? "" : " or PROCESSES"));
    return Optional.of(later.at(spans.source(), place(mark, "engine", spans)));
  }

  /** Terms that are folded in order are computed strip by strip, each a run of its own. */
  private static boolean mayTimeOut(Settings settings) {
    return settings.engine().equals(Settings.VIRTUAL_THREADS)
        && settings.result().equals(Settings.DEFAULT.result());
  }

  private static boolean isLoopOrMethod(Mark mark) {
    Tree around = mark.annotated().getParentPath().getLeaf();
    return mark.annotated().getLeaf() instanceof MethodTree
        || around instanceof ForLoopTree
        || around instanceof EnhancedForLoopTree;
  }

  private static Span place(Mark mark, String member, SourceSpans spans) {
    for (ExpressionTree argument : mark.tree().getArguments()) {
      if (argument instanceof AssignmentTree named
          && named.getVariable().toString().equals(member)) {
        return spans.of(argument);
      }
    }
    return spans.of(mark.tree());
  }

  private Map<String, Object> values(Mark mark) {
    Map<String, Object> values = new HashMap<>();
    Element annotated = attribution.trees.getElement(mark.annotated());
    if (annotated != null) {
      AnnotationReader.find(annotated, AnnotationReader.PARALLEL)
          .ifPresent(mirror -> addValues(mirror, values));
    }
    return values;
  }

  private static void addValues(AnnotationMirror mirror, Map<String, Object> values) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      values.put(entry.getKey().getSimpleName().toString(), entry.getValue().getValue());
    }
  }

  private static String name(Map<String, Object> values, String member, String standard) {
    return values.get(member) instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : standard;
  }

  private static int number(Map<String, Object> values, String member, int standard) {
    return values.get(member) instanceof Integer number ? number : standard;
  }
}
