package demo;

import io.manyhands.runtime.Guards;
import io.manyhands.runtime.IntRange;
import io.manyhands.runtime.Region;
import java.util.List;

/**
 * The loops of {@link Statistics} that run in parallel, generated from Statistics.java by
 * Manyhands.
 */
@SuppressWarnings({"auxiliaryclass", "cast", "dangling-doc-comments", "deprecation", "divzero",
                "empty", "fallthrough", "finally", "lossy-conversions", "overloads", "preview",
                "rawtypes", "removal", "restricted", "static", "strictfp", "synchronization", "try",
                "unchecked", "varargs"})
final class Statistics_Parallel {
    private static final Region ADD_19 = Region.at("demo.Statistics.add#1", "Statistics.java", 19)
            .schedule("GUIDED").chunk(64).build();

    private static final Region ADD_23 = Region.at("demo.Statistics.add#2", "Statistics.java", 23)
            .perMicrosecond(1024).build();

    private static final Region LARGEST_32 = Region
            .at("demo.Statistics.largest#1", "Statistics.java", 32).parallelism(2).build();

    private Statistics_Parallel() {
    }

    /**
     * Parallel form of {@code Statistics.add}, Statistics.java:17.
     */
    static <T extends Comparable<T>> void add(Statistics<T> self, List<Integer> values,
            boolean loud) {
        if (loud)
            if (ADD_19.guard(Guards.plainList(values))) {
                List<Integer> elements = Guards.snapshot(values);
                Add19Partial total2 = new Add19Partial();
                total2.total = total(self);
                try {
                    ADD_19.reduce(
                            IntRange.lessThan(0, elements.size(), 1),
                            total2,
                            Add19Partial::new,
                            (partial, from, to) -> add19(partial, elements, from, to),
                            Add19Partial::merge);
                } finally {
                    total(self, total2.total);
                }
            } else {
                for (int value : values)
                    total(self, (long) (total(self) + value));
            }
        else
            System.out.print("");
        if (ADD_23.guard(Guards.plainList(values))) {
            List<Integer> elements2 = Guards.snapshot(values);
            Add23Partial total3 = new Add23Partial();
            total3.count = Statistics.count;
            try {
                ADD_23.reduce(
                        IntRange.lessThan(0, elements2.size(), 1),
                        total3,
                        Add23Partial::new,
                        (partial, from, to) -> add23(partial, elements2, from, to),
                        Add23Partial::merge);
            } finally {
                Statistics.count = total3.count;
            }
        } else {
            for (Integer value : values) {
                Statistics.count++; // every one of them
            }
        }
    }

    /**
     * Iterations {@code from} to {@code to}, exclusive, of the loop at Statistics.java:19.
     *
     * <p>Checked at run time: values is a plain list of the JDK.
     *
     * <p>Strategy: threads, guided schedule, chunks of 64 iterations.
     */
    private static void add19(Add19Partial partial, List<Integer> elements, int from, int to) {
        long total = partial.total;
        try {
            for (int k = from; k < to; k++) {
                int value = elements.get(k);
                total += value;
            }
        } finally {
            partial.total = total;
        }
    }

    /**
     * Iterations {@code from} to {@code to}, exclusive, of the loop at Statistics.java:23.
     *
     * <p>Checked at run time: values is a plain list of the JDK.
     *
     * <p>Strategy: threads, adaptive schedule.
     */
    private static void add23(Add23Partial partial, List<Integer> elements2, int from, int to) {
        int count = partial.count;
        try {
            for (int k = from; k < to; k++) {
                Integer value = elements2.get(k);
                count++; // every one of them
            }
        } finally {
            partial.count = count;
        }
    }

    /**
     * Parallel form of {@code Statistics.largest}, Statistics.java:28.
     */
    static <T extends Comparable<T>> T largest(Statistics<T> self, T start) {
        T last = start;
        int hits = 0;
        T[] items = items(self);
        if (LARGEST_32.isShort(items.length - 1, 0)) {
            search:
            for (int i = items.length - 1; i >= 0; i -= 2) {
                last = items[i];
                for (T other : items) {
                    if (other.compareTo(last) > 0) {
                        continue search;
                    }
                }
                hits += 1;
            }
            LARGEST_32.ranAsWritten();
        } else {
            IntRange iterations = IntRange.atLeast(items.length - 1, 0, -2);
            if (LARGEST_32.guard(iterations.countable())) {
                Largest32Partial<T> total = new Largest32Partial<>();
                total.hits = hits;
                LARGEST_32.reduce(
                        iterations,
                        total,
                        Largest32Partial<T>::new,
                        (partial, from, to) -> largest32(partial, items, from, to),
                        Largest32Partial<T>::merge);
                hits = total.hits;
                if (iterations.count() > 0) {
                    last = total.last;
                }
            } else {
                search:
                for (int i = items.length - 1; i >= 0; i -= 2) {
                    last = items[i];
                    for (T other : items) {
                        if (other.compareTo(last) > 0) {
                            continue search;
                        }
                    }
                    hits += 1;
                }
            }
        }
        return hits > 0 ? last : start;
    }

    /**
     * Iterations {@code from} to {@code to}, exclusive, of the loop at Statistics.java:32.
     *
     * <p>Checked at run time: i does not overflow.
     *
     * <p>Strategy: threads, adaptive schedule, at most 2 workers.
     */
    private static <T extends Comparable<T>> void largest32(Largest32Partial<T> partial, T[] items,
            int from, int to) {
        int hits = partial.hits;
        T last = partial.last;
        search:
        for (int i = from; i > to; i -= 2) {
            last = items[i];
            for (T other : items) {
                if (other.compareTo(last) > 0) {
                    continue search;
                }
            }
            hits += 1;
        }
        partial.hits = hits;
        partial.last = last;
    }

    /**
     * Reads {@code Statistics.total}, which is private.
     */
    private static <T extends Comparable<T>> long total(Statistics<T> self) {
        throw unwoven();
    }

    /**
     * Assigns {@code Statistics.total}, which is private.
     */
    private static <T extends Comparable<T>> void total(Statistics<T> self, long value) {
        throw unwoven();
    }

    /**
     * Reads {@code Statistics.items}, which is private.
     */
    private static <T extends Comparable<T>> T[] items(Statistics<T> self) {
        throw unwoven();
    }

    /**
     * The methods above get their bodies when the class files are written.
     */
    private static IllegalStateException unwoven() {
        return new IllegalStateException(
                "Statistics_Parallel was not woven into demo.Statistics");
    }

    /**
     * What some iterations of {@link #ADD_19} computed.
     */
    private static final class Add19Partial {
        long total = 0;

        /**
         * Adds the result of later iterations.
         */
        void merge(Add19Partial next) {
            total += next.total;
        }
    }

    /**
     * What some iterations of {@link #ADD_23} computed.
     */
    private static final class Add23Partial {
        int count = 0;

        /**
         * Adds the result of later iterations.
         */
        void merge(Add23Partial next) {
            count += next.count;
        }
    }

    /**
     * What some iterations of {@link #LARGEST_32} computed.
     */
    private static final class Largest32Partial<T extends Comparable<T>> {
        int hits = 0;

        T last;

        /**
         * Adds the result of later iterations.
         */
        void merge(Largest32Partial<T> next) {
            hits += next.hits;
            last = next.last;
        }
    }
}
