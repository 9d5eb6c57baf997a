/**
 * The engine {@code PROCESSES}: chunks run in JVMs of their own. The protocol, its states and what
 * is promised under which fault stand in {@code docs/design/processes.md}.
 *
 * <p>In the parent, {@code ProcessesEngine} packs a region into a {@code Shipment}, and a {@code
 * RegionRun} deals its chunks out to the {@code WorkerProcess}es of a {@code WorkerPool}. In a
 * worker, {@code WorkerMain} receives a {@code Delivery} and runs its chunks.
 */
@NullMarked
package io.manyhands.runtime.process;

import org.jspecify.annotations.NullMarked;
