package io.manyhands.processor.reading;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.HiddenNames;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Span;
import io.manyhands.processor.model.StandIn;
import io.manyhands.processor.model.Type;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Describes classes that generated source cannot name, where no text of the user's asks for it. */
final class HiddenNamesReader {
  private final Attribution attribution;
  private final TextChanges changes = new TextChanges();

  HiddenNamesReader(Attribution attribution) {
    this.attribution = attribution;
  }

  /** Stand-ins for what is named and for all that these need; empty where one cannot be had. */
  Optional<List<StandIn>> standIns(HiddenNames names) {
    if (!names.types().stream().allMatch(this::add)) {
      return Optional.empty();
    }
    names.fields().forEach(this::add);
    names.methods().forEach(this::add);
    List<StandIn> found = new StandInReader(attribution, changes, Span.NONE).read();
    return changes.obstacles().isEmpty() ? Optional.of(found) : Optional.empty();
  }

  private boolean add(Type.Declared type) {
    Optional<TypeElement> element =
        attribution.classes.element(type).filter(attribution.access::hasStandIn);
    element.ifPresent(changes::standIn);
    return element.isPresent();
  }

  private void add(Field field) {
    attribution.classes.element(field.owner()).stream()
        .flatMap(owner -> ElementFilter.fieldsIn(owner.getEnclosedElements()).stream())
        .filter(each -> each.getSimpleName().contentEquals(field.name()))
        .forEach(changes::standInMember);
  }

  private void add(Method method) {
    attribution.symbols.symbol(method).ifPresent(changes::standInMember);
  }
}
