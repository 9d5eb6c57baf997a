package io.manyhands.processor.plan;

import io.manyhands.processor.model.Edit;
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
  private final TypeStandIns standIns;
  private final StubNames names;
  private final Map<String, StubNames> namesInAnnexes = new HashMap<>();
  private final List<StubPlan> plans = new ArrayList<>();
  private final Map<Field, String> getters = new HashMap<>();
  private final Map<Field, String> setters = new HashMap<>();
  private final Map<Method, String> superCalls = new HashMap<>();
  private final Map<Method, String> calls = new HashMap<>();
  private final Map<Method, String> functions = new HashMap<>();
  private final Map<Field, List<Field>> around = new HashMap<>();

  /** Stubs beside the generated forms of {@code methods}, which need none themselves. */
  Stubs(HostClass host, boolean weave, List<PlannedMethod> methods, TypeStandIns standIns) {
    this.standIns = standIns;
    this.host = host;
    this.weave = weave;
    this.names = new StubNames(methods);
    for (PlannedMethod method : methods) {
      for (Edit edit : method.allEdits()) {
        if (edit instanceof Edit.FieldReference reference && !reference.through().isEmpty()) {
          around.put(reference.field(), reference.through());
        }
      }
    }
    methods.forEach(method -> calls.put(method.marked().declaration().method(), method.name()));
  }

  /** Sees to it that {@code use} can be written, or says why it cannot. */
  Optional<Obstacle> provide(MemberUse use) {
    if (isProvided(use)) {
      return Optional.empty();
    }
    StubSignature signature = StubSignature.of(use, host);
    Optional<Obstacle> obstacle = StubObstacles.of(use, signature, host, weave, standIns);
    if (obstacle.isEmpty()) {
      add(use, signature);
    }
    return obstacle;
  }

  private boolean isProvided(MemberUse use) {
    if (use instanceof MemberUse.Get get) {
      return getters.containsKey(get.field());
    } else if (use instanceof MemberUse.Put put) {
      return setters.containsKey(put.field()) && !(put.asValue() && isVoid(put.field()));
    } else if (use instanceof MemberUse.SuperCall call) {
      return superCalls.containsKey(call.edit().method());
    } else if (use instanceof MemberUse.Function function) {
      return functions.containsKey(function.method());
    }
    return calls.containsKey(called(use));
  }

  private boolean isVoid(Field field) {
    return setter(field).returnType() == Type.Primitive.VOID;
  }

  private StubPlan setter(Field field) {
    String name = setters.get(field);
    return plans.stream()
        .filter(plan -> plan.binding().stub().equals(name))
        .filter(plan -> plan.isSetter())
        .findFirst()
        .orElseThrow();
  }

  private void add(MemberUse use, StubSignature signature) {
    if (use instanceof MemberUse.Put put && setters.containsKey(put.field())) {
      StubPlan before = setter(put.field());
      plans.set(plans.indexOf(before), signature.named(before.binding().stub()));
      return;
    }
    boolean isFunction = use instanceof MemberUse.Function;
    StubNames known = names(signature);
    String name = isFunction ? known.chooseAlone(signature) : known.choose(signature);
    plans.add(signature.named(name));
    if (use instanceof MemberUse.Get get) {
      getters.put(
          get.field(), signature.annex().map(nest -> Annexes.name(nest) + "." + name).orElse(name));
    } else if (use instanceof MemberUse.Put put) {
      setters.put(put.field(), name);
    } else if (use instanceof MemberUse.SuperCall call) {
      superCalls.put(call.edit().method(), name);
    } else if (use instanceof MemberUse.Function function) {
      functions.put(function.method(), name);
    } else {
      calls.put(called(use), name);
    }
  }

  private static Method called(MemberUse use) {
    return use instanceof MemberUse.Creation creation
        ? creation.edit().constructor()
        : ((MemberUse.Call) use).method();
  }

  private StubNames names(StubSignature signature) {
    return signature
        .annex()
        .map(nest -> namesInAnnexes.computeIfAbsent(nest, absent -> new StubNames(List.of())))
        .orElse(names);
  }

  /** The stubs gathered, in the order of their first use. */
  List<StubPlan> plans() {
    return List.copyOf(plans);
  }

  /** The names of everything provided so far, with the given constants. */
  Members members(Map<Field, String> constants) {
    return new Members(
        host.generatedName(), constants, getters, setters, superCalls, calls, functions, around);
  }

  /** Whether {@code owner} shares private members with the host. */
  static boolean inNest(Type.Declared owner, HostClass host) {
    return nestHost(owner).equals(host.nestHost());
  }

  /** Binary name of the top-level class around {@code owner}. */
  static String nestHost(Type.Declared owner) {
    String prefix = owner.packageName().isEmpty() ? "" : owner.packageName() + ".";
    return prefix + owner.names().get(0);
  }

  /** Whether a field is private in a nest that is not the host's. */
  static boolean isOfOtherNest(Field field, HostClass host) {
    return field.isPrivate() && !inNest(field.owner(), host);
  }
}
