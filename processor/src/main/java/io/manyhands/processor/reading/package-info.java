/**
 * From javac's trees to the model: which source files carry marks, what their methods say, and how
 * their text reads from outside its class.
 *
 * <p>Only this package names {@code com.sun.source} and {@code javax.lang.model}. Trees are those
 * of an inner compilation; what leaves here is made of {@code model} alone.
 */
@NullMarked
package io.manyhands.processor.reading;

import org.jspecify.annotations.NullMarked;
