package io.manyhands.processor.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.tools.FileObject;
import javax.tools.ForwardingFileObject;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** A class file of the outer class path as the inner compilation sees it. */
final class ListedClass extends ForwardingFileObject<FileObject> implements JavaFileObject {

  private final String binaryName;
  private final NamesSeen names;

  ListedClass(String binaryName, FileObject file, NamesSeen names) {
    super(file);
    this.binaryName = binaryName;
    this.names = names;
  }

  String binaryName() {
    return binaryName;
  }

  /** Javac reads a class here: its superclass and other classes it names may be asked for next. */
  @Override
  public InputStream openInputStream() throws IOException {
    try (InputStream in = super.openInputStream()) {
      byte[] bytes = in.readAllBytes();
      names.addClassFile(bytes);
      return new ByteArrayInputStream(bytes);
    }
  }

  @Override
  public Kind getKind() {
    return Kind.CLASS;
  }

  @Override
  public boolean isNameCompatible(String simpleName, Kind kind) {
    return kind == Kind.CLASS
        && binaryName.substring(binaryName.lastIndexOf('.') + 1).equals(simpleName);
  }

  @Override
  public @Nullable NestingKind getNestingKind() {
    return null;
  }

  @Override
  public @Nullable Modifier getAccessLevel() {
    return null;
  }
}
