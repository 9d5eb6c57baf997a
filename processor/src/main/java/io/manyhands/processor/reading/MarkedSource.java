package io.manyhands.processor.reading;

import io.manyhands.processor.model.Program;
import java.util.function.Consumer;

/**
 * A source file with marks, attributed.
 *
 * @param uri the file, as the compiler names it
 * @param reading its marks
 * @param program the methods whose source is at hand
 * @param recorder writes down what the names meant in all methods that were looked at so far
 */
public record MarkedSource(
    String uri, Reading reading, Program program, Consumer<RecordedFacts> recorder) {}
