package io.manyhands.processor.generation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Collected.Fold;
import io.manyhands.processor.model.Collected.Form;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.model.Type;
import java.util.Set;

/** Writes how a collection takes what the next chunk has collected. */
final class CollectedMerge {
  private final Set<String> taken;

  /**
   * A writer.
   *
   * @param taken the names that local variables have where the text is to stand
   */
  CollectedMerge(Set<String> taken) {
    this.taken = taken;
  }

  /** {@code Collected.like(words)}. */
  static CodeBlock like(String name, Form form) {
    if (form instanceof Form.Joined || form instanceof Form.Separated) {
      return CodeBlock.of("$L.$L()", name, PartialWriter.FRESH);
    }
    String like = form instanceof Form.Each ? RuntimeNames.LIKE_EACH : RuntimeNames.LIKE;
    return CodeBlock.of("$T.$L($L)", RuntimeTypes.COLLECTED, like, name);
  }

  /** {@code Collected.merge(words, next.words, Integer::sum);}. */
  CodeBlock write(String name, Form form, String next) {
    if (form instanceof Form.Packed packed) {
      return CodeBlock.of(
          "$1T.$2L($3L, $4L, $5L.$3L, $5L.$4L);\n",
          RuntimeTypes.COLLECTED,
          packed.isBehind() ? RuntimeNames.PACK_BEHIND : RuntimeNames.PACK,
          name,
          packed.counter().name(),
          next);
    }
    if (form instanceof Form.Flagged flagged) {
      return CodeBlock.of(
          "if ($1L) {\n$>$2L.append($3L);\n$<}\n$2L.append($4L.$2L);\n",
          isBetween(flagged, next),
          name,
          separator(flagged),
          next);
    }
    return form instanceof Form.Text
            || form instanceof Form.Joined
            || form instanceof Form.Separated
        ? CodeBlock.of("$1L.append($2L.$1L);\n", name, next)
        : CodeBlock.of("$L;\n", call(form, name, next + "." + name, 1));
  }

  /** Whether a separator comes between what is there and what {@code next} has. */
  private static CodeBlock isBetween(Form.Flagged form, String next) {
    String flag = form.flag().name();
    if (form.isText()) {
      return CodeBlock.of("!$S.equals($L.$L)", "", next, flag);
    }
    return form.whenSet()
        ? CodeBlock.of("$1L && $2L.$1L", flag, next)
        : CodeBlock.of("!$1L && !$2L.$1L", flag, next);
  }

  private static CodeBlock separator(Form.Flagged form) {
    return CodeBlock.of(form.isName() ? "$L" : "$S", form.separator());
  }

  /** The call that adds {@code next} to {@code total}. */
  private CodeBlock call(Form form, String total, String next, int depth) {
    CodeBlock start =
        CodeBlock.of("$T.$L($L,$W$L", RuntimeTypes.COLLECTED, method(form), total, next);
    if (form instanceof Form.Merge merge) {
      return CodeBlock.of("$L,$W$L)", start, function(merge.fold(), merge.value()));
    }
    if (form instanceof Form.Each each) {
      return CodeBlock.of("$L,$W$L)", start, inner(each.inner(), depth));
    }
    if (form instanceof Form.Group group) {
      return CodeBlock.of(
          "$L,$W$L -> new $T$L(),$W$L)",
          start,
          free("key"),
          ClassName.bestGuess(group.created().qualifiedName()),
          isGeneric(group.created()) ? "<>" : "",
          inner(group.inner(), depth));
    }
    return CodeBlock.of("$L)", start);
  }

  /** {@code Collected::append}, or {@code (mine, its) -> Collected.merge(mine, its, ...)}. */
  private CodeBlock inner(Form form, int depth) {
    boolean isPlain = !(form instanceof Form.Merge || form instanceof Form.Group);
    if (form instanceof Form.Text text) {
      return CodeBlock.of("$T::append", text.isBuffer() ? StringBuffer.class : StringBuilder.class);
    }
    if (form instanceof Form.Counted) {
      return CodeBlock.of("$T::$L", RuntimeTypes.COLLECTED, RuntimeNames.COUNT_UP);
    }
    if (isPlain) {
      return CodeBlock.of("$T::$L", RuntimeTypes.COLLECTED, method(form));
    }
    String mine = free(depth == 1 ? "mine" : "mine" + depth);
    String its = free(depth == 1 ? "its" : "its" + depth);
    return CodeBlock.of("($L, $L) ->$W$L", mine, its, call(form, mine, its, depth + 1));
  }

  private static boolean isGeneric(Type.Declared created) {
    String name = created.packageName();
    return (name.equals("java.util") || name.equals("java.util.concurrent"))
        && !created.is("java.util.BitSet")
        && !created.qualifiedName().endsWith("SummaryStatistics");
  }

  private static String method(Form form) {
    if (form instanceof Form.Elements) {
      return RuntimeNames.APPEND;
    } else if (form instanceof Form.Each) {
      return RuntimeNames.EACH;
    } else if (form instanceof Form.Put) {
      return RuntimeNames.PUT;
    } else if (form instanceof Form.PutIfAbsent put) {
      return put.byKey() ? RuntimeNames.PUT_IF_NEW : RuntimeNames.PUT_IF_ABSENT;
    } else if (form instanceof Form.Merge merge) {
      return merge.byPutting() ? RuntimeNames.COMBINE : RuntimeNames.MERGE;
    }
    return ((Form.Group) form).byPutting() ? RuntimeNames.GROUP_PUT : RuntimeNames.GROUP;
  }

  /** {@code Integer::sum}, or {@code (a, b) -> a & b} where the JDK has no method for it. */
  private CodeBlock function(Fold fold, Type value) {
    ClassName type = ClassName.bestGuess(((Type.Declared) value).qualifiedName());
    boolean ordered = fold == Fold.FIRST || fold == Fold.LAST;
    if (!ordered && (value.is("java.math.BigInteger") || value.is("java.math.BigDecimal"))) {
      return CodeBlock.of("$T::$L", type, ofNumbersWithoutBounds(fold));
    }
    return switch (fold) {
      case SUM -> isNarrow(value) ? combined("+", value) : CodeBlock.of("$T::sum", type);
      case PRODUCT -> combined("*", value);
      case MIN -> CodeBlock.of("$T::min", isNarrow(value) ? type : ClassName.get(Math.class));
      case MAX -> CodeBlock.of("$T::max", isNarrow(value) ? type : ClassName.get(Math.class));
      case AND -> combined("&", value);
      case OR -> combined("|", value);
      case XOR -> combined("^", value);
      case FIRST -> CodeBlock.of("($1L, $2L) -> $1L", free("a"), free("b"));
      case LAST -> CodeBlock.of("($1L, $2L) -> $2L", free("a"), free("b"));
      case CONCATENATION -> CodeBlock.of("$T::concat", String.class);
    };
  }

  private static String ofNumbersWithoutBounds(Fold fold) {
    return switch (fold) {
      case SUM -> "add";
      case PRODUCT -> "multiply";
      case MIN -> "min";
      case MAX -> "max";
      default -> throw new IllegalArgumentException("no fold of such numbers: " + fold);
    };
  }

  private static boolean isNarrow(Type value) {
    return value.is("java.lang.Short") || value.is("java.lang.Byte");
  }

  /** {@code (a, b) -> a & b}, or {@code (a, b) -> (short) (a & b)}. */
  private CodeBlock combined(String operator, Type value) {
    CodeBlock both = CodeBlock.of("$L $L $L", free("a"), operator, free("b"));
    String narrow = value.is("java.lang.Short") ? "short" : "byte";
    return CodeBlock.of(
        "($L, $L) -> $L",
        free("a"),
        free("b"),
        isNarrow(value) ? CodeBlock.of("($L) ($L)", narrow, both) : both);
  }

  private String free(String name) {
    String free = name;
    for (int number = 2; taken.contains(free); number++) {
      free = name + number;
    }
    return free;
  }
}
