package io.manyhands.processor.fuzz;

/**
 * A method with one marked loop.
 *
 * @param name of the method
 * @param text the whole method, as it stands in a class of the fuzzer
 */
record Program(String name, String text) {
  /** This program with another text of the same method, under another name. */
  Program variant(String newName, String newText) {
    return new Program(
        newName,
        newText
            .replace(" " + name + "(", " " + newName + "(")
            .replace("_" + name + "_", "_" + newName + "_"));
  }
}
