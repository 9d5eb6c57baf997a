package io.manyhands.processor.inlining;

import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Token;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where some text is to stand, and how it reads there. */
final class Place {
  private final MarkedMethod text;
  private final Optional<Callee> callee;
  private final Optional<Place> around;
  private final Optional<String> self;
  private final Target target;
  private final Map<String, String> renamed;
  private final Names names;
  private final Set<String> variables;
  private final Set<String> steady;
  private Optional<String> label = Optional.empty();

  private Place(
      MarkedMethod text,
      Optional<Callee> callee,
      Optional<Place> around,
      Optional<String> self,
      Target target,
      Map<String, String> renamed,
      Names names,
      Set<String> variables,
      Set<String> steady) {
    this.text = text;
    this.callee = callee;
    this.around = around;
    this.self = self;
    this.target = target;
    this.renamed = renamed;
    this.names = names;
    this.variables = variables;
    this.steady = steady;
  }

  /** The method that has the loop: its text reads as it is written. */
  static Place ofLoop(MarkedMethod method, Statement loop) {
    Set<String> variables = new HashSet<>();
    method.declaration().parameters().forEach(each -> variables.add(each.name()));
    Reads.declared(method.declaration().body()).forEach(each -> variables.add(each.name()));
    return new Place(
        method,
        Optional.empty(),
        Optional.empty(),
        method.isStatic() ? Optional.empty() : Optional.of("this"),
        Target.NOTHING,
        Map.of(),
        new Names(method.localNames()),
        variables,
        steady(method, loop));
  }

  /** The variables that hold the same throughout the loop, and {@code this}. */
  private static Set<String> steady(MarkedMethod method, Statement loop) {
    Set<String> steady = new HashSet<>();
    Set<Variable> written = Reads.written(loop);
    Set<Variable> inside = Reads.declared(loop);
    for (Variable variable : Reads.used(loop)) {
      if (!written.contains(variable) && !inside.contains(variable)) {
        steady.add(variable.name());
      }
    }
    inside.forEach(variable -> steady.remove(variable.name()));
    if (!method.isStatic()) {
      steady.add("this");
    }
    return steady;
  }

  /**
   * A method in the place of its call.
   *
   * @param receiver how its receiver reads; empty text for a static method
   * @param renaming what its variables are called here, or what stands for them
   */
  Place inside(
      Callee called, String receiver, Map<String, String> renaming, Names inside, Target to) {
    Set<String> known = new HashSet<>(variables);
    known.addAll(renaming.values());
    return new Place(
        called.text(),
        Optional.of(called),
        Optional.of(this),
        Optional.of(receiver).filter(there -> !there.isEmpty()),
        to,
        Map.copyOf(renaming),
        inside,
        known,
        steady);
  }

  /** Whether text of the loop names one object throughout the loop. */
  boolean isSteady(String named) {
    return steady.contains(named);
  }

  /** Names that mean something where the text is to stand. */
  Names names() {
    return new Names(names.taken());
  }

  Optional<Callee> callee() {
    return callee;
  }

  /** What becomes of the value that the method returns. */
  Target target() {
    return target;
  }

  /** The file's text. */
  String source() {
    return text.declaration().source().text();
  }

  Type.Declared type() {
    return text.host().type();
  }

  List<Edit> edits() {
    return text.edits();
  }

  /** How the receiver reads. */
  Optional<String> self() {
    return self;
  }

  /** Whether {@code this} in the text is that of the method which has the loop. */
  boolean isOwnObject() {
    return self.filter("this"::equals).isPresent();
  }

  int depth() {
    return around.map(place -> place.depth() + 1).orElse(0);
  }

  /** Whether the text stands in that of {@code method}, or is it. */
  boolean isInside(Method method) {
    return text.declaration().method().equals(method)
        || around.filter(place -> place.isInside(method)).isPresent();
  }

  /** How a variable is called here. */
  String name(Variable variable) {
    return renamed.getOrDefault(variable.name(), variable.name());
  }

  /** A name for another variable. */
  String declare(String name) {
    return names.fresh(name);
  }

  /** The label by which the text is left. */
  String leave() {
    if (label.isEmpty()) {
      label = Optional.of(names.fresh(callee.orElseThrow().method().name() + "Done"));
    }
    return label.get();
  }

  /** The label by which some of the text is left, if some is. */
  Optional<String> label() {
    return label;
  }

  /** What reads differently here; empty if something cannot be written. */
  Optional<List<Piece>> pieces() {
    if (callee.isEmpty()) {
      return Optional.of(List.of());
    }
    List<Piece> pieces = new ArrayList<>();
    for (Edit edit : text.edits()) {
      if (!isKept(edit)) {
        Optional<String> there = replaced(edit);
        if (there.isEmpty()) {
          return Optional.empty();
        }
        pieces.add(new Piece(edit.span().start(), edit.span().end(), there.get()));
      }
    }
    if (renamesLabel()) {
      return Optional.empty();
    }
    pieces.addAll(renamed());
    return Optional.of(pieces);
  }

  /** Whether text reads the same here: a member of an object that is named. */
  private static boolean isKept(Edit edit) {
    return (edit instanceof Edit.FieldReference field && field.target().isPresent())
        || (edit instanceof Edit.MethodReference method && method.target().isPresent());
  }

  /** What stands for an edit; empty if it cannot be written. */
  private Optional<String> replaced(Edit edit) {
    if (edit instanceof Edit.TypeName name) {
      return Spelling.raw(name.type());
    } else if (edit instanceof Edit.ThisReference) {
      return self;
    } else if (edit instanceof Edit.Removal) {
      return Optional.of("");
    } else if (edit instanceof Edit.FieldReference reference) {
      return member(reference.field());
    }
    return edit instanceof Edit.MethodReference reference
        ? member(reference.method()).map(before -> before + "(")
        : Optional.empty();
  }

  /** The class that has the loop. */
  private Type.Declared host() {
    return around.map(Place::host).orElseGet(this::type);
  }

  /** A class as it is named here, where no variable has that name. */
  private Optional<String> spelled(Type.Declared owner) {
    boolean isOfFile =
        owner.packageName().equals(host().packageName())
            && owner.names().get(0).equals(host().names().get(0));
    Optional<String> name = isOfFile ? Spelling.inFile(owner) : Spelling.raw(owner);
    return name.filter(text -> !variables.contains(text.substring(0, (text + ".").indexOf('.'))));
  }

  /** Never a simple name, which a variable could have here. */
  private Optional<String> member(Field field) {
    Optional<String> before = field.isStatic() ? spelled(field.owner()) : self;
    return before.map(there -> there + "." + field.name());
  }

  private Optional<String> member(Method method) {
    Optional<String> before = method.isStatic() ? spelled(method.owner()) : self;
    return before.map(there -> there + "." + method.name());
  }

  private List<Piece> renamed() {
    List<Token> tokens = Token.in(source(), text.bodySpan().start(), text.bodySpan().end());
    List<Piece> pieces = new ArrayList<>();
    for (int k = 0; k < tokens.size(); k++) {
      Token token = tokens.get(k);
      String name = renamed.get(token.text());
      boolean isVariable =
          !is(tokens, k - 1, ".") && !is(tokens, k - 1, "::") && !is(tokens, k + 1, "(");
      if (name != null && isVariable && !name.equals(token.text())) {
        pieces.add(new Piece(token.start(), token.end(), name));
      }
    }
    return pieces;
  }

  private static boolean is(List<Token> tokens, int k, String text) {
    return k >= 0 && k < tokens.size() && tokens.get(k).text().equals(text);
  }

  /** What the variables of a method are called, or what stands in their place, by their names. */
  static Map<String, String> renaming() {
    return new HashMap<>();
  }

  /** Whether a constant behind {@code case} has the name of a variable that is called otherwise. */
  private boolean renamesLabel() {
    List<Token> tokens = Token.in(source(), text.bodySpan().start(), text.bodySpan().end());
    boolean inLabel = false;
    for (Token token : tokens) {
      inLabel = token.text().equals("case") || (inLabel && !isEndOfLabel(token));
      String name = renamed.get(token.text());
      if (inLabel && name != null && !name.equals(token.text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEndOfLabel(Token token) {
    return token.text().equals(":") || token.text().equals("->") || token.text().equals("(");
  }
}
