/** The collections that chunks fill, and those of the user that they may go into. */
@NullMarked
package io.manyhands.runtime.collect;

import org.jspecify.annotations.NullMarked;
