package io.manyhands.benchmarks.compare;

import java.util.function.DoubleSupplier;

/**
 * One way to run a kernel.
 *
 * @param name the column in tables
 * @param run runs it once
 */
record Form(String name, DoubleSupplier run) {}
