package io.manyhands.processor.reporting;

import static io.manyhands.processor.reporting.Code.Severity.ERROR;
import static io.manyhands.processor.reporting.Code.Severity.NOTE;
import static io.manyhands.processor.reporting.Code.Severity.REFUSAL;
import static io.manyhands.processor.reporting.Code.Severity.WARNING;

/**
 * The catalogue of diagnostics. An id, once published, keeps its meaning; each has a page under
 * {@code docs/diagnostics}.
 */
public enum Code {
  ACCEPTED("MH001", NOTE, "loop parallelized"),
  MISPLACED("MH002", ERROR, "@Parallel stands where it means nothing"),
  NOT_AVAILABLE("MH003", ERROR, "not available in this release"),
  ILLEGAL_VALUE("MH004", ERROR, "illegal value of an annotation member"),
  UNKNOWN_OPTION("MH005", ERROR, "unknown processor option or value"),
  PROCESSING_OFF("MH006", WARNING, "annotation processing is off"),
  NOT_JAVAC("MH007", ERROR, "javac is required"),
  OLD_RELEASE("MH008", ERROR, "Java 17 or later is required"),
  UNRESOLVED("MH009", ERROR, "the region's types are not resolved"),
  FACTS_CHANGED("MH010", ERROR, "the compiler sees another program than the one analyzed"),
  NOT_WOVEN("MH011", ERROR, "class files could not be rewritten"),
  FLOW_DEPENDENCE("MH012", REFUSAL, "loop carries a flow dependence"),
  ANTI_DEPENDENCE("MH013", REFUSAL, "loop carries an anti dependence"),
  OUTPUT_DEPENDENCE("MH014", REFUSAL, "loop carries an output dependence"),
  ASSUMED_DEPENDENCE("MH015", REFUSAL, "a dependence cannot be ruled out"),
  CARRIED_SCALAR("MH016", REFUSAL, "a variable carries a value from iteration to iteration"),
  NOT_COUNTED("MH017", REFUSAL, "the iterations cannot be counted before the loop starts"),
  BOUND_CHANGES("MH018", REFUSAL, "the loop's bound changes while it runs"),
  EARLY_EXIT("MH019", REFUSAL, "the loop can end early"),
  UNKNOWN_CALL("MH020", REFUSAL, "a call with unknown effects"),
  UNSUPPORTED("MH021", REFUSAL, "a construct outside the class of loops that can be proved"),
  SHARED_FIELD("MH022", REFUSAL, "iterations write the same field"),
  PRIVATE_TYPE("MH023", REFUSAL, "generated code cannot name a type"),
  HOST_PLACE("MH024", REFUSAL, "the loop stands where its code cannot be moved"),
  IMMOVABLE("MH025", REFUSAL, "the method's text cannot be moved"),
  SHARING("MH026", ERROR, "@Shared contradicts the loop"),
  EXACT_RESULT("MH027", ERROR, "result = EXACT is not available for this reduction"),
  VOLATILE("MH028", REFUSAL, "the loop uses a volatile field"),
  NESTED("MH029", REFUSAL, "a marked loop inside a marked loop"),
  CALL_EFFECT("MH030", REFUSAL, "a called method changes what iterations share"),
  SHORT_CIRCUIT("MH031", REFUSAL, "a short-circuit reduction would do work that the loop skips"),
  CONDITIONAL_LAST_VALUE("MH032", REFUSAL, "which iteration writes last is not known"),
  CHECKED_EXCEPTIONS("MH033", REFUSAL, "several checked exceptions leave the loop"),
  NO_LOOP_ACCEPTED("MH034", ERROR, "no loop of the method can run in parallel"),
  DEPENDENT_CALLS("MH035", REFUSAL, "recursive calls depend on each other"),
  CALLS_WRITE("MH036", REFUSAL, "recursive calls change what others may use"),
  NOT_DIVISIBLE("MH037", REFUSAL, "the recursive method cannot be divided"),
  UNVOUCHED_OPERATION("MH038", REFUSAL, "a fold by a method that nobody vouches for"),
  COMBINER("MH039", REFUSAL, "results of chunks cannot be combined as @Shared(REDUCED) says"),
  GUARDED_BY("MH040", REFUSAL, "the lock of @GuardedBy cannot be taken"),
  TOO_LARGE("MH041", REFUSAL, "the loop is too large to be compared with itself"),
  LOCK_OVER_FOREIGN("MH042", REFUSAL, "a lock would be held while other code runs"),
  NOT_ITS_KIND("MH043", ERROR, "@Shared says what a variable of this type cannot be"),
  COLLECTION_READ("MH044", REFUSAL, "an iteration uses what earlier ones have collected"),
  COLLECTION_KEYS("MH045", REFUSAL, "what a collection compares is not known"),
  COLLECTION_FUNCTION("MH046", REFUSAL, "a function that merges is not known to be associative"),
  PACKING("MH047", REFUSAL, "an array is filled in a way that parts cannot follow"),
  SPECULATIVE_WRITE("MH048", REFUSAL, "the loop writes, but can end early"),
  SPECULATIVE_ENDLESS("MH049", REFUSAL, "the loop can end early, but its iterations may not end"),
  ROUNDED_SCAN("MH050", REFUSAL, "a running total would be rounded otherwise"),
  LOCKED_OBJECT("MH051", REFUSAL, "@Shared says of an object what holds for a number only"),
  OUTPUT("MH052", REFUSAL, "the loop reads or writes what lies outside the program"),
  SHARED_GENERATOR("MH053", REFUSAL, "a call whose result depends on when it is made"),
  WAITING_LOOP("MH054", REFUSAL, "a loop needs its recursive calls one by one"),
  SHARED_NODES("MH055", REFUSAL, "recursive calls may reach the same object"),
  UPDATE_ORDER("MH056", REFUSAL, "order of updates is not kept"),
  LOCK("MH057", REFUSAL, "the loop's locks cannot be replaced by one"),
  NOT_BESIDE("MH058", REFUSAL, "the value cannot be computed beside what follows"),
  NOT_READ_ONLY("MH059", ERROR, "a variable is READ_ONLY, but the loop writes it"),
  WHILE_LOOP("MH060", REFUSAL, "a while loop that does not go by its variable"),
  LOCKED_ALL("MH061", REFUSAL, "under one lock is everything, and nothing would run in parallel"),
  UNUSED_SHARING("MH062", ERROR, "@Shared stands on a variable that no parallel loop uses"),
  NOT_PRIVATE("MH063", ERROR, "a variable is PRIVATE, but its value outlives an iteration"),
  NOTHING_PARALLEL("MH064", REFUSAL, "nothing is left to run in parallel"),
  NOT_IN_ORDER("MH065", REFUSAL, "the part of the loop that is kept in order cannot be split off"),
  ONLY_READ("MH066", ERROR, "@Shared says how updates meet, but iterations only read"),
  NOT_RETURNED("MH067", REFUSAL, "what the loop collects cannot come back from worker processes"),
  NOT_DISJOINT("MH068", ERROR, "a variable is DISJOINT, but iterations meet at an element"),
  LOCK_NAME("MH069", ERROR, "a lock is named that nobody takes"),
  NOT_SENT("MH070", REFUSAL, "what the loop uses cannot be sent to worker processes"),
  WORKER_WRITE("MH071", REFUSAL, "a write that would stay in a worker process"),
  WORKER_STATIC("MH072", REFUSAL, "a static field of which each process has its own"),
  IDENTITY("MH073", REFUSAL, "which object it is, matters, and worker processes have copies"),
  WORKER_LOCK("MH074", REFUSAL, "a lock that worker processes do not share");

  /** What a diagnostic does to the compilation. */
  public enum Severity {
    /** Told, nothing more. */
    NOTE,
    /** Told as a warning. */
    WARNING,
    /** An error under {@code unproven = REFUSE}, a warning under the other two. */
    REFUSAL,
    /** An error always. */
    ERROR
  }

  private final String id;
  private final Severity severity;
  private final String title;

  Code(String id, Severity severity, String title) {
    this.id = id;
    this.severity = severity;
    this.title = title;
  }

  /** The published id, such as {@code MH012}. */
  public String id() {
    return id;
  }

  /** What it does to the compilation. */
  public Severity severity() {
    return severity;
  }

  /** The rule in a few words. */
  public String title() {
    return title;
  }

  /** Where its page stands, relative to the project's root. */
  public String page() {
    return "docs/diagnostics/" + id + ".md";
  }
}
