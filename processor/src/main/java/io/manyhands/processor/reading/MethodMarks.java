package io.manyhands.processor.reading;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.manyhands.processor.model.HostClass;
import io.manyhands.processor.model.MarkedFuture;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.MarkedRecursion;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Settings;
import io.manyhands.processor.model.StandIn;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reading.LoopSites.LoopSite;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The marks of one method, and what they make of it. */
final class MethodMarks {
  private final Attribution attribution;
  private final TreePath path;
  private final SourceSpans spans;

  /** Marks on loop variables by the tree of their loop. */
  private final IdentityHashMap<Tree, Given> onLoops = new IdentityHashMap<>();

  /** Marks on other local variables, by the tree of the variable, in source order. */
  private final Map<Tree, Given> onLocals = new LinkedHashMap<>();

  /** Marked loops in lambda expressions and local classes. */
  private final List<LoopSite> inFunctions = new ArrayList<>();

  private @Nullable Given onMethod;

  MethodMarks(Attribution attribution, TreePath path) {
    this.attribution = attribution;
    this.path = path;
    spans = attribution.spans(path.getCompilationUnit());
  }

  /** A mark that stands well, with its members. */
  private record Given(Mark mark, Settings settings) {}

  void add(Mark mark, Settings settings) {
    Given given = new Given(mark, settings);
    if (mark.annotated().getLeaf() instanceof MethodTree) {
      onMethod = given;
      return;
    }
    Tree around = mark.annotated().getParentPath().getLeaf();
    if (LoopSites.isLoop(around)) {
      onLoops.put(around, given);
      onLoopsOfFunctions(mark.annotated().getParentPath());
      return;
    }
    VariableTree variable = (VariableTree) mark.annotated().getLeaf();
    Optional<WhileMark> loop = WhileMark.of(variable, around);
    if (loop.isPresent()) {
      onLoops.put(loop.get().loop(), given);
    } else {
      onLocals.put(variable, given);
    }
  }

  /** A loop in a lambda expression or a local class is none of the method's own. */
  private void onLoopsOfFunctions(TreePath loop) {
    TreePath at = loop;
    while (!InnerBodies.isFunction(at.getLeaf())) {
      at = at.getParentPath();
    }
    if (at.getLeaf() != path.getLeaf()) {
      inFunctions.add(new LoopSite(loop));
    }
  }

  /**
   * The method, if a loop of it is marked or it is recursive; a mark without either goes to {@code
   * findings}, and to {@code refused} if it is not wrong, but nothing can be made of it.
   */
  Optional<MarkedMethod> read(List<Finding> findings, Map<Finding, String> refused) {
    List<LoopSite> marked = new ArrayList<>();
    for (LoopSite site : LoopSites.in(path)) {
      if (onLoops.containsKey(site.tree()) || (onMethod != null && site.isOutermost())) {
        marked.add(site);
      }
    }
    Given alone = onMethod;
    marked.addAll(inFunctions);
    marked.sort(Comparator.comparingInt(site -> spans.start(site.tree())));
    boolean loopsMarked = marked.stream().allMatch(site -> onLoops.containsKey(site.tree()));
    boolean recursive = alone != null && (marked.isEmpty() || !loopsMarked) && callsItself();
    if (alone != null && loopsMarked && !recursive) {
      Optional<ExecutableElement> through =
          marked.isEmpty() ? new RoundAbout(attribution).of(path) : Optional.empty();
      Finding finding =
          through
              .map(this::roundAbout)
              .orElseGet(() -> withoutLoop(marked.isEmpty()))
              .at(spans.source(), spans.of(alone.mark().tree()));
      findings.add(finding);
      if (through.isPresent()) {
        refused.put(finding, alone.settings().unproven());
      }
    }
    ExecutableElement element = (ExecutableElement) attribution.trees.getElement(path);
    return (marked.isEmpty() && !recursive && onLocals.isEmpty()) || element == null
        ? Optional.empty()
        : Optional.of(method(element, marked, recursive));
  }

  /** The method as one without marks. */
  MarkedMethod unmarked() {
    ExecutableElement element =
        Objects.requireNonNull((ExecutableElement) attribution.trees.getElement(path));
    return method(element, List.of(), false);
  }

  private Complaint roundAbout(ExecutableElement through) {
    String name = ((MethodTree) path.getLeaf()).getName().toString();
    return new Complaint(
        Code.NOT_DIVISIBLE,
        name + " calls itself only by way of " + through.getSimpleName(),
        "mark the variable that takes what a call returns, @Parallel var one = "
            + through.getSimpleName()
            + "(...), so that it is computed beside the next call; or make one method of the two,"
            + " with a parameter that says which of them it is");
  }

  private static Complaint withoutLoop(boolean noneMarked) {
    return noneMarked
        ? new Complaint(
            Code.MISPLACED,
            "@Parallel stands on a method without a loop",
            "put it on the method that has the loop, or remove it")
        : new Complaint(
            Code.MISPLACED,
            "@Parallel stands on a method whose outermost loops carry it themselves",
            "remove it from the method");
  }

  private boolean callsItself() {
    Object self = attribution.trees.getElement(path);
    boolean[] found = {false};
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree tree, @Nullable Void unused) {
        found[0] |= attribution.trees.getElement(getCurrentPath()) == self;
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(path, null);
    return found[0];
  }

  private MarkedMethod method(ExecutableElement element, List<LoopSite> marked, boolean recursive) {
    MethodTree tree = (MethodTree) path.getLeaf();
    TypeElement owner = Members.owner(element);
    HostClass host = new HostReader(attribution).read(owner);
    TextChanges changes = new TextChanges();
    Unresolved.firstIn(attribution, path).ifPresent(part -> unresolved(part, changes));
    new SignatureReader(attribution, path, changes).read(element, host);
    EditReader.read(attribution, new TreePath(path, tree.getBody()), owner, changes);
    List<StandIn> standIns = new StandInReader(attribution, changes, spans.of(tree)).read();
    MethodTranslator.Translation translated =
        new MethodTranslator(attribution).translate(path, element);
    InnerBodies functions = new InnerBodies(attribution, path, translated);
    List<MarkedLoop> loops =
        marked.stream()
            .map(site -> loop(site, marked, functions.around(site.path()).scope()))
            .toList();
    List<MarkedFuture> futures =
        onLocals.values().stream()
            .map(given -> future(given, functions.around(given.mark().annotated())))
            .toList();
    return new MarkedMethod(
        host,
        translated.declaration(),
        element.getTypeParameters().stream().map(attribution.typeTranslator::parameter).toList(),
        attribution.typeTranslator.translate(element.getReturnType()),
        attribution.typeTranslator.translateAll(element.getThrownTypes()),
        spans.of(tree.getBody()),
        loops,
        Optional.ofNullable(onMethod)
            .filter(given -> recursive)
            .map(given -> new MarkedRecursion(given.settings(), spans.of(given.mark().tree()))),
        changes.edits(),
        changes.obstacles(),
        futures,
        standIns,
        LocalMembers.namesIn(attribution, path),
        functions.found(),
        Optional.of(path)
            .filter(method -> translated.declaration().method().isConstructor())
            .map(constructor -> ConstructorPlace.construction(attribution, constructor)));
  }

  private MarkedFuture future(Given given, MethodTranslator.Translation around) {
    Element element = attribution.trees.getElement(given.mark().annotated());
    Optional<Variable> variable =
        element == null ? Optional.empty() : around.scope().variable(element);
    List<Statement.Declaration> found = new ArrayList<>();
    Nodes.eachStatement(
        around.declaration().body(),
        statement -> {
          if (statement instanceof Statement.Declaration declaration
              && variable.filter(declaration.variable()::equals).isPresent()) {
            found.add(declaration);
          }
        });
    return new MarkedFuture(
        found.stream().findFirst(), given.settings(), spans.of(given.mark().tree()));
  }

  private void unresolved(Tree part, TextChanges changes) {
    changes.obstacle(
        Code.UNRESOLVED,
        spans.of(part),
        "javac does not know " + spans.source().inline(spans.of(part)),
        "declare it, or have it on the class path");
  }

  private MarkedLoop loop(LoopSite site, List<LoopSite> marked, BodyScope scope) {
    Given own = onLoops.get(site.tree());
    Given given = own == null ? onMethod : own;
    if (given == null) {
      throw new IllegalStateException("a marked loop without a mark");
    }
    LoopReader reader = new LoopReader(spans, scope);
    return new MarkedLoop(
        reader.statement(site),
        site.label(),
        given.settings(),
        spans.of(given.mark().tree()),
        own == null,
        site.isInsideTry(),
        site.around(LoopSites::isLoop).map(spans::of),
        reader.obstacle(site, marked));
  }
}
