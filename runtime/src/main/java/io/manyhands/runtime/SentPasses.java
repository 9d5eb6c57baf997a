package io.manyhands.runtime;

import io.manyhands.runtime.spi.Footprint;
import io.manyhands.runtime.spi.PortableWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Loops that are sent to other JVMs in parts, or whose iterations hand variables on. */
final class SentPasses {

  private SentPasses() {}

  /** What is done with the iterations of a loop that is sent along. */
  private abstract static class Around<P> implements PortableWork<P> {
    private static final long serialVersionUID = 1L;

    private final PortableWork<P> body;

    Around(PortableWork<P> body) {
      this.body = body;
    }

    PortableWork<P> body() {
      return body;
    }

    @Override
    public String region() {
      return body.region();
    }

    @Override
    public Class<?> origin() {
      return body.origin();
    }

    @Override
    public long valueAt(long iteration) {
      return body.valueAt(iteration);
    }

    @Override
    public List<Footprint> footprints() {
      return body.footprints();
    }

    @Override
    public P newPartial() {
      return body.newPartial();
    }

    @Override
    public boolean hasPartials() {
      return body.hasPartials();
    }
  }

  /** The iterations of a loop from some number on, which counts as 0 here. */
  static final class Later<P> extends Around<P> {
    private static final long serialVersionUID = 1L;

    private final long first;

    Later(PortableWork<P> body, long first) {
      super(body);
      this.first = first;
    }

    @Override
    public long valueAt(long iteration) {
      return super.valueAt(first + iteration);
    }

    @Override
    public void run(P partial, long from, long to) throws Throwable {
      new LaterWork<>(body(), first).run(partial, from, to);
    }
  }

  /** A chunk first looks at the iteration before its own; see {@link Carrying}. */
  @SuppressWarnings("serial") // partial results can be sent, and so can what hands them on
  static final class Carried<P> extends Around<P> {
    private static final long serialVersionUID = 1L;

    private final P start;
    private final PortableWork<P> before;
    private final BiConsumer<P, P> handOn;

    /**
     * A loop.
     *
     * @param handOn can be sent, too
     */
    Carried(P start, PortableWork<P> before, BiConsumer<P, P> handOn, PortableWork<P> body) {
      super(body);
      this.start = start;
      this.before = before;
      this.handOn = handOn;
    }

    @Override
    public int lookBehind() {
      return 1;
    }

    @Override
    public void run(P partial, long from, long to) throws Throwable {
      new Carrying<>(start, before, handOn, body()).run(partial, from, to);
    }
  }

  /** The second pass of a {@link Scan}: the start of a chunk is known by its first iteration. */
  @SuppressWarnings("serial") // partial results can be sent, and so can what hands them on
  static final class Second<P> extends Around<P> {
    private static final long serialVersionUID = 1L;

    private final BiConsumer<P, P> handOn;
    private final HashMap<Long, P> starts;

    /**
     * A pass.
     *
     * @param handOn can be sent, too
     */
    Second(PortableWork<P> body, BiConsumer<P, P> handOn, Map<Long, P> starts) {
      super(body);
      this.handOn = handOn;
      this.starts = new HashMap<>(starts);
    }

    @Override
    public void run(P partial, long from, long to) throws Throwable {
      handOn.accept(partial, Objects.requireNonNull(starts.get(from)));
      body().run(partial, from, to);
    }
  }
}
