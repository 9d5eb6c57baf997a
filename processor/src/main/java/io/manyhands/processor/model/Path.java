package io.manyhands.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An access path that names the same object or value throughout a region: a variable, {@code this}
 * or a static field, followed by fields.
 *
 * @param root where it starts
 * @param fields the fields followed, in order
 */
public record Path(Root root, List<Field> fields) {
  /** The start of a path. */
  public sealed interface Root {
    /** A local variable or parameter. */
    record OfVariable(Variable variable) implements Root {}

    /** The receiver. */
    record OfThis(Type type) implements Root {}

    /** A static field. */
    record OfStatic(Field field) implements Root {}

    /**
     * An object that has turned out to be of a class.
     *
     * @param conversion how Java gets there from what the object is declared to be
     */
    record OfCast(Path object, Type.Declared type, Conversion conversion) implements Root {}
  }

  /** How Java sees an object of one type as one of another. */
  public enum Conversion {
    /** From a class to one that extends it. */
    NARROWING,

    /** Java may take the two types for ones that no object has both. */
    BY_OBJECT,

    /** No object has both. */
    IMPOSSIBLE
  }

  /** Most comparisons are of a path with itself. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Path path && root.equals(path.root) && fields.equals(path.fields));
  }

  @Override
  public int hashCode() {
    return 31 * root.hashCode() + fields.hashCode();
  }

  /** The path of one variable. */
  public static Path of(Variable variable) {
    return new Path(new Root.OfVariable(variable), List.of());
  }

  /** This path followed by one more field. */
  public Path then(Field field) {
    List<Field> longer = new ArrayList<>(fields);
    longer.add(field);
    return new Path(root, List.copyOf(longer));
  }

  /**
   * The casts on the way, in the order in which they are made. What the path leads to exists only
   * where the objects are of these classes.
   */
  public List<Root.OfCast> casts() {
    if (!(root instanceof Root.OfCast cast)) {
      return List.of();
    }
    List<Root.OfCast> all = new ArrayList<>(cast.object().casts());
    all.add(cast);
    return List.copyOf(all);
  }

  /** All fields followed, static ones and those of objects that are cast included. */
  public List<Field> allFields() {
    List<Field> all = new ArrayList<>();
    if (root instanceof Root.OfStatic field) {
      all.add(field.field());
    } else if (root instanceof Root.OfCast cast) {
      all.addAll(cast.object().allFields());
    }
    all.addAll(fields);
    return List.copyOf(all);
  }

  /** Different for different paths, also for two that look the same to the user. */
  String key() {
    String start;
    if (root instanceof Root.OfVariable variable) {
      start = variable.variable().name() + "@" + variable.variable().declaration().start();
    } else {
      start = root instanceof Root.OfStatic field ? field.field().key() : "this";
    }
    if (root instanceof Root.OfCast cast) {
      start = "(" + cast.type().binaryName() + ") " + cast.object().key();
    }
    return fields.isEmpty()
        ? start + " "
        : fields.stream().map(Field::key).collect(Collectors.joining(" ", start + " ", ""));
  }

  /** Type of the value at the end. */
  public Type type() {
    if (!fields.isEmpty()) {
      return fields.get(fields.size() - 1).type();
    }
    if (root instanceof Root.OfVariable variable) {
      return variable.variable().type();
    }
    if (root instanceof Root.OfCast cast) {
      return cast.type();
    }
    return root instanceof Root.OfThis self ? self.type() : ((Root.OfStatic) root).field().type();
  }

  /** Whether it leads from {@code this} to an object around it, and no further. */
  public boolean isAround() {
    return root instanceof Root.OfThis
        && !fields.isEmpty()
        && fields.stream().allMatch(Field::isAround);
  }

  /** Fields of {@code this}; an object around it is called by its class. */
  private static String named(List<Field> fields) {
    int first = 0;
    while (first < fields.size() && fields.get(first).isAround()) {
      first++;
    }
    String start = first == 0 ? "" : fields.get(first - 1).type() + ".this";
    String rest =
        fields.subList(first, fields.size()).stream()
            .map(Field::name)
            .collect(Collectors.joining("."));
    return start + (start.isEmpty() || rest.isEmpty() ? "" : ".") + rest;
  }

  /** How the user writes it. */
  @Override
  public String toString() {
    String start;
    if (root instanceof Root.OfVariable variable) {
      start = variable.variable().name();
    } else if (root instanceof Root.OfStatic field) {
      start = field.field().name();
    } else if (root instanceof Root.OfCast cast) {
      start = "((" + cast.type() + ") " + cast.object() + ")";
    } else if (fields.isEmpty()) {
      return "this";
    } else {
      return named(fields);
    }
    if (fields.isEmpty()) {
      return start;
    }
    return fields.stream()
        .map(field -> "." + field.name())
        .collect(Collectors.joining("", start, ""));
  }
}
