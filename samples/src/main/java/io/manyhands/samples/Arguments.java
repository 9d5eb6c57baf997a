package io.manyhands.samples;

/** Command-line arguments that may be left out. */
final class Arguments {
  private Arguments() {}

  static int number(String[] arguments, int position, int otherwise) {
    return position < arguments.length ? Integer.parseInt(arguments[position]) : otherwise;
  }
}
