package io.manyhands.processor.weaving;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds back what is written until all of it is known to be right. */
final class StagedClassFiles implements ClassFiles {

  private final ClassFiles files;
  private final Map<String, byte[]> staged = new LinkedHashMap<>();
  private final Set<String> deleted = new LinkedHashSet<>();

  StagedClassFiles(ClassFiles files) {
    this.files = files;
  }

  @Override
  public Optional<byte[]> read(String binaryName) throws IOException {
    byte[] content = staged.get(binaryName);
    return content != null ? Optional.of(content) : files.read(binaryName);
  }

  @Override
  public void write(String binaryName, byte[] content) {
    staged.put(binaryName, content);
  }

  @Override
  public void delete(String binaryName) {
    deleted.add(binaryName);
  }

  @Override
  public void keepTogether(String binaryName, String with) {
    files.keepTogether(binaryName, with);
  }

  /** Writes everything, in the order in which it was first written here, and deletes last. */
  void commit() throws IOException {
    for (Map.Entry<String, byte[]> file : staged.entrySet()) {
      files.write(file.getKey(), file.getValue());
    }
    for (String each : deleted) {
      files.delete(each);
    }
  }
}
