/**
 * What is said to people and tools: the catalogue of diagnostics, findings as values, the printer
 * and the SARIF report.
 */
@NullMarked
package io.manyhands.processor.reporting;

import org.jspecify.annotations.NullMarked;
