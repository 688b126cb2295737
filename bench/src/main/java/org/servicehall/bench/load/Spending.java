package org.servicehall.bench.load;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What services have asked of their stores, and sent to the topics.
 *
 * @param store by service, collection and command
 * @param records number of records, by topic
 */
record Spending(Map<Kind, Amount> store, Map<String, Double> records) {
    private static final Set<String> WRITING = Set.of("insert", "update", "delete", "findAndModify", "bulkWrite");

    /**
     * Commands of one kind.
     *
     * @param collection without the number of a view's generation; empty where the command is about none
     */
    record Kind(String service, String collection, String command) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            return toString().compareTo(other.toString());
        }

        /** As it is told within a service. */
        String told() {
            return (collection + " " + command).strip();
        }

        @Override
        public String toString() {
            return service + " " + told();
        }
    }

    /** How many commands there were, and how many bytes their documents had. */
    record Amount(double commands, double bytes) {
        static final Amount NONE = new Amount(0, 0);

        Amount less(Amount other) {
            return new Amount(commands - other.commands, bytes - other.bytes);
        }

        Amount times(double factor) {
            return new Amount(commands * factor, bytes * factor);
        }

        Amount plus(Amount other) {
            return new Amount(commands + other.commands, bytes + other.bytes);
        }
    }

    /** What came to it since. */
    Spending since(Spending before) {
        return less(before);
    }

    Spending less(Spending other) {
        return new Spending(
                joined(store, other.store, (now, then) -> now.less(then == null ? Amount.NONE : then)),
                joined(records, other.records, (now, then) -> now - (then == null ? 0 : then)));
    }

    Spending times(double factor) {
        return new Spending(
                joined(store, store, (now, same) -> now.times(factor)),
                joined(records, records, (now, same) -> now * factor));
    }

    Amount all() {
        return store.values().stream().reduce(Amount.NONE, Amount::plus);
    }

    /** What each service has spent in all. */
    Map<String, Amount> byService() {
        return store.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().service(), Map.Entry::getValue, Amount::plus, TreeMap::new));
    }

    /** Of writes there are none while nothing happens. */
    double writes() {
        return store.entrySet().stream()
                .filter(each -> WRITING.contains(each.getKey().command()))
                .mapToDouble(each -> each.getValue().commands())
                .sum();
    }

    private static <K extends Comparable<K>, V> Map<K, V> joined(
            Map<K, V> some, Map<K, V> others, BiFunction<V, V, V> both) {
        Map<K, V> joined = new TreeMap<>();
        some.forEach((key, value) -> joined.put(key, both.apply(value, others.get(key))));
        return joined;
    }
}
