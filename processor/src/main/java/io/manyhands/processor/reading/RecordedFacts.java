package io.manyhands.processor.reading;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import io.manyhands.processor.model.MethodDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;

/**
 * What the names of analyzed methods meant when they were analyzed, to be compared with what they
 * mean to the outer compilation in the end.
 */
public final class RecordedFacts {
  /** A method and what its names meant. */
  private record Fact(MethodDeclaration method, String fingerprint) {}

  private final List<Fact> facts = new ArrayList<>();

  /** Records a method of an attributed unit. */
  void add(MethodDeclaration method, String fingerprint) {
    facts.add(new Fact(method, fingerprint));
  }

  /**
   * The methods of a class whose names mean something else to the outer compilation.
   *
   * @param type an outermost class, attributed by now with all that is nested in it
   * @param unit its unit of the outer compilation
   * @param trees of the outer compilation
   * @param types of the outer compilation
   */
  public List<MethodDeclaration> changed(
      TypeElement type, CompilationUnitTree unit, Trees trees, Types types) {
    List<MethodDeclaration> changed = new ArrayList<>();
    String uri = SourceRounds.uriOf(unit);
    for (Fact fact : facts) {
      String outermost = fact.method().method().owner().names().get(0);
      boolean isHere = fact.method().source().uri().equals(uri);
      if (isHere && type.getSimpleName().contentEquals(outermost)) {
        Optional<String> now = SymbolFingerprint.of(unit, fact.method().span(), trees, types);
        if (now.filter(fact.fingerprint()::equals).isEmpty()) {
          changed.add(fact.method());
        }
      }
    }
    return changed;
  }
}
