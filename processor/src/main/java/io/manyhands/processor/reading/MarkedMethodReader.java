package io.manyhands.processor.reading;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import java.util.List;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the marks of one attributed source file and reads the methods that they stand in. */
public final class MarkedMethodReader {
  private MarkedMethodReader() {}

  /** Reads an attributed unit; {@code trees}, {@code elements} and {@code types} are its task's. */
  public static Reading read(
      CompilationUnitTree unit, Trees trees, Elements elements, Types types) {
    return new Reading(List.of(), List.of());
  }
}
