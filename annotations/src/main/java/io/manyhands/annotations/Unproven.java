package io.manyhands.annotations;

/** What becomes of a marked loop that cannot be shown to give the sequential result. */
public enum Unproven {
  /** A compile-time error that names the dependence, a witness and a fix. */
  REFUSE,

  /** A compile-time warning; the loop stays as it was. */
  SEQUENTIAL,

  /** A compile-time warning; the loop goes parallel on the user's word. */
  TRUST
}
