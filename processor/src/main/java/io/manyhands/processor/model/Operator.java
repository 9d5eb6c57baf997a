package io.manyhands.processor.model;

/** Java's unary and binary operators. */
public enum Operator {
  PLUS("+"),
  MINUS("-"),
  TIMES("*"),
  DIVIDE("/"),
  REMAINDER("%"),
  SHIFT_LEFT("<<"),
  SHIFT_RIGHT(">>"),
  UNSIGNED_SHIFT_RIGHT(">>>"),
  AND("&"),
  OR("|"),
  XOR("^"),
  CONDITIONAL_AND("&&"),
  CONDITIONAL_OR("||"),
  LESS("<"),
  LESS_EQUAL("<="),
  GREATER(">"),
  GREATER_EQUAL(">="),
  EQUAL("=="),
  NOT_EQUAL("!="),
  NOT("!"),
  COMPLEMENT("~"),
  NEGATE("-"),
  IDENTITY("+");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** Its spelling in source code. */
  public String symbol() {
    return symbol;
  }

  /** How tightly it binds its operands: a higher one more tightly than a lower one. */
  public int precedence() {
    return switch (this) {
      case NOT, COMPLEMENT, NEGATE, IDENTITY -> 11;
      case TIMES, DIVIDE, REMAINDER -> 10;
      case PLUS, MINUS -> 9;
      case SHIFT_LEFT, SHIFT_RIGHT, UNSIGNED_SHIFT_RIGHT -> 8;
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> 7;
      case EQUAL, NOT_EQUAL -> 6;
      case AND -> 5;
      case XOR -> 4;
      case OR -> 3;
      case CONDITIONAL_AND -> 2;
      case CONDITIONAL_OR -> 1;
    };
  }

  /** The comparison with its sides exchanged: {@code a < b} is {@code b > a}. */
  public Operator mirrored() {
    return switch (this) {
      case LESS -> GREATER;
      case LESS_EQUAL -> GREATER_EQUAL;
      case GREATER -> LESS;
      case GREATER_EQUAL -> LESS_EQUAL;
      default -> this;
    };
  }

  /** Whether it compares two numbers, or two references. */
  public boolean isComparison() {
    return negated() != this;
  }

  /** The comparison that holds where this one does not: {@code a < b} or {@code a >= b}. */
  public Operator negated() {
    return switch (this) {
      case LESS -> GREATER_EQUAL;
      case LESS_EQUAL -> GREATER;
      case GREATER -> LESS_EQUAL;
      case GREATER_EQUAL -> LESS;
      case EQUAL -> NOT_EQUAL;
      case NOT_EQUAL -> EQUAL;
      default -> this;
    };
  }

  @Override
  public String toString() {
    return symbol;
  }
}
