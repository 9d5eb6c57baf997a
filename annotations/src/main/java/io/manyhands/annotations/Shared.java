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
 * <p>On a local variable or parameter that no parallel loop of the method uses it is an error. In a
 * method without such a loop {@link Sharing#THREAD_SAFE} and {@link Sharing#ORDERED} count for
 * loops that call the method.
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

  /**
   * For {@link Sharing#REDUCED}: the method by which the results of two groups of iterations become
   * one, an instance method of the variable's class with one parameter of the class. Either it
   * returns the result, {@code a.plus(b)}, or it adds its argument to its receiver, {@code
   * a.merge(b)}. It must be associative; the processor takes your word for that.
   *
   * <p>Empty means the method that the loop itself uses, {@code v = v.plus(x)}, or else the first
   * of these that the class has: {@code merge}, {@code combine}, {@code plus}, {@code add}, {@code
   * addAll}, {@code union}, {@code join}.
   *
   * @return the method's name, or the empty string
   */
  String combine() default "";

  /**
   * For {@link Sharing#REDUCED}: what a group of iterations starts from, a static field of the
   * variable's class whose value changes nothing when it is combined with another one. Empty means
   * that a group starts with the first thing that it combines, or, where that is of another class,
   * with a new object made by the constructor without parameters.
   *
   * @return the field's name, or the empty string
   */
  String identity() default "";
}
