package io.manyhands.processor.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names stubs after their members, but so that a call can never mean the stub of another member:
 * only overloads of one name in one class share a name and a number of parameters.
 */
final class StubNames {
  private final Map<String, String> membersByCall = new HashMap<>();

  StubNames(List<PlannedMethod> methods) {
    membersByCall.put("unwoven/0", "generated");
    membersByCall.put("undeclared/1", "generated");
    for (PlannedMethod method : methods) {
      int receiver = method.marked().isStatic() ? 0 : 1;
      int parameters = method.marked().declaration().parameters().size();
      membersByCall.put(method.name() + "/" + (parameters + receiver), "generated");
    }
  }

  String choose(StubSignature signature) {
    for (int number = 1; ; number++) {
      String name = number == 1 ? signature.memberName() : signature.memberName() + number;
      String call = name + "/" + signature.parameters().size();
      String known = membersByCall.putIfAbsent(call, signature.group());
      if (known == null || known.equals(signature.group())) {
        return name;
      }
    }
  }
}
