/** The annotations that mark loops for Manyhands. */
module io.manyhands.annotations {
  requires static org.jspecify;

  exports io.manyhands.annotations;
}
