package io.manyhands.processor.generation;

import com.palantir.javapoet.CodeBlock;
import io.manyhands.processor.model.Exchange;
import io.manyhands.processor.model.Polynomial;
import io.manyhands.processor.model.RuntimeNames;
import io.manyhands.processor.plan.RegionPlan;

/** Writes what goes to worker processes and what comes back. */
final class ExchangeWriter {
  private final MemberAccess members;

  private ExchangeWriter(MemberAccess members) {
    this.members = members;
  }

  /**
   *
   *
   * <pre>{@code
   * SMOOTH_14
   *     .exchange()
   *     .reads(in, 1, -1, 1)
   *     .writes(out, 1, 0, 0)
   *     .run(...);
   * }</pre>
   */
  static CodeBlock write(RegionPlan region, MemberAccess members, CodeBlock call) {
    ExchangeWriter writer = new ExchangeWriter(members);
    CodeBlock.Builder code =
        CodeBlock.builder().add("$L\n$>$>.$L()\n", region.constant(), RuntimeNames.EXCHANGE);
    region
        .accepted()
        .facts()
        .exchange()
        .orElseThrow()
        .arrays()
        .forEach(use -> code.add(".$L\n", writer.use(use)));
    return code.add(".$L$<$<", call).build();
  }

  private CodeBlock use(Exchange.ArrayUse use) {
    String method = use.isWritten() ? RuntimeNames.WRITES : RuntimeNames.READS;
    CodeBlock array = members.path(use.array());
    return use.slice()
        .map(
            slice ->
                CodeBlock.of(
                    "$L($L, $L, $L, $L)",
                    method,
                    array,
                    number(slice.stride()),
                    number(slice.first()),
                    number(slice.last())))
        .orElseGet(() -> CodeBlock.of("$L($L)", method, array));
  }

  private CodeBlock number(Polynomial sum) {
    return Sum.write(sum, symbol -> SymbolText.of(symbol, members::path));
  }
}
