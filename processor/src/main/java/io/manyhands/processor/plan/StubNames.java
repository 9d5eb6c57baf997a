package io.manyhands.processor.plan;

import io.manyhands.processor.model.Field;
import io.manyhands.processor.model.StubBinding;
import io.manyhands.processor.model.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names stubs after their members, but so that a call can never mean the stub of another member:
 * only overloads of one name in one class share a name and a number of parameters.
 */
final class StubNames {
  private final Map<String, String> membersByCall = new HashMap<>();

  /** Names of stubs that take any number of arguments, with what they stand for. */
  private final Map<String, String> variable = new HashMap<>();

  /** What stands for a stub whose name is its own. */
  private static final String ALONE = "alone";

  /** Methods that every class has: a static one cannot take the place of one of them. */
  private static final List<String> OF_OBJECT =
      List.of(
          "hashCode/0",
          "toString/0",
          "getClass/0",
          "clone/0",
          "finalize/0",
          "notify/0",
          "notifyAll/0",
          "wait/0",
          "wait/1",
          "wait/2",
          "equals/1");

  StubNames(List<PlannedMethod> methods) {
    OF_OBJECT.forEach(call -> membersByCall.put(call, "generated"));
    membersByCall.put("unwoven/0", "generated");
    membersByCall.put("undeclared/1", "generated");
    for (PlannedMethod method : methods) {
      int receiver = method.marked().isStatic() ? 0 : 1;
      int parameters = method.marked().declaration().parameters().size();
      membersByCall.put(method.name() + "/" + (parameters + receiver), "generated");
    }
  }

  private boolean isTaken(String name, String group) {
    return membersByCall.entrySet().stream()
        .anyMatch(each -> each.getKey().startsWith(name + "/") && !each.getValue().equals(group));
  }

  /** The object around another one is called after its class, and so is a new one. */
  private static String name(StubSignature signature) {
    if (signature.kind() == StubBinding.Kind.CREATE) {
      List<String> names = signature.owner().names();
      return "new" + names.get(names.size() - 1);
    }
    if (signature.memberName().startsWith(Field.AROUND)
        && signature.returnType() instanceof Type.Declared type) {
      return Field.nameAround(type);
    }
    return signature.memberName();
  }

  /**
   * A name that no other stub has: a reference to one of several methods would not tell what type
   * it has.
   */
  String chooseAlone(StubSignature signature) {
    for (int number = 1; ; number++) {
      String name = number == 1 ? name(signature) : name(signature) + number;
      if (!isTaken(name, "") && variable.putIfAbsent(name, ALONE) == null) {
        membersByCall.put(name + "/" + signature.parameters().size(), ALONE);
        return name;
      }
    }
  }

  String choose(StubSignature signature) {
    for (int number = 1; ; number++) {
      String name = number == 1 ? name(signature) : name(signature) + number;
      String call = name + "/" + signature.parameters().size();
      if (signature.isVarargs() && isTaken(name, signature.group())) {
        continue;
      }
      String known = membersByCall.putIfAbsent(call, signature.group());
      if ((known == null || known.equals(signature.group()))
          && signature.group().equals(variable.getOrDefault(name, signature.group()))) {
        if (signature.isVarargs()) {
          variable.put(name, signature.group());
        }
        return name;
      }
    }
  }
}
