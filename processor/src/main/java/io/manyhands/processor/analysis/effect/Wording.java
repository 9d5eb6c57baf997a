package io.manyhands.processor.analysis.effect;

/** How messages speak of the code that is executed symbolically. */
enum Wording {
  /** The body of a marked loop. */
  LOOP("loop", "iterations"),
  /** The body of a marked recursive method. */
  METHOD("method", "calls");

  private final String region;
  private final String units;

  Wording(String region, String units) {
    this.region = region;
    this.units = units;
  }

  /** What is to run in parallel. */
  String region() {
    return region;
  }

  /** What runs at the same time. */
  String units() {
    return units;
  }
}
