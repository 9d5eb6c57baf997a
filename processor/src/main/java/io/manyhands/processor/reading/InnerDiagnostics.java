package io.manyhands.processor.reading;

import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/** Keeps the errors of an inner compilation; warnings are the outer compilation's business. */
final class InnerDiagnostics implements DiagnosticListener<JavaFileObject> {

  private final List<Diagnostic<? extends JavaFileObject>> errors = new ArrayList<>();

  @Override
  public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
      errors.add(diagnostic);
    }
  }

  boolean hasErrors() {
    return !errors.isEmpty();
  }

  List<Diagnostic<? extends JavaFileObject>> errors() {
    return List.copyOf(errors);
  }
}
