/** What an engine implements, and what it is given. Engines are found by ServiceLoader. */
@NullMarked
package io.manyhands.runtime.spi;

import org.jspecify.annotations.NullMarked;
