package io.manyhands.processor.reading;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.manyhands.processor.model.MarkedLoop.Obstacle;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.reading.LoopSites.LoopSite;
import io.manyhands.processor.reporting.Code;
import java.util.List;
import java.util.Optional;

/** What became of a marked loop in its method's translation, and what stands against it. */
final class LoopReader {
  private final SourceSpans spans;
  private final BodyScope scope;

  LoopReader(SourceSpans spans, BodyScope scope) {
    this.spans = spans;
    this.scope = scope;
  }

  /** The loop's own statement; one inside an untranslated construct is untranslated itself. */
  Statement statement(LoopSite site) {
    return scope
        .loop(site.tree())
        .orElseGet(
            () ->
                new Statement.Unsupported(
                    spans.of(site.tree()), "a loop inside " + constructAround(site)));
  }

  /** Why the loop cannot be a region whatever it does. */
  Optional<Obstacle> obstacle(LoopSite site, List<LoopSite> marked) {
    Span head = headOf(site);
    Optional<Tree> outer = site.inside(marked);
    if (outer.isPresent()) {
      int line = spans.of(outer.get()).line();
      return obstacle(
          Code.NESTED,
          head,
          "it stands inside the parallel loop at line " + line,
          "mark only one of the two");
    }
    Optional<String> walk = scope.notWalked(site.tree());
    if (walk.isPresent()) {
      return obstacle(
          Code.WHILE_LOOP,
          head,
          "the while loop is not counted by its marked variable: " + walk.get(),
          "write it as a for loop, and mark its variable");
    }
    if (!site.isCounted() && scope.loop(site.tree()).filter(LoopReader::isWalk).isEmpty()) {
      return obstacle(
          Code.NOT_COUNTED,
          head,
          "a while loop does not say how often it runs",
          "write it as a for loop with a counter");
    }
    Optional<TreePath> local = LocalTypeNames.firstIn(scope.attribution, site.path());
    if (local.isPresent()) {
      return obstacle(
          Code.PRIVATE_TYPE,
          spans.of(local.get().getLeaf()),
          "generated code cannot name the local class " + local.get().getLeaf(),
          "move " + local.get().getLeaf() + " out of the method, as a static nested class");
    }
    boolean hasPlace = scope.loop(site.tree()).isPresent() && !isInsideOfWhatHolds(site);
    return hasPlace
        ? Optional.empty()
        : obstacle(
            Code.UNSUPPORTED,
            head,
            "it stands inside " + constructAround(site),
            "move the loop to a method of its own");
  }

  /** Whether a while loop has been read as another one. */
  private static boolean isWalk(Statement loop) {
    return !(loop instanceof Statement.While);
  }

  /** An expression has no place for statements, and variables of patterns are not passed on. */
  private static boolean isInsideOfWhatHolds(LoopSite site) {
    return site.around(SwitchExpressionTree.class::isInstance).isPresent()
        || site.around(LoopReader::isPatternCase).isPresent();
  }

  private static boolean isPatternCase(Tree tree) {
    return tree instanceof CaseTree branch && SwitchTranslator.hasPattern(branch);
  }

  private static Optional<Obstacle> obstacle(Code code, Span span, String what, String fix) {
    return Optional.of(new Obstacle(code.id(), span, what, fix));
  }

  private Span headOf(LoopSite site) {
    return spans.of(site.tree());
  }

  private static String constructAround(LoopSite site) {
    if (site.around(SwitchExpressionTree.class::isInstance).isPresent()) {
      return "a switch expression";
    }
    return site.around(LoopReader::isPatternCase).isPresent()
        ? "a switch over patterns"
        : "an expression that is not followed";
  }
}
