package io.manyhands.processor.generation;

import io.manyhands.processor.model.WovenClass;

/**
 * A class ready to be compiled.
 *
 * @param qualifiedName its name
 * @param source its source file
 * @param woven what is to be done to its class file, and to its host's
 */
public record GeneratedClass(String qualifiedName, String source, WovenClass woven) {}
