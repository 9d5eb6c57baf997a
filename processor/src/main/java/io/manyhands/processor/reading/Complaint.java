package io.manyhands.processor.reading;

import io.manyhands.processor.model.SourceText;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.reporting.Code;
import io.manyhands.processor.reporting.Finding;
import java.util.List;

/**
 * Why a mark becomes no loop.
 *
 * @param code entry of the catalogue
 * @param headline the rule that is broken
 * @param fix what to do about it
 */
record Complaint(Code code, String headline, String fix) {
  Finding at(SourceText source, Span span) {
    return new Finding(code, source, span, headline, List.of(), fix);
  }
}
