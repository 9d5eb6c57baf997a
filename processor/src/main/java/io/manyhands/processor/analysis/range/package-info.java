/**
 * What is known of the values of integer variables at a point of a program: linear inequalities
 * between them, found by executing statements on sets of inequalities.
 *
 * <p>After P. Cousot and N. Halbwachs, "Automatic discovery of linear restraints among variables of
 * a program", 1978, with a cheaper union: of the inequalities of two sets, those stay that hold in
 * both, and the equalities of the affine hull (M. Karr, "Affine relationships among variables of a
 * program", 1976).
 */
@NullMarked
package io.manyhands.processor.analysis.range;

import org.jspecify.annotations.NullMarked;
