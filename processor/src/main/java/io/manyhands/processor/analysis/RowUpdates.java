package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.dependence.Meetings;
import io.manyhands.processor.analysis.effect.Access;
import io.manyhands.processor.analysis.effect.Place;
import io.manyhands.processor.analysis.scalar.Accumulator;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Path;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Elements of rows into which iterations fold values: {@code image[y[i]][x[i]] += light}. */
final class RowUpdates {
  private final Map<Path, List<Access.OfElement>> byArray = new LinkedHashMap<>();

  void add(Path array, List<Access.OfElement> updates) {
    byArray.put(array, updates);
  }

  /** The updates of elements of the rows of {@code array}. */
  Optional<List<Access.OfElement>> of(Path array) {
    return Optional.ofNullable(byArray.get(array));
  }

  /** The array with the row of which {@code access} updates an element. */
  Optional<Path> array(Access access) {
    return access instanceof Access.OfElement
        ? byArray.entrySet().stream()
            .filter(entry -> entry.getValue().contains(access))
            .map(Map.Entry::getKey)
            .findFirst()
        : Optional.empty();
  }

  /** Whether a row is read from an array that was there before the loop. */
  static boolean isRow(Access access) {
    return access instanceof Access.OfElement element
        && !element.isWrite()
        && element.component() instanceof Type.Array
        && element.array() instanceof Place.Shared shared
        && shared.subscripts().isEmpty();
  }

  /** Whether iterations may meet at an element: rows that are computed may be one. */
  static boolean meet(List<Access.OfElement> updates) {
    boolean anyRow =
        updates.stream()
            .anyMatch(
                update ->
                    update.isWrite()
                        && !(update.array() instanceof Place.Shared shared
                            && !shared.subscripts().isEmpty()));
    return anyRow || Meetings.inRows(updates);
  }

  /** The places in the text at which elements of the rows are updated, and rows looked up. */
  static Sites sites(List<Statement> bodies, Accumulator array, Reduction reduction) {
    Sites sites = new Sites(new HashSet<>(), new HashSet<>());
    for (Statement body : bodies) {
      Nodes.eachExpression(
          body,
          part -> {
            if (array.isBehind(part, reduction.rows() + 1)) {
              sites.elements().add(part.span());
            }
            for (int depth = 1; depth <= reduction.rows(); depth++) {
              if (array.isBehind(part, depth)) {
                sites.rows().add(part.span());
              }
            }
          });
    }
    return sites;
  }

  /**
   * Places in the text.
   *
   * @param elements those of elements
   * @param rows those of rows
   */
  record Sites(Set<Span> elements, Set<Span> rows) {

    /** The accesses at the places of elements. */
    List<Access.OfElement> updates(Collection<Access> accesses, String file) {
      List<Access.OfElement> updates = new ArrayList<>();
      for (Access access : accesses) {
        if (access instanceof Access.OfElement element
            && access.site().source().uri().equals(file)
            && elements.contains(access.site().span())) {
          updates.add(element);
        }
      }
      return updates;
    }

    /** Whether every access is at one of the places, and reached through the methods alone. */
    boolean explain(
        Collection<? extends Access> accesses, Set<MethodDeclaration> methods, String file) {
      Set<String> names =
          methods.stream().map(method -> method.method().toString()).collect(Collectors.toSet());
      return accesses.stream()
          .allMatch(
              access ->
                  access.site().source().uri().equals(file)
                      && names.containsAll(access.site().calls())
                      && (elements.contains(access.site().span())
                          || rows.contains(access.site().span())));
    }
  }
}
