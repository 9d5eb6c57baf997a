package io.manyhands.processor.reading;

import java.io.IOException;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.tools.FileObject;
import javax.tools.ForwardingFileObject;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** A source file offered to the inner compilation under the name of one class that it declares. */
final class ListedSource extends ForwardingFileObject<FileObject> implements JavaFileObject {

  private final String binaryName;
  private final boolean given;
  private final NamesSeen names;

  /**
   * @param given whether the outer compilation was given this file, which then is to be preferred
   *     to every class file, or has it on a path, where the newer of the two counts
   */
  ListedSource(String binaryName, FileObject file, boolean given, NamesSeen names) {
    super(file);
    this.binaryName = binaryName;
    this.given = given;
    this.names = names;
  }

  /** The outer compilation's file object for one that the inner compilation knows. */
  static JavaFileObject original(JavaFileObject file) {
    if (file instanceof ChangedSource changed) {
      return changed.original();
    }
    return file instanceof ListedSource listed && listed.fileObject instanceof JavaFileObject outer
        ? outer
        : file;
  }

  String binaryName() {
    return binaryName;
  }

  /** Javac reads a source here: the classes that it names are asked for next. */
  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
    CharSequence text = super.getCharContent(ignoreEncodingErrors);
    names.addSource(text);
    return text;
  }

  @Override
  public long getLastModified() {
    return given ? Long.MAX_VALUE : super.getLastModified();
  }

  @Override
  public Kind getKind() {
    return Kind.SOURCE;
  }

  @Override
  public boolean isNameCompatible(String simpleName, Kind kind) {
    if (fileObject instanceof JavaFileObject source) {
      return source.isNameCompatible(simpleName, kind);
    }
    String fileName = getName().replace('\\', '/');
    return kind == Kind.SOURCE
        && fileName.substring(fileName.lastIndexOf('/') + 1).equals(simpleName + kind.extension);
  }

  @Override
  public @Nullable NestingKind getNestingKind() {
    return null;
  }

  @Override
  public @Nullable Modifier getAccessLevel() {
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ListedSource source && source.fileObject.equals(fileObject);
  }

  @Override
  public int hashCode() {
    return fileObject.hashCode();
  }
}
