package io.manyhands.processor.analysis;

import io.manyhands.processor.analysis.collect.CollectedOutput;
import io.manyhands.processor.analysis.effect.Reach;
import io.manyhands.processor.model.Edit;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The methods that a loop body reaches by calls whose source is at hand. */
final class CalledMethods {
  private final MarkedMethod region;
  private final Statement body;
  private final Program program;
  private final Reach reach;
  private final Map<Method, MethodDeclaration> reached = new LinkedHashMap<>();
  private final Map<MethodDeclaration, Mentions> mentions = new LinkedHashMap<>();
  private final Map<Field, Set<MethodDeclaration>> touching = new HashMap<>();

  /** The fields and the methods that stand in the text of a method. */
  private record Mentions(Set<Field> fields, Set<Method> methods) {}

  CalledMethods(MarkedMethod region, Statement body, Program program) {
    this.region = region;
    this.body = body;
    this.program = program;
    this.reach = new Reach(region.host().type(), program);
    follow(body);
  }

  private void follow(Statement statement) {
    for (Method method : called(statement)) {
      if (!reached.containsKey(method)) {
        program
            .declaration(method)
            .ifPresent(
                declaration -> {
                  reached.put(method, declaration);
                  mentions.put(declaration, mentions(declaration));
                  statements(declaration).forEach(this::follow);
                });
      }
    }
  }

  private static List<Statement> statements(MethodDeclaration declaration) {
    List<Statement> all = new ArrayList<>(declaration.fieldInitializers());
    all.add(declaration.body());
    return all;
  }

  private static Set<Method> called(Statement statement) {
    Set<Method> methods = new LinkedHashSet<>();
    Nodes.eachExpression(
        statement,
        part -> {
          if (part instanceof Expression.Call call) {
            methods.add(call.method());
          } else if (part instanceof Expression.NewObject creation) {
            methods.add(creation.constructor());
          }
        });
    return methods;
  }

  /** The methods that mention {@code field}, and those that call them. */
  Set<MethodDeclaration> touching(Field field) {
    return touching.computeIfAbsent(field, this::findTouching);
  }

  private Set<MethodDeclaration> findTouching(Field field) {
    Set<MethodDeclaration> found = new LinkedHashSet<>();
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Map.Entry<MethodDeclaration, Mentions> each : mentions.entrySet()) {
        boolean touches =
            each.getValue().fields().contains(field)
                || each.getValue().methods().stream().map(reached::get).anyMatch(found::contains);
        grows |= touches && found.add(each.getKey());
      }
    }
    return Collections.unmodifiableSet(found);
  }

  private static Mentions mentions(MethodDeclaration declaration) {
    Set<Field> fields = new HashSet<>();
    Set<Method> methods = new LinkedHashSet<>();
    for (Statement statement : statements(declaration)) {
      methods.addAll(called(statement));
      Nodes.eachExpression(
          statement,
          part -> {
            if (part instanceof Expression.FieldAccess access) {
              fields.add(access.field());
            }
          });
    }
    return new Mentions(fields, methods);
  }

  /** Whether chunks can call copies of {@code methods}, wherever these are called. */
  boolean areMovable(Set<MethodDeclaration> methods) {
    if (methods.isEmpty()) {
      return true;
    }
    boolean plain =
        region.host().typeParameters().isEmpty()
            && region.typeParameters().isEmpty()
            && areRedirected(body, region, methods);
    return plain && methods.stream().allMatch(method -> isMovable(method, methods));
  }

  private boolean isMovable(MethodDeclaration declaration, Set<MethodDeclaration> methods) {
    Method method = declaration.method();
    boolean own = declaration.source().uri().equals(region.declaration().source().uri());
    Optional<MarkedMethod> text =
        own && !program.isOverridden(method) && !method.isConstructor() && !method.isVarargs()
            ? program.movable(method)
            : Optional.empty();
    return text.filter(
            moved ->
                !method.equals(region.declaration().method())
                    && moved.typeParameters().isEmpty()
                    && moved.host().typeParameters().isEmpty()
                    && moved.obstacles().isEmpty()
                    && (isHosts(method) || isWithinReach(moved.edits(), methods))
                    && areRedirected(declaration.body(), moved, methods))
        .isPresent();
  }

  /**
   * Whether the class that is generated for the host can do what the text of another class does:
   * stubs call methods of the superclass for the host alone, and private members are theirs to use
   * in one nest only, but for fields that are read.
   *
   * @param moved methods that are not called, since there are copies of them
   */
  private boolean isWithinReach(List<Edit> edits, Set<MethodDeclaration> moved) {
    return edits.stream()
        .allMatch(
            edit ->
                isWithinReach(edit)
                    || (edit instanceof Edit.MethodReference reference
                        && moved.contains(reached.get(reference.method()))));
  }

  private boolean isWithinReach(Edit edit) {
    if (edit instanceof Edit.FieldReference reference) {
      Field field = reference.field();
      return field.visible()
          || field.constant().isPresent()
          || reach.isInNest(field.owner())
          || (field.isPrivate() && reference.use() instanceof Edit.Use.Read);
    } else if (edit instanceof Edit.MethodReference reference) {
      return reference.method().visible() || reach.isInNest(reference.method().owner());
    } else if (edit instanceof Edit.FunctionReference reference) {
      return reach.isInNest(reference.method().owner());
    } else if (edit instanceof Edit.Creation creation) {
      return reach.isInNest(creation.constructor().owner());
    }
    return !(edit instanceof Edit.SuperCall);
  }

  /** Whether each call of {@code methods} is one that can be written anew, on its receiver. */
  private boolean areRedirected(
      Statement statement, MarkedMethod text, Set<MethodDeclaration> methods) {
    boolean[] all = {true};
    Nodes.eachExpression(
        statement,
        part -> {
          if (part instanceof Expression.Call call
              && methods.contains(reached.get(call.method()))) {
            all[0] &= isRedirected(call, text);
          }
        });
    return all[0];
  }

  /** Whether the class that has the loop has the method, too. */
  private boolean isHosts(Method method) {
    return method.owner().binaryName().equals(region.host().type().binaryName());
  }

  /** Methods of the class that has the loop are called without a receiver, as they are there. */
  private boolean isRedirected(Expression.Call call, MarkedMethod text) {
    return (isHosts(call.method()) && !call.method().isStatic())
        ? MovedCalls.hasEdit(call, text.edits())
        : MovedCalls.isRedirected(call, text.declaration().source(), text.edits());
  }

  /** The loop's body. */
  Statement body() {
    return body;
  }

  /** A method that the loop reaches by its name. */
  Optional<MethodDeclaration> declaration(Method method) {
    return Optional.ofNullable(reached.get(method));
  }

  /** The bodies in which updates may stand: the loop's and those of {@code methods}. */
  List<Statement> bodies(Set<MethodDeclaration> methods) {
    List<Statement> bodies = new ArrayList<>();
    bodies.add(body);
    methods.forEach(method -> bodies.add(method.body()));
    return bodies;
  }

  /** The text of {@code methods}, all of which can be moved. */
  List<MarkedMethod> texts(Set<MethodDeclaration> methods) {
    return methods.stream().map(method -> program.movable(method.method()).orElseThrow()).toList();
  }

  /** The same as collections ask for it. */
  CollectedOutput.Called forCollections() {
    return new CollectedOutput.Called() {
      @Override
      public List<Statement> bodies() {
        return reached.values().stream().flatMap(each -> statements(each).stream()).toList();
      }

      @Override
      public List<Statement> touching(Field field) {
        Set<MethodDeclaration> methods = CalledMethods.this.touching(field);
        return methods.isEmpty()
                || !methods.stream().allMatch(each -> isHosts(each.method()))
                || !areMovable(methods)
            ? List.of()
            : CalledMethods.this.bodies(methods);
      }
    };
  }
}
