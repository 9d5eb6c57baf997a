/** What happened: counts for each region, told at exit. */
@NullMarked
package io.manyhands.runtime.observe;

import org.jspecify.annotations.NullMarked;
