package io.manyhands.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the iterations of a parallel loop share a variable, and how.
 *
 * <pre>{@code
 * @Shared(Sharing.REDUCED) double sum = 0;
 * for (@Parallel int i = 0; i < n; i++) {
 *   sum += f(i);
 * }
 * }</pre>
 *
 * <p>Without it the processor finds out by itself, and refuses the loop where it cannot. What is
 * said here is checked as far as it can be: a claim that the source contradicts is an error.
 *
 * <p>The annotation is kept in class files, so that a loop may use a field of a class that was
 * compiled before it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.LOCAL_VARIABLE, ElementType.PARAMETER, ElementType.FIELD})
public @interface Shared {

  /**
   * How the variable is shared. The processor refuses values that it does not implement with a
   * diagnostic; see {@link Sharing}.
   *
   * @return the manner of sharing
   */
  Sharing value() default Sharing.AUTO;

  /**
   * The name of the lock for {@link Sharing#LOCKED}: variables that name the same lock are guarded
   * by it together. Empty means a lock of the variable's own; a name beside any other value is an
   * error.
   *
   * @return the lock's name, or the empty string
   */
  String lock() default "";
}
