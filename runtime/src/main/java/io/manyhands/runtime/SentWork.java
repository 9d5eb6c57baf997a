package io.manyhands.runtime;

import io.manyhands.runtime.spi.Footprint;
import io.manyhands.runtime.spi.PortableWork;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loops as they are sent to other JVMs. */
final class SentWork {

  private static final String NOTHING = "nothing";

  private SentWork() {}

  /** What all of them have; where footprints point is sent apart. */
  private abstract static class Sent<P> implements PortableWork<P> {
    private static final long serialVersionUID = 1L;

    private final String region;
    private final transient @Nullable List<Footprint> footprints;
    private final transient @Nullable Class<?> origin;

    Sent(String region, List<Footprint> footprints, Class<?> origin) {
      this.region = region;
      this.footprints = footprints;
      this.origin = origin;
    }

    @Override
    public Class<?> origin() {
      return origin == null ? getClass() : origin;
    }

    @Override
    public String region() {
      return region;
    }

    @Override
    public List<Footprint> footprints() {
      return footprints == null ? List.of() : footprints;
    }
  }

  /** Iterations over {@code int} values. */
  static final class Ints<P, X extends Throwable> extends Sent<P> {
    private static final long serialVersionUID = 1L;

    private final IntRange range;
    private final Exchange.Source<P> partials;
    private final Exchange.IntPart<P, X> body;

    Ints(
        String region,
        List<Footprint> footprints,
        Class<?> origin,
        IntRange range,
        Exchange.Source<P> partials,
        Exchange.IntPart<P, X> body) {
      super(region, footprints, origin);
      this.range = range;
      this.partials = partials;
      this.body = body;
    }

    @Override
    public P newPartial() {
      return partials.get();
    }

    @Override
    public void run(P partial, long from, long to) throws X {
      body.run(partial, range.at(from), range.at(to));
    }

    @Override
    public long valueAt(long iteration) {
      return range.at(iteration);
    }
  }

  /** Iterations over {@code long} values. */
  static final class Longs<P, X extends Throwable> extends Sent<P> {
    private static final long serialVersionUID = 1L;

    private final LongRange range;
    private final Exchange.Source<P> partials;
    private final Exchange.LongPart<P, X> body;

    Longs(
        String region,
        List<Footprint> footprints,
        Class<?> origin,
        LongRange range,
        Exchange.Source<P> partials,
        Exchange.LongPart<P, X> body) {
      super(region, footprints, origin);
      this.range = range;
      this.partials = partials;
      this.body = body;
    }

    @Override
    public P newPartial() {
      return partials.get();
    }

    @Override
    public void run(P partial, long from, long to) throws X {
      body.run(partial, range.at(from), range.at(to));
    }

    @Override
    public long valueAt(long iteration) {
      return range.at(iteration);
    }
  }

  /** What those have that have no partial results. */
  private abstract static class Only extends Sent<Object> {
    private static final long serialVersionUID = 1L;

    Only(String region, List<Footprint> footprints, Class<?> origin) {
      super(region, footprints, origin);
    }

    @Override
    public final Object newPartial() {
      return NOTHING;
    }

    @Override
    public final boolean hasPartials() {
      return false;
    }
  }

  /** Iterations over {@code int} values that have no partial results. */
  static final class IntsOnly<X extends Throwable> extends Only {
    private static final long serialVersionUID = 1L;

    private final IntRange range;
    private final Exchange.IntWhole<X> body;

    IntsOnly(String region, List<Footprint> footprints, IntRange range, Exchange.IntWhole<X> body) {
      super(region, footprints, body.getClass());
      this.range = range;
      this.body = body;
    }

    @Override
    public void run(Object partial, long from, long to) throws X {
      body.run(range.at(from), range.at(to));
    }

    @Override
    public long valueAt(long iteration) {
      return range.at(iteration);
    }
  }

  /** Iterations over {@code long} values that have no partial results. */
  static final class LongsOnly<X extends Throwable> extends Only {
    private static final long serialVersionUID = 1L;

    private final LongRange range;
    private final Exchange.LongWhole<X> body;

    LongsOnly(
        String region, List<Footprint> footprints, LongRange range, Exchange.LongWhole<X> body) {
      super(region, footprints, body.getClass());
      this.range = range;
      this.body = body;
    }

    @Override
    public void run(Object partial, long from, long to) throws X {
      body.run(range.at(from), range.at(to));
    }

    @Override
    public long valueAt(long iteration) {
      return range.at(iteration);
    }
  }
}
