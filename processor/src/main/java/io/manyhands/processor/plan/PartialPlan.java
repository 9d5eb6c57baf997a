package io.manyhands.processor.plan;

import io.manyhands.processor.model.Collected;
import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.Folding;
import io.manyhands.processor.model.Reduction;
import io.manyhands.processor.model.Sharing;
import io.manyhands.processor.model.Type;
import io.manyhands.processor.model.TypeParameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The class that holds what a chunk computed.
 *
 * @param name its name, {@code Smooth14Partial}
 * @param typeParameters the type parameters that its fields mention
 * @param slots its fields
 * @param atExit further fields, set by an iteration that ends the loop
 * @param merging how a result of later iterations is added
 */
public record PartialPlan(
    String name,
    List<TypeParameter> typeParameters,
    List<Slot> slots,
    List<Slot> atExit,
    Merging merging) {
  /**
   * How a result of later iterations is added.
   *
   * @param next name of that result
   * @param parameters what is needed besides, as the chunk has it
   * @param needsReceiver whether the receiver is
   * @param notes fields that note that a candidate of a choice was taken
   */
  public record Merging(
      String next,
      List<Parameter> parameters,
      boolean needsReceiver,
      Map<Folding.Selection, String> notes) {
    /** Whether the two results are all it takes. */
    public boolean isPlain() {
      return parameters.isEmpty() && !needsReceiver;
    }
  }

  /**
   * A variable or field that the region assigns.
   *
   * @param name name in the partial and in the chunk
   * @param type its type
   * @param reduction how values of chunks combine; empty where the last one stays
   * @param field the field that it stands for, unless it is a local variable of the same name
   * @param assigned name of the field that says whether an iteration has assigned it, where not
   *     every iteration does
   * @param handed whether iterations hand it on: the chunk gets it from those before
   * @param collected what chunks add to it, if it is a collection
   * @param isCopy whether it is an array of which the chunk has a copy, to be copied back
   */
  public record Slot(
      String name,
      Type type,
      Optional<Reduction> reduction,
      Optional<Field> field,
      Optional<String> assigned,
      boolean handed,
      Optional<Collected> collected,
      boolean isCopy) {
    /** A slot that is no copy. */
    public Slot(
        String name,
        Type type,
        Optional<Reduction> reduction,
        Optional<Field> field,
        Optional<String> assigned,
        boolean handed,
        Optional<Collected> collected) {
      this(name, type, reduction, field, assigned, handed, collected, false);
    }

    /** A slot that is not a collection. */
    public Slot(
        String name,
        Type type,
        Optional<Reduction> reduction,
        Optional<Field> field,
        Optional<String> assigned,
        boolean handed) {
      this(name, type, reduction, field, assigned, handed, Optional.empty());
    }

    /** A slot that every iteration assigns or folds into. */
    public Slot(String name, Type type, Optional<Reduction> reduction, Optional<Field> field) {
      this(name, type, reduction, field, Optional.empty(), false, Optional.empty());
    }

    /** A collection that every chunk has a part of. */
    static Slot of(String name, Collected collected) {
      return new Slot(
          name,
          collected.typeInChunk(),
          Optional.empty(),
          collected.field(),
          Optional.empty(),
          false,
          Optional.of(collected));
    }

    /** A copy of an array, to be copied back. */
    static Slot ofCopy(String name, Type type, Optional<Field> field) {
      return new Slot(
          name, type, Optional.empty(), field, Optional.empty(), false, Optional.empty(), true);
    }

    /** Whether it keeps the value of the last iteration, whatever that was. */
    public boolean keepsLastValue() {
      return isLastValue() && assigned.isEmpty();
    }

    /** Whether updates go to the partial itself, and not to a local variable of the chunk. */
    public boolean isDirect() {
      return reduction.filter(Reduction::inPartial).isPresent()
          || collected.filter(Collected::inPartial).isPresent();
    }

    /** Whether it is an object that is folded in place: the total has the object itself. */
    public boolean isArray() {
      return reduction.filter(Reduction::ofElements).isPresent();
    }

    /** The lock under which others see the result, if the field says so. */
    public Optional<String> lock() {
      return field
          .filter(own -> own.sharing() == Sharing.LOCKED && reduction.isPresent() && !isArray())
          .filter(own -> own.guard().isEmpty())
          .map(own -> own.lock().orElseGet(own::key));
    }

    /** Whether it is an object that keeps what is folded. */
    public boolean isInOrder() {
      return reduction.filter(Reduction::isInOrder).isPresent();
    }

    /** Whether it is a number that is multiplied and added to. */
    public boolean isLinear() {
      return isInObject() && !isInOrder();
    }

    /** Whether chunks have an object for it, in the place of a variable. */
    public boolean isInObject() {
      return reduction.filter(Reduction::isInObject).isPresent();
    }

    /** Whether that object is an atomic number. */
    public boolean isCounter() {
      return reduction.filter(Reduction::isCounter).isPresent();
    }

    /** Whether the total has the object itself: an array, or a collection. */
    public boolean isObject() {
      return isArray() || collected.isPresent();
    }

    /** Whether it is an array that is filled one element after the other. */
    public boolean isPacked() {
      return collected.filter(each -> each.form() instanceof Collected.Form.Packed).isPresent();
    }

    /** Whether results are put together before the variables on which that depends. */
    public boolean goesFirst() {
      return isPacked()
          || collected.filter(each -> each.form() instanceof Collected.Form.Flagged).isPresent();
    }

    /** Whether it is a variable that keeps the value of the last iteration. */
    public boolean isLastValue() {
      return reduction.isEmpty() && collected.isEmpty();
    }
  }

  /** The names of the locks under which others see the results, in order. */
  public List<String> locks() {
    return slots.stream().flatMap(slot -> slot.lock().stream()).distinct().sorted().toList();
  }

  /** The arrays, atomic numbers and collections among the slots. */
  public List<Slot> objects() {
    return slots.stream().filter(Slot::isObject).toList();
  }

  /** Whether arrays are filled one element after the other. */
  public boolean packs() {
    return slots.stream().anyMatch(Slot::isPacked);
  }

  /** Whether there are collections. */
  public boolean collects() {
    return slots.stream().anyMatch(slot -> slot.collected().isPresent());
  }

  /** Variables of which chunks begin with the value that the total has. */
  public List<Slot> continued() {
    return slots.stream()
        .filter(slot -> slot.reduction().flatMap(Reduction::selection).isPresent())
        .toList();
  }

  /** Whether a partial for a chunk is made after the total, and not from nothing. */
  public boolean isLikeTotal() {
    return !objects().isEmpty() || !continued().isEmpty();
  }

  /** The choices, each once. */
  public List<Folding.Selection> selections() {
    return slots.stream()
        .flatMap(slot -> slot.reduction().stream())
        .flatMap(reduction -> reduction.selection().stream())
        .distinct()
        .toList();
  }

  /** Whether chunks keep terms. */
  public boolean keepsTerms() {
    return slots.stream().anyMatch(Slot::isInOrder);
  }

  /** Whether a variable keeps the value of the last iteration. */
  public boolean keepsLastValue() {
    return slots.stream().anyMatch(slot -> slot.keepsLastValue());
  }

  /** Whether the result depends on how the iterations are grouped. */
  public boolean isRounded() {
    return slots.stream()
        .anyMatch(
            slot ->
                slot.reduction().filter(Reduction::isRounded).isPresent()
                    || slot.collected().filter(each -> each.form().isRounded()).isPresent());
  }
}
