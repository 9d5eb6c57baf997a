/**
 * The engines of this module, and one run of a region on an engine. Engines use schedule, reduction
 * and observe, never the other way round.
 */
@NullMarked
package io.manyhands.runtime.engine;

import org.jspecify.annotations.NullMarked;
