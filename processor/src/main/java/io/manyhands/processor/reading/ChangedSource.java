package io.manyhands.processor.reading;

import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;

/** A source file of the outer compilation with some of its text changed. */
final class ChangedSource extends ForwardingJavaFileObject<JavaFileObject> {
  private final ChangedText text;

  ChangedSource(JavaFileObject file, ChangedText text) {
    super(file);
    this.text = text;
  }

  /** The file as it is. */
  JavaFileObject original() {
    return fileObject;
  }

  /** Javac wraps the file before it hands it on, but not the text. */
  @Override
  public ChangedText getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
