package io.manyhands.processor.analysis.process;

import io.manyhands.processor.analysis.effect.PlainTypes;
import io.manyhands.processor.model.Expression;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.MarkedLoop;
import io.manyhands.processor.model.MarkedMethod;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Nodes;
import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.Statement;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Static objects that code uses as scratch space: whoever uses one makes it as good as new first,
 * so that nothing ever depends on what is left in it. Threads would get into each other's way
 * there; each worker process has one of its own.
 *
 * <p>The field is private and final, the object is made for it, and every mention in the file is
 * either the declaration or in the marked loop or a method that it reaches, which begin with the
 * call that clears the object and do nothing but call its methods.
 */
final class OwnStatics {
  /** Classes of which one call makes an object as good as new. */
  private static final Map<String, String> CLEARED_BY =
      Map.of(
          "java.lang.StringBuilder", "setLength",
          "java.lang.StringBuffer", "setLength",
          "java.util.zip.CRC32", "reset",
          "java.util.zip.Adler32", "reset",
          "java.util.Random", "setSeed",
          "java.util.regex.Matcher", "reset");

  /** What clearing them does not reset, or what answers it. */
  private static final Set<String> REMEMBERED =
      Set.of(
          "capacity",
          "hashCode",
          "equals",
          "usePattern",
          "useAnchoringBounds",
          "useTransparentBounds",
          "toMatchResult");

  private final SourceText source;
  private final StableFields initial;
  private final List<Use> uses = new ArrayList<>();

  /** Text that may mention such fields. */
  private record Use(Span span, Statement body) {}

  private OwnStatics(MarkedMethod method, MarkedLoop loop, Statement body, Program program) {
    this.source = method.declaration().source();
    this.initial = new StableFields(program);
    uses.add(new Use(body.span(), body));
    for (MethodDeclaration reached : ReachedCode.from(body, program)) {
      boolean isAround = reached.span().contains(loop.loop().span());
      if (reached.source().equals(source) && !isAround) {
        uses.add(new Use(reached.body().span(), reached.body()));
      }
    }
  }

  static Set<Field> of(MarkedMethod method, MarkedLoop loop, Statement body, Program program) {
    OwnStatics statics = new OwnStatics(method, loop, body, program);
    Set<Field> found = new LinkedHashSet<>();
    for (Use use : statics.uses) {
      Nodes.eachExpression(
          use.body(),
          part -> {
            if (part instanceof Expression.FieldAccess access
                && isKnown(access.field().type())
                && !found.contains(access.field())
                && statics.isOwn(access.field())) {
              found.add(access.field());
            }
          });
    }
    return found;
  }

  private static boolean isKnown(Type type) {
    return CLEARED_BY.containsKey(name(type)) || Formatters.isFormatter(type);
  }

  private static String name(Type type) {
    return type instanceof Type.Declared declared ? declared.qualifiedName() : "";
  }

  private boolean isOwn(Field field) {
    boolean isFormatter = Formatters.isFormatter(field.type());
    boolean isMade =
        initial
            .initialValue(field)
            .filter(value -> name(value.type()).equals(name(field.type())))
            .filter(
                value ->
                    isFormatter
                        ? Formatters.asMade(field, value, source).isPresent()
                        : isMadeAlike(value))
            .isPresent();
    return field.isStatic()
        && field.isFinal()
        && !field.visible()
        && isMade
        && !source.text().contains("\\u")
        && isMentionedOnlyInUses(field)
        && uses.stream()
            .allMatch(use -> isFormatter ? isOnlyFormatting(field, use) : isScratch(field, use));
  }

  /** Whether it is a new object, or a matcher of a pattern that is the same everywhere. */
  private boolean isMadeAlike(Expression value) {
    return value instanceof Expression.NewObject
        || (value instanceof Expression.Call call
            && call.method().owner().is("java.util.regex.Pattern")
            && call.method().name().equals("matcher")
            && initial.isStable(call));
  }

  /** Also comments count as mentions, to be on the safe side. */
  private boolean isMentionedOnlyInUses(Field field) {
    Matcher mentions =
        Pattern.compile("(?<![\\w$])" + Pattern.quote(field.name()) + "(?![\\w$])")
            .matcher(source.text());
    int elsewhere = 0;
    int inUses = 0;
    while (mentions.find()) {
      int at = mentions.start();
      if (uses.stream().anyMatch(use -> use.span().start() <= at && at < use.span().end())) {
        inUses++;
      } else if (!Formatters.isFormatter(field.type())
          || !Formatters.isHarmless(source.text().substring(mentions.end()))) {
        elsewhere++;
      }
    }
    Set<Expression> known = new LinkedHashSet<>();
    uses.forEach(use -> known.addAll(mentions(field, use.body())));
    return elsewhere == 1 && inUses == known.size();
  }

  private static List<Expression> mentions(Field field, Statement body) {
    List<Expression> mentions = new ArrayList<>();
    Nodes.eachExpression(
        body,
        part -> {
          if (part instanceof Expression.FieldAccess access && access.field().equals(field)) {
            mentions.add(part);
          }
        });
    return mentions;
  }

  /** Whether a formatter does nothing but format and parse. */
  private static boolean isOnlyFormatting(Field field, Use use) {
    Set<Expression> formatting = new LinkedHashSet<>();
    Nodes.eachExpression(
        use.body(),
        part -> {
          if (part instanceof Expression.Call call && Formatters.isHarmless(call)) {
            call.receiver().ifPresent(formatting::add);
          }
        });
    return formatting.containsAll(mentions(field, use.body()));
  }

  private static boolean isScratch(Field field, Use use) {
    return mentions(field, use.body()).isEmpty()
        || (isClearedFirst(field, use.body()) && isOnlyCalled(field, use.body()));
  }

  private static boolean isClearedFirst(Field field, Statement body) {
    return body instanceof Statement.Block block
        && block.statements().stream()
            .filter(statement -> !mentions(field, statement).isEmpty())
            .findFirst()
            .filter(first -> clears(field, first))
            .isPresent();
  }

  private static boolean clears(Field field, Statement statement) {
    if (statement instanceof Statement.If test) {
      return clears(field, test.condition());
    }
    if (statement instanceof Statement.Declaration declaration) {
      return declaration.initializer().filter(value -> clears(field, value)).isPresent();
    }
    if (statement instanceof Statement.Return exit) {
      return exit.value().filter(value -> clears(field, value)).isPresent();
    }
    return statement instanceof Statement.Evaluate evaluate && clears(field, evaluate.expression());
  }

  /** Whether the object is cleared before anything else of {@code expression} can mention it. */
  private static boolean clears(Field field, Expression expression) {
    if (expression instanceof Expression.Unary unary) {
      return clears(field, unary.operand());
    }
    return expression instanceof Expression.Call call
        && (isClearing(field, call)
            || call.receiver().filter(first -> clears(field, first)).isPresent());
  }

  private static boolean isClearing(Field field, Expression.Call call) {
    String name = call.method().name();
    boolean isComplete =
        switch (name) {
          case "setLength" -> isZero(call.arguments().get(0));
          case "reset" -> name(field.type()).endsWith("Matcher") == !call.arguments().isEmpty();
          default -> true;
        };
    return call.receiver().filter(target -> isField(target, field)).isPresent()
        && name.equals(CLEARED_BY.get(name(field.type())))
        && isComplete
        && call.arguments().stream().allMatch(argument -> !mentionsIn(field, argument));
  }

  private static boolean isField(Expression expression, Field field) {
    return expression instanceof Expression.FieldAccess access && access.field().equals(field);
  }

  private static boolean isZero(Expression length) {
    return length instanceof Expression.Literal literal
        && literal.value().filter(Integer.valueOf(0)::equals).isPresent();
  }

  private static boolean mentionsIn(Field field, Expression expression) {
    boolean[] found = {false};
    Nodes.each(expression, part -> found[0] |= isField(part, field));
    return found[0];
  }

  /** Whether nobody gets hold of the object: it, or what its methods return, is called at once. */
  private static boolean isOnlyCalled(Field field, Statement body) {
    Set<Expression> called = new LinkedHashSet<>();
    List<Expression.Call> chain = new ArrayList<>();
    Nodes.eachExpression(
        body,
        part -> {
          if (part instanceof Expression.Call call) {
            call.receiver().ifPresent(called::add);
            if (isOn(field, call)) {
              chain.add(call);
            }
          }
        });
    Set<Expression> dropped = new LinkedHashSet<>();
    Nodes.everyStatement(
        body,
        statement -> {
          if (statement instanceof Statement.Evaluate evaluate) {
            dropped.add(evaluate.expression());
          }
        });
    return called.containsAll(mentions(field, body))
        && chain.stream().noneMatch(call -> REMEMBERED.contains(call.method().name()))
        && chain.stream()
            .allMatch(
                call ->
                    PlainTypes.isPlain(call.type())
                        || dropped.contains(call)
                        || (called.contains(call) && name(call.type()).equals(name(field.type()))));
  }

  /** Whether it is a call on the object, or on what such a call returns. */
  private static boolean isOn(Field field, Expression.Call call) {
    Expression receiver = call.receiver().orElse(null);
    return receiver != null
        && (isField(receiver, field)
            || (receiver instanceof Expression.Call inner
                && name(inner.type()).equals(name(field.type()))
                && isOn(field, inner)));
  }
}
