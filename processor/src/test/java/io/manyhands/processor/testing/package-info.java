/** Compiles programs with the processor as javac does, and runs them in both forms. */
package io.manyhands.processor.testing;
