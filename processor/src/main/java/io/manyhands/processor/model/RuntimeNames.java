package io.manyhands.processor.model;

/** The names of the runtime that generated and woven code refers to. */
public final class RuntimeNames {

  /** Says whether the calling thread has asked for a method's original body. */
  public static final String ORIGINAL = "io.manyhands.runtime.Original";

  /** {@code static boolean requested()} of {@link #ORIGINAL}. */
  public static final String ORIGINAL_REQUESTED = "requested";

  /** A parallel loop. */
  public static final String REGION = "io.manyhands.runtime.Region";

  /** {@code static Builder at(String id, String file, int line)} of {@link #REGION}. */
  public static final String REGION_AT = "at";

  /** {@code engine(String)} of the builder. */
  public static final String ENGINE = "engine";

  /** {@code schedule(String)} of the builder. */
  public static final String SCHEDULE = "schedule";

  /** {@code chunk(int)} of the builder. */
  public static final String CHUNK = "chunk";

  /** {@code parallelism(int)} of the builder. */
  public static final String PARALLELISM = "parallelism";

  /** {@code timeoutMillis(int)} of the builder. */
  public static final String TIMEOUT_MILLIS = "timeoutMillis";

  /** {@code fixedPartials()} of the builder. */
  public static final String FIXED_PARTIALS = "fixedPartials";

  /** {@code regroupsFrom(iterations)} of the builder. */
  public static final String REGROUPS_FROM = "regroupsFrom";

  /** {@code perMicrosecond(iterations)} of the builder. */
  public static final String PER_MICROSECOND = "perMicrosecond";

  /** {@code keepsTerms()} of the builder. */
  public static final String KEEPS_TERMS = "keepsTerms";

  /** Partial results that are folded in order. */
  public static final String TERMS = "io.manyhands.runtime.Terms";

  /** Sums of numbers in a row. */
  public static final String TRIANGLES = "io.manyhands.runtime.Triangles";

  /** {@code static below(number)} of {@link #TRIANGLES}. */
  public static final String BELOW = "below";

  /** An {@code int} that is multiplied and added to. */
  public static final String LINEAR_INT = "io.manyhands.runtime.LinearInt";

  /** A {@code long} that is multiplied and added to. */
  public static final String LINEAR_LONG = "io.manyhands.runtime.LinearLong";

  /** {@code times(factor)} of these two. */
  public static final String TIMES = "times";

  /** {@code plus(addend)} of these two. */
  public static final String PLUS = "plus";

  /** {@code minus(subtrahend)} of these two. */
  public static final String MINUS = "minus";

  /** {@code timesPlus(factor, addend)} of these two. */
  public static final String TIMES_PLUS = "timesPlus";

  /** {@code plusTimes(addend, factor)} of these two. */
  public static final String PLUS_TIMES = "plusTimes";

  /** {@code timesMinus(factor, subtrahend)} of these two. */
  public static final String TIMES_MINUS = "timesMinus";

  /** {@code long terms()} of {@link #TERMS} and of each of the following. */
  public static final String COUNT_TERMS = "terms";

  /** A sum of {@code double} values in order. */
  public static final String EXACT_SUM = "io.manyhands.runtime.ExactSum";

  /** A sum of {@code float} values in order. */
  public static final String EXACT_FLOAT_SUM = "io.manyhands.runtime.ExactFloatSum";

  /** A product of {@code double} values in order. */
  public static final String EXACT_PRODUCT = "io.manyhands.runtime.ExactProduct";

  /** A product of {@code float} values in order. */
  public static final String EXACT_FLOAT_PRODUCT = "io.manyhands.runtime.ExactFloatProduct";

  /** {@code add(double)} and {@code add(double, double, double...)} of both sums. */
  public static final String ADD = "add";

  /** {@code subtract(double)} of both sums. */
  public static final String SUBTRACT = "subtract";

  /** {@code multiply(double)} and {@code multiply(double, double, double...)} of both products. */
  public static final String MULTIPLY = "multiply";

  /** {@code addAll(next)} of all four. */
  public static final String ADD_ALL = "addAll";

  /** {@code value()} of all four. */
  public static final String VALUE = "value";

  /** {@code build()} of the builder. */
  public static final String BUILD = "build";

  /**
   * {@code run(range, (from, to) -> ...)} of {@link #REGION}, also with {@code (iteration, part) ->
   * ...} behind it.
   */
  public static final String RUN = "run";

  /** A part of one iteration. */
  public static final String PART = "io.manyhands.runtime.Part";

  /** {@code int from(int first, int bound)} of {@link #PART}. */
  public static final String PART_FROM = "from";

  /** {@code int to(int first, int bound)} of {@link #PART}. */
  public static final String PART_TO = "to";

  /**
   * {@code reduce(range, total, partials, (partial, from, to) -> ..., merge)} of {@link #REGION}.
   */
  public static final String REDUCE = "reduce";

  /**
   * {@code search(range, total, partials, (partial, from, to) -> ..., merge)} of {@link #REGION}.
   */
  public static final String SEARCH = "search";

  /** {@code inOrder(range, (steps, from, to) -> ...)} of {@link #REGION}. */
  public static final String IN_ORDER_OF = "inOrder";

  /** What {@code inOrder} returns, to be gone through and closed. */
  public static final String IN_ORDER = "io.manyhands.runtime.InOrder";

  /** {@code exchange()} of {@link #REGION}. */
  public static final String EXCHANGE = "exchange";

  /** {@code reads(array, stride, first, last)} of what {@code exchange} returns. */
  public static final String READS = "reads";

  /** {@code writes(array, stride, first, last)} of what {@code exchange} returns. */
  public static final String WRITES = "writes";

  /**
   * {@code scan(range, total, partials, (partial, from, to) -> ..., handOn, (partial, from, to) ->
   * ..., merge)} of {@link #REGION}.
   */
  public static final String SCAN = "scan";

  /** {@code carry(...)} of {@link #REGION}, with the parameters of {@code scan}. */
  public static final String CARRY = "carry";

  /**
   * {@code collect(range, total, partials, (partial, from, to) -> ..., merge)} of {@link #REGION}.
   */
  public static final String COLLECT = "collect";

  /** {@code guard(boolean)} of {@link #REGION}. */
  public static final String GUARD = "guard";

  /** {@code guardFailed()} of {@link #REGION}. */
  public static final String GUARD_FAILED = "guardFailed";

  /** Iterations of a loop over {@code int} values. */
  public static final String INT_RANGE = "io.manyhands.runtime.IntRange";

  /** Iterations of a loop over {@code long} values. */
  public static final String LONG_RANGE = "io.manyhands.runtime.LongRange";

  /** {@code static lessThan(first, bound, step)} of both ranges. */
  public static final String LESS_THAN = "lessThan";

  /** {@code static atMost(first, bound, step)} of both ranges. */
  public static final String AT_MOST = "atMost";

  /** {@code static greaterThan(first, bound, step)} of both ranges. */
  public static final String GREATER_THAN = "greaterThan";

  /** {@code static atLeast(first, bound, step)} of both ranges. */
  public static final String AT_LEAST = "atLeast";

  /** {@code static notEqual(first, bound, step)} of both ranges. */
  public static final String NOT_EQUAL = "notEqual";

  /** {@code blocks(long size)} of {@link #INT_RANGE}. */
  public static final String BLOCKS = "blocks";

  /** {@code boolean countable()} of both ranges. */
  public static final String COUNTABLE = "countable";

  /** {@code long count()} of both ranges. */
  public static final String COUNT = "count";

  /** {@code long position(value)} of both ranges. */
  public static final String POSITION = "position";

  /** Locks that variables name. */
  public static final String NAMED_LOCKS = "io.manyhands.runtime.NamedLocks";

  /** {@code static of(String... names)} of {@link #NAMED_LOCKS}. */
  public static final String LOCKS_OF = "of";

  /** {@code lock()} of {@link #NAMED_LOCKS}. */
  public static final String LOCK = "lock";

  /** {@code unlock()} of {@link #NAMED_LOCKS}. */
  public static final String UNLOCK = "unlock";

  /** {@code lockAll()} of {@link #NAMED_LOCKS}. */
  public static final String LOCK_ALL = "lockAll";

  /** {@code unlockAll()} of {@link #NAMED_LOCKS}. */
  public static final String UNLOCK_ALL = "unlockAll";

  /** {@code isChecked()} of {@link #REGION}. */
  public static final String IS_CHECKED = "isChecked";

  /** {@code check(variable)} of {@link #REGION}. */
  public static final String CHECK = "check";

  /** What {@code check} returns. */
  public static final String ACCESS_CHECK = "io.manyhands.runtime.AccessCheck";

  /** {@code iteration(value)} of {@link #ACCESS_CHECK}. */
  public static final String CHECK_ITERATION = "iteration";

  /** {@code next()} of {@link #ACCESS_CHECK}. */
  public static final String CHECK_NEXT = "next";

  /** {@code reads(array, index, name, line)} of {@link #ACCESS_CHECK}. */
  public static final String CHECK_READS = "reads";

  /** {@code writes(array, index, name, line)} of {@link #ACCESS_CHECK}. */
  public static final String CHECK_WRITES = "writes";

  /** {@code watch(array, name)} of {@link #ACCESS_CHECK}. */
  public static final String CHECK_WATCH = "watch";

  /** {@code void readOnly(Object, String)} of the check. */
  public static final String CHECK_READ_ONLY = "readOnly";

  /** {@code void readsField(Object, String, int)} of the check. */
  public static final String CHECK_READS_FIELD = "readsField";

  /** {@code void writesField(Object, String, int)} of the check. */
  public static final String CHECK_WRITES_FIELD = "writesField";

  /** {@code end()} of {@link #ACCESS_CHECK}. */
  public static final String CHECK_END = "end";

  /** Checks before a loop. */
  public static final String GUARDS = "io.manyhands.runtime.Guards";

  /** {@code static rows(int depth)} of {@link #GUARDS}. */
  public static final String ROWS = "rows";

  /** {@code written(Object)} of what {@code rows} returns. */
  public static final String WRITTEN = "written";

  /** {@code read(Object)} of what {@code rows} returns. */
  public static final String READ = "read";

  /** {@code boolean distinct()} of what {@code rows} returns. */
  public static final String DISTINCT = "distinct";

  /** {@code static boolean distinct(int[] array, long from, long to)} of {@link #GUARDS}. */
  public static final String DISTINCT_VALUES = "distinct";

  /** {@code static boolean ascending(int[] array, long from, long to)} of {@link #GUARDS}. */
  public static final String ASCENDING_VALUES = "ascending";

  /** {@code static boolean plainObject(Object)} of {@link #GUARDS}. */
  public static final String PLAIN_OBJECT = "plainObject";

  /** {@code static boolean asMade(Format, String, Locale)} of {@link #GUARDS}. */
  public static final String AS_MADE = "asMade";

  /** {@code static boolean plainList(List)} of {@link #GUARDS}. */
  public static final String PLAIN_LIST = "plainList";

  /** {@code static boolean plainCollection(Iterable)} of {@link #GUARDS}. */
  public static final String PLAIN_COLLECTION = "plainCollection";

  /** {@code static boolean plainEntries(Iterable)} of {@link #GUARDS}. */
  public static final String PLAIN_ENTRIES = "plainEntries";

  /** {@code static boolean quietEntries(Iterable)} of {@link #GUARDS}. */
  public static final String QUIET_ENTRIES = "quietEntries";

  /** {@code static boolean plainElements(Object, int, Object...)} of {@link #GUARDS}. */
  public static final String PLAIN_ELEMENTS = "plainElements";

  /** {@code static FoundObjects objects(Object)} of {@link #GUARDS}. */
  public static final String OBJECTS = "objects";

  /** {@code FoundObjects elements()}. */
  public static final String ELEMENTS = "elements";

  /** {@code FoundObjects through(Class, Function)}. */
  public static final String THROUGH = "through";

  /** {@code boolean allRun(String...)} of {@code FoundObjects}. */
  public static final String ALL_RUN = "allRun";

  /** {@code boolean arePlain(Object...)} of {@code FoundObjects}. */
  public static final String ARE_PLAIN = "arePlain";

  /** {@code boolean areNot(Object)} of {@code FoundObjects}. */
  public static final String ARE_NOT = "areNot";

  /** {@code static RowCheck found()} of {@link #GUARDS}. */
  public static final String FOUND = "found";

  /** {@code static boolean eachRuns(Object, int, String...)} of {@link #GUARDS}. */
  public static final String EACH_RUNS = "eachRuns";

  /** {@code static boolean runs(Object, String...)} of {@link #GUARDS}. */
  public static final String RUNS = "runs";

  /** {@code static List snapshot(Iterable)} of {@link #GUARDS}. */
  public static final String SNAPSHOT = "snapshot";

  /** Private copies of arrays. */
  public static final String COPIES = "io.manyhands.runtime.Copies";

  /**
   * {@code static int forUpdates(Region, long iterations, Object... arrays)} of {@link #COPIES}.
   */
  public static final String FOR_UPDATES = "forUpdates";

  /**
   * {@code static int forInnerLoops(Region, long iterations, Object... arrays)} of {@link #COPIES}.
   */
  public static final String FOR_INNER_LOOPS = "forInnerLoops";

  /** {@code static int forSweeps(Region, long iterations, Object... arrays)} of {@link #COPIES}. */
  public static final String FOR_SWEEPS = "forSweeps";

  /** What the names of methods that count copies end with where arrays may be shared instead. */
  public static final String OR_SHARED = "OrShared";

  /** Updates of elements that workers share. */
  public static final String SHARED_ELEMENTS = "io.manyhands.runtime.SharedElements";

  /** {@code static void add(boolean, T[], int, T)} of {@link #SHARED_ELEMENTS}. */
  public static final String ELEMENT_ADD = "add";

  /** {@code static void and(boolean, T[], int, T)} of {@link #SHARED_ELEMENTS}. */
  public static final String ELEMENT_AND = "and";

  /** {@code static void or(boolean, T[], int, T)} of {@link #SHARED_ELEMENTS}. */
  public static final String ELEMENT_OR = "or";

  /** {@code static void xor(boolean, T[], int, T)} of {@link #SHARED_ELEMENTS}. */
  public static final String ELEMENT_XOR = "xor";

  /** {@code static int at(T[], int)} of {@link #SHARED_ELEMENTS}. */
  public static final String ELEMENT_AT = "at";

  /** {@code static T[] like(T[] array, T value)} of {@link #COPIES}. */
  public static final String LIKE = "like";

  /** Empty collections for a chunk, in an array, list or map like the loop's. */
  public static final String LIKE_EACH = "likeEach";

  /** Adds each collection that a chunk has filled to the one in its place. */
  public static final String EACH = "each";

  /** Whether an array, list or map holds collections to which a loop may add. */
  public static final String EACH_PLAIN = "eachPlain";

  /** Whether an array, list or map holds collections that keep what they are given. */
  public static final String EACH_KEEPS = "eachKeeps";

  /** A value that is computed beside what follows. */
  public static final String AHEAD = "io.manyhands.runtime.Ahead";

  /** {@code start(() -> value)} of {@link #AHEAD}. */
  public static final String START = "start";

  /** What {@code start} returns. */
  public static final String PENDING = "io.manyhands.runtime.Pending";

  /** {@code settle()} of what {@code start} returns. */
  public static final String SETTLE = "settle";

  /** Collections that a loop adds to. */
  public static final String COLLECTED = "io.manyhands.runtime.Collected";

  /** What stands in a chunk for a {@code StringJoiner}. */
  public static final String JOINED = "io.manyhands.runtime.Joined";

  /** What stands in a chunk for a {@code StringBuilder} with separators. */
  public static final String SEPARATED = "io.manyhands.runtime.Separated";

  /** {@code static into(joiner)} of {@link #JOINED}, and with a separator of {@link #SEPARATED}. */
  public static final String INTO = "into";

  /** {@code static boolean keeps(collection)} of {@link #COLLECTED}. */
  public static final String KEEPS = "keeps";

  /** {@code static boolean looksUp(collection)} of {@link #COLLECTED}. */
  public static final String LOOKS_UP = "looksUp";

  /** {@code static boolean plain(collection)} of {@link #COLLECTED}. */
  public static final String PLAIN = "plain";

  /** {@code static boolean hasNoNull(map)} of {@link #COLLECTED}. */
  public static final String HAS_NO_NULL = "hasNoNull";

  /** {@code static boolean holds(map, class)} of {@link #COLLECTED}. */
  public static final String HOLDS = "holds";

  /** {@code static boolean apart(list, collection)} of {@link #COLLECTED}. */
  public static final String APART = "apart";

  /** {@code static append(total, next)} of {@link #COLLECTED}. */
  public static final String APPEND = "append";

  /** {@code static put(total, next)} of {@link #COLLECTED}. */
  public static final String PUT = "put";

  /** {@code static putIfAbsent(total, next)} of {@link #COLLECTED}. */
  public static final String PUT_IF_ABSENT = "putIfAbsent";

  /** {@code hasRest()} of {@link #IN_ORDER}. */
  public static final String HAS_REST = "hasRest";

  /** {@code rest()} of {@link #IN_ORDER}. */
  public static final String REST = "rest";

  /** {@code restFrom()} of {@link #IN_ORDER}. */
  public static final String REST_FROM = "restFrom";

  /** {@code restFromLong()} of {@link #IN_ORDER}. */
  public static final String REST_FROM_LONG = "restFromLong";

  /** {@code mayCopy(array)} of {@link #REGION}. */
  public static final String MAY_COPY = "mayCopy";

  /** {@code static ofRows(array)} of {@link #COPIES}. */
  public static final String OF_ROWS = "ofRows";

  /** {@code static putIfNew(total, next)} of {@link #COLLECTED}. */
  public static final String PUT_IF_NEW = "putIfNew";

  /** {@code static merge(total, next, function)} of {@link #COLLECTED}. */
  public static final String MERGE = "merge";

  /** {@code static combine(total, next, function)} of {@link #COLLECTED}. */
  public static final String COMBINE = "combine";

  /** {@code static group(total, next, creation, merge)} of {@link #COLLECTED}. */
  public static final String GROUP = "group";

  /**
   * {@code static countUp(total, next)} of {@link #COLLECTED}, for each class of atomic numbers.
   */
  public static final String COUNT_UP = "countUp";

  /** {@code static groupByPutting(total, next, creation, merge)} of {@link #COLLECTED}. */
  public static final String GROUP_PUT = "groupByPutting";

  /** {@code static room(array, used, elements)} of {@link #COLLECTED}. */
  public static final String ROOM = "room";

  /** {@code static packed(known, array, count)} of {@link #COLLECTED}. */
  public static final String PACKED = "packed";

  /** {@code static pack(total, count, next, more)} of {@link #COLLECTED}. */
  public static final String PACK = "pack";

  /** {@code void packBehind(Object total, int last, Object next, int more)}. */
  public static final String PACK_BEHIND = "packBehind";

  /** A recursive method whose calls run in parallel. */
  public static final String RECURSION = "io.manyhands.runtime.Recursion";

  /** {@code withoutEffects()} of the builders of {@link #RECURSION} and {@link #AHEAD}. */
  public static final String WITHOUT_EFFECTS = "withoutEffects";

  /**
   * {@code boolean isShort()} of {@link #RECURSION}, {@code isShort(first, bound)} of {@link
   * #REGION}.
   */
  public static final String IS_SHORT = "isShort";

  /** {@code ranAsWritten()} of {@link #REGION}. */
  public static final String RAN_AS_WRITTEN = "ranAsWritten";

  /** {@code call(forks -> ...)} of {@link #RECURSION}. */
  public static final String CALL = "call";

  /** The forks that are left to a call. */
  public static final String FORKS = "io.manyhands.runtime.Forks";

  /** {@code boolean areUsedUp()} of {@link #FORKS}. */
  public static final String ARE_USED_UP = "areUsedUp";

  /** {@code owns(node)} of {@link #FORKS}. */
  public static final String OWNS = "owns";

  /** {@code disjointNodes()} of the builder of {@link #RECURSION}. */
  public static final String DISJOINT_NODES = "disjointNodes";

  /** {@code deeper()} of {@link #FORKS}. */
  public static final String DEEPER = "deeper";

  /** {@code fork(deeper -> ...)} of {@link #FORKS}. */
  public static final String FORK = "fork";

  /** {@code calls()} of {@link #FORKS}. */
  public static final String CALLS = "calls";

  /** The calls of a loop. */
  public static final String FORKED_CALLS = "io.manyhands.runtime.ForkedCalls";

  /** {@code add(deeper -> ...)} of {@link #FORKED_CALLS}. */
  public static final String ADD_CALL = "add";

  /** {@code endedBy(thrown)} of {@link #FORKED_CALLS}. */
  public static final String ENDED_BY = "endedBy";

  /** {@code join()} of {@link #FORKED_CALLS}. */
  public static final String JOIN_CALLS = "join";

  /** A call that may run on a worker. */
  public static final String FORKED = "io.manyhands.runtime.Forked";

  /** {@code join()} of {@link #FORKED}. */
  public static final String JOIN = "join";

  private RuntimeNames() {}
}
