package io.manyhands.processor.weaving;

import java.io.IOException;
import java.util.Optional;

/** The class files which a compilation has written, by binary name. */
public interface ClassFiles {

  /** The content, empty if there is no such file. */
  Optional<byte[]> read(String binaryName) throws IOException;

  /** Replaces a file that is there. */
  void write(String binaryName, byte[] content) throws IOException;

  /** Removes a file that is there, and that no class names any more. */
  default void delete(String binaryName) throws IOException {}

  /** Has one class written where another one lies, if files do not lie by their package. */
  default void keepTogether(String binaryName, String with) {}
}
