package io.manyhands.processor.reading;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Settings;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the marks of one attributed source file and reads the methods that they stand in. */
public final class MarkedMethodReader {
  private final Attribution attribution;
  private final MarkPlace places;
  private final SettingsReader settingsReader;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Finding, String> refused = new LinkedHashMap<>();
  private final Map<Tree, MethodMarks> byMethod = new LinkedHashMap<>();

  private MarkedMethodReader(Attribution attribution) {
    this.attribution = attribution;
    places = new MarkPlace(attribution);
    settingsReader = new SettingsReader(attribution);
  }

  /** Reads an attributed unit; {@code trees}, {@code elements} and {@code types} are its task's. */
  public static Reading read(
      CompilationUnitTree unit, Trees trees, Elements elements, Types types) {
    String packageName = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    Attribution attribution = new Attribution(trees, elements, types, packageName);
    attribution.classes.lookIn(List.of(unit));
    MarkedMethodReader reader = new MarkedMethodReader(attribution);
    Mark.in(unit, attribution).forEach(reader::sort);
    List<MarkedMethod> methods = new ArrayList<>();
    for (MethodMarks marks : reader.byMethod.values()) {
      marks.read(reader.findings, reader.refused).ifPresent(methods::add);
    }
    reader.findings.addAll(StraySharing.in(unit, attribution));
    return new Reading(
        List.copyOf(methods), List.copyOf(reader.findings), Map.copyOf(reader.refused));
  }

  /** A mark goes to its method, or becomes a finding. */
  private void sort(Mark mark) {
    SourceSpans spans = attribution.spans(mark.annotation().getCompilationUnit());
    Settings settings = settingsReader.settings(mark);
    Optional<Finding> finding =
        places
            .complaint(mark)
            .map(complaint -> complaint.at(spans.source(), spans.of(mark.tree())))
            .or(() -> settingsReader.complaint(mark, settings));
    if (finding.isPresent()) {
      findings.add(finding.get());
      if (finding.get().code().severity() == Code.Severity.REFUSAL) {
        refused.put(finding.get(), settings.unproven());
      }
      return;
    }
    TreePath path = InnerBodies.methodAround(attribution, mark.annotated()).orElseThrow();
    byMethod
        .computeIfAbsent(path.getLeaf(), tree -> new MethodMarks(attribution, path))
        .add(mark, settings);
  }
}
