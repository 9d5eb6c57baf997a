package io.manyhands.runtime.settings;

/**
 * A value and where it was given.
 *
 * @param value the value
 * @param origin how messages name the place: a property, a variable or a region's annotation
 */
public record Choice(String value, String origin) {}
