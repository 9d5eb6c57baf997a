package io.manyhands.processor.analysis.process;

import io.manyhands.processor.analysis.collect.CollectedOutput;
import io.manyhands.processor.analysis.flow.Reads;
import io.manyhands.processor.model.Collected;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.IterationSpace;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.OrderedPart;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.Variable;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether what iterations collect can come back: a copy of it has to be as good as the object that
 * the loop as written would have added. So are values, and so are records and arrays of values that
 * iterations make, which nobody else knows.
 */
final class CollectedTypes {
  /** Records in records, no deeper: one may lead back to itself. */
  private static final int DEEPEST = 4;

  private final ProcessAnalysis.Asked asked;
  private final SentTypes types;
  private final Set<Field> everywhere;
  private final Program program;

  CollectedTypes(
      ProcessAnalysis.Asked asked, SentTypes types, Set<Field> everywhere, Program program) {
    this.asked = asked;
    this.types = types;
    this.everywhere = everywhere;
    this.program = program;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (CollectedOutput.Found found : asked.collections()) {
      if (!returns(found.collected().form(), found.collected().type())) {
        found.arguments().stream()
            .filter(argument -> !isReturned(argument))
            .findFirst()
            .map(
                argument ->
                    finding(
                        "collects in " + found.collected().name(),
                        argument.span(),
                        argument.type()))
            .ifPresent(findings::add);
      }
    }
    for (Collected array : asked.packed()) {
      Type component = ((Type.Array) array.type()).component();
      if (!isValue(component) && !isMadeByIterations(component)) {
        findings.add(finding("collects in " + array.name(), asked.loop().span(), component));
      }
    }
    return findings;
  }

  /** What iterations hand to the part in order is as good as their own, too. */
  List<Finding> handedOver(OrderedPart part) {
    List<Finding> findings = new ArrayList<>();
    for (Variable variable : part.handed()) {
      if (!isValue(variable.type()) && !isMadeByIterations(variable.type()) && !isFresh(variable)) {
        findings.add(
            finding("hands to the part in order as " + variable, part.text(), variable.type()));
      }
    }
    for (Expression value : part.computed()) {
      if (!isReturned(value)) {
        findings.add(finding("hands to the part in order", value.span(), value.type()));
      }
    }
    return findings;
  }

  /** Whether the declared type tells that all that is added comes back. */
  private boolean returns(Collected.Form form, Type type) {
    if (form instanceof Collected.Form.Text
        || form instanceof Collected.Form.Joined
        || form instanceof Collected.Form.Separated
        || form instanceof Collected.Form.Flagged
        || form instanceof Collected.Form.Counted) {
      return true;
    }
    if (!(type instanceof Type.Declared declared) || declared.arguments().isEmpty()) {
      return false;
    }
    if (form instanceof Collected.Form.Each each) {
      List<Type> arguments = declared.arguments();
      return returns(each.inner(), arguments.get(arguments.size() - 1));
    }
    if (form instanceof Collected.Form.Group group) {
      List<Type> arguments = declared.arguments();
      return isValue(arguments.get(0))
          && returns(group.inner(), arguments.get(arguments.size() - 1));
    }
    return declared.arguments().stream().allMatch(this::isValue);
  }

  private boolean isReturned(Expression argument) {
    return isValue(argument.type())
        || argument instanceof Expression.Lambda
        || isFresh(argument)
        || isMadeByIterations(argument.type());
  }

  private boolean isValue(Type type) {
    return SentTypes.isValue(type)
        || type == Type.Primitive.NULL
        || (type instanceof Type.Declared declared && program.isEnum(declared));
  }

  /** Whether it is a record of values, which can be sent. */
  private boolean isRecord(Type type, int depth) {
    return depth > 0
        && type instanceof Type.Declared declared
        && program
            .classes()
            .components(declared)
            .filter(
                parts ->
                    parts.stream().allMatch(part -> isValue(part) || isRecord(part, depth - 1)))
            .isPresent()
        && types.obstacle(type).isEmpty();
  }

  /** Whether an iteration has made the object itself. */
  private boolean isFresh(Expression value) {
    if (value instanceof Expression.NewObject creation) {
      return isRecord(creation.type(), DEEPEST);
    }
    if (value instanceof Expression.NewArray array) {
      return array.type() instanceof Type.Array type
          && type.component() instanceof Type.Primitive
          && array.dimensions().size() <= 1;
    }
    return value instanceof Expression.Local local && isFresh(local.variable());
  }

  private boolean isFresh(Variable variable) {
    return Reads.declared(asked.body()).contains(variable)
        && assigned(variable)
            .filter(all -> all.stream().noneMatch(Expression.Local.class::isInstance))
            .filter(all -> all.stream().allMatch(this::isFresh))
            .isPresent();
  }

  /** What is assigned to a variable of the body; empty where that is not all known. */
  private Optional<List<Expression>> assigned(Variable variable) {
    List<Expression> values = new ArrayList<>();
    boolean[] declared = {false}; // and not the variable of a loop, say
    Nodes.eachStatement(
        asked.body(),
        statement -> {
          if (statement instanceof Statement.Declaration declaration
              && declaration.variable().equals(variable)) {
            declared[0] = true;
            declaration.initializer().ifPresent(values::add);
          }
        });
    Nodes.eachExpression(
        asked.body(),
        part -> {
          if (part instanceof Expression.Assignment assignment
              && assignment.target() instanceof Expression.Local target
              && target.variable().equals(variable)) {
            values.add(assignment.value());
          }
        });
    return declared[0] && !values.isEmpty() ? Optional.of(values) : Optional.empty();
  }

  /** Whether objects of a type can only be such that iterations make: nothing leads to others. */
  private boolean isMadeByIterations(Type type) {
    Stream<Type> sources =
        asked.space() instanceof IterationSpace.Elements elements
            ? Stream.of(elements.source().type())
            : Stream.of();
    return isRecord(type, DEEPEST)
        && asked.method().isStatic()
        && Stream.of(
                asked.sent().stream().map(Variable::type),
                asked.fields().stream()
                    .filter(field -> !everywhere.contains(field))
                    .map(Field::type),
                sources)
            .flatMap(each -> each)
            .allMatch(this::leadsToValues);
  }

  private boolean leadsToValues(Type type) {
    if (isValue(type)) {
      return true;
    }
    if (type instanceof Type.Array array) {
      return leadsToValues(array.component());
    }
    return type instanceof Type.Declared declared
        && declared.packageName().equals("java.util")
        && !declared.arguments().isEmpty()
        && declared.arguments().stream().allMatch(this::leadsToValues);
  }

  private Finding finding(String use, Span place, Type type) {
    Optional<String> obstacle = types.obstacle(type);
    return new Finding(
        Code.NOT_RETURNED,
        asked.source(),
        place,
        "what the loop "
            + use
            + obstacle
                .map(why -> " cannot come back from worker processes: " + why)
                .orElse(" would be copies of the objects that the loop as written adds"),
        List.of(
            "elements come back serialized: as good as the loop's own are numbers, strings, enum"
                + " constants, and records and arrays of such that an iteration makes"),
        obstacle.isPresent()
            ? "collect records of numbers and strings that implement java.io.Serializable"
            : "collect a number, such as the object's index, and look the object up after the"
                + " loop");
  }
}
