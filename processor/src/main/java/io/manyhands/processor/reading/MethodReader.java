package io.manyhands.processor.reading;

import com.sun.source.util.Trees;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.MethodDeclaration;
import io.manyhands.processor.model.Program;
import java.util.Optional;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Translates the source of called methods when it is asked for. */
public final class MethodReader implements Program {
  /**
   * A reader over the source files of one attributed task.
   *
   * @param trees of the task
   * @param elements of the task
   * @param types of the task
   * @param hostPackage the package that the generated class will be in; visibility is judged from it
   */
  public MethodReader(Trees trees, Elements elements, Types types, String hostPackage) {}

  @Override
  public Optional<MethodDeclaration> declaration(Method method) {
    return Optional.empty();
  }
}
