/**
 * Changes class files when javac has written them: methods with accepted regions are redirected to
 * the generated class, and that class is bound to the private members that it uses. The only room
 * that changes the bytes of classes.
 */
@NullMarked
package io.manyhands.processor.weaving;

import org.jspecify.annotations.NullMarked;
