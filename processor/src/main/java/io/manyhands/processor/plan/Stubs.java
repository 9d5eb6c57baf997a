package io.manyhands.processor.plan;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.HostClass;
import io.manyhands.processor.model.MarkedLoop.Obstacle;
import io.manyhands.processor.model.Method;
import io.manyhands.processor.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the stub accessors of one class, one for each member and kind of use. */
final class Stubs {
  private final HostClass host;
  private final boolean weave;
  private final StubNames names;
  private final List<StubPlan> plans = new ArrayList<>();
  private final Map<Field, String> getters = new HashMap<>();
  private final Map<Field, String> setters = new HashMap<>();
  private final Map<Method, String> calls = new HashMap<>();

  /** Stubs beside the generated forms of {@code methods}, which need none themselves. */
  Stubs(HostClass host, boolean weave, List<PlannedMethod> methods) {
    this.host = host;
    this.weave = weave;
    this.names = new StubNames(methods);
    methods.forEach(method -> calls.put(method.marked().declaration().method(), method.name()));
  }

  /** Sees to it that {@code use} can be written, or says why it cannot. */
  Optional<Obstacle> provide(MemberUse use) {
    if (isProvided(use)) {
      return Optional.empty();
    }
    StubSignature signature = StubSignature.of(use, host);
    Optional<Obstacle> obstacle = StubObstacles.of(use, signature, host, weave);
    if (obstacle.isEmpty()) {
      add(use, signature);
    }
    return obstacle;
  }

  private boolean isProvided(MemberUse use) {
    if (use instanceof MemberUse.Get get) {
      return getters.containsKey(get.field());
    } else if (use instanceof MemberUse.Put put) {
      return setters.containsKey(put.field());
    }
    return calls.containsKey(((MemberUse.Call) use).method());
  }

  private void add(MemberUse use, StubSignature signature) {
    String name = names.choose(signature);
    plans.add(signature.named(name));
    if (use instanceof MemberUse.Get get) {
      getters.put(get.field(), name);
    } else if (use instanceof MemberUse.Put put) {
      setters.put(put.field(), name);
    } else {
      calls.put(((MemberUse.Call) use).method(), name);
    }
  }

  /** The stubs gathered, in the order of their first use. */
  List<StubPlan> plans() {
    return List.copyOf(plans);
  }

  /** The names of everything provided so far, with the given constants. */
  Members members(Map<Field, String> constants) {
    return new Members(constants, getters, setters, calls);
  }

  /** Whether {@code owner} shares private members with the host. */
  static boolean inNest(Type.Declared owner, HostClass host) {
    String outermost = owner.names().get(0);
    String prefix = owner.packageName().isEmpty() ? "" : owner.packageName() + ".";
    return (prefix + outermost).equals(host.nestHost());
  }
}
