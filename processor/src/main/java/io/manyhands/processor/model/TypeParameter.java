package io.manyhands.processor.model;

import java.util.List;

/**
 * A type parameter of a class or method.
 *
 * @param name as declared
 * @param bounds its bounds, empty where it has none but {@code Object}
 */
public record TypeParameter(String name, List<Type> bounds) {}
