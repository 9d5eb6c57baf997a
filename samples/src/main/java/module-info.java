/** Sequential programs with annotated loops, on real input. */
module io.manyhands.samples {
  requires io.manyhands.runtime;
  requires ejml.core;
  requires ejml.ddense;
  requires java.desktop;
  requires javaparser;
  requires static io.manyhands.annotations;
  requires static org.jetbrains.annotations;
  requires static org.jspecify;
}
