/** The system properties and environment variables of Manyhands. */
@NullMarked
package io.manyhands.runtime.settings;

import org.jspecify.annotations.NullMarked;
