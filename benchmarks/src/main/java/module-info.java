/** Benchmarks: sequential, by hand and generated side by side. */
module io.manyhands.benchmarks {
  requires ejml.core;
  requires io.manyhands.runtime;
  requires jmh.core;
  requires static io.manyhands.annotations;
  requires static org.jspecify;
}
