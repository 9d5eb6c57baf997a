/** Sequential programs with annotated loops, on real input. */
module io.manyhands.samples {
  requires io.manyhands.annotations;
  requires io.manyhands.runtime;
  requires java.desktop;
  requires static org.jspecify;
}
