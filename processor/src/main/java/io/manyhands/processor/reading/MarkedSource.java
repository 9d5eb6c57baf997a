package io.manyhands.processor.reading;

import io.manyhands.processor.model.Program;
import io.manyhands.processor.model.TextChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A source file with marks, attributed.
 *
 * @param uri the file, as the compiler names it
 * @param reading its marks
 * @param program the methods whose source is at hand
 * @param recorder writes down what the names meant in all methods that were looked at so far
 * @param changed the same file with some text of it changed; empty if that does not compile
 */
public record MarkedSource(
    String uri,
    Reading reading,
    Program program,
    Consumer<RecordedFacts> recorder,
    Function<List<TextChange>, Optional<MarkedSource>> changed) {}
