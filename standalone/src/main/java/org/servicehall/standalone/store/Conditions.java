package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of fields, as far as the order of an index helps to find it. Each document that matches the query
 * fulfils the conditions; one that fulfils them may still not match.
 */
final class Conditions {
    private final Map<String, @Nullable Object> equal = new HashMap<>();
    private final Map<String, Bounds> bounds = new HashMap<>();
    private final Set<String> demanded = new HashSet<>();
    /** Of each list one document has to match as well. */
    private final List<List<Document>> choices = new ArrayList<>();

    record Bound(Object value, boolean included) {}

    record Bounds(@Nullable Bound lower, @Nullable Bound upper) {
        static final Bounds NONE = new Bounds(null, null);

        /** The value of one of them, as either compares with values of the same kind only. */
        Object value() {
            return Objects.requireNonNull(lower == null ? upper : lower).value();
        }
    }

    private Conditions() {}

    static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.read(query);
        return conditions;
    }

    /** Whether the field must have this one value; it may be null. */
    boolean pins(String field) {
        return equal.containsKey(field);
    }

    @Nullable
    Object pinned(String field) {
        return equal.get(field);
    }

    /** Values of which the field must have one; empty where nothing says so, or they can't be looked up. */
    List<Object> oneOf(String field) {
        return choices.stream()
                .filter(choice -> choice.stream().allMatch(one -> isValueOf(field, one)))
                .findFirst()
                .map(choice -> choice.stream()
                        .map(one -> Objects.requireNonNull(one.get(field)))
                        .toList())
                .orElse(List.of());
    }

    private static boolean isValueOf(String field, Document alternative) {
        Object value = alternative.get(field);
        return alternative.size() == 1 && value != null && !(value instanceof Document) && OrderCode.isFor(value);
    }

    Bounds bounds(String field) {
        return bounds.getOrDefault(field, Bounds.NONE);
    }

    /** Whether a document without the field can't match. */
    boolean demands(String field) {
        return demanded.contains(field);
    }

    /** How many ways there are to choose from every choice, nested ones not counted. */
    long ways() {
        return choices.stream().mapToLong(List::size).reduce(1, (one, other) -> one * other);
    }

    boolean hasChoice() {
        return !choices.isEmpty();
    }

    /** The conditions of each alternative of one choice, together with everything else. */
    List<Conditions> choose() {
        return choose(0);
    }

    /**
     * The same of the first choice whose alternatives demand unlike fields, so that no one index has them together; empty where
     * there is none.
     */
    List<Conditions> chooseAmongFields() {
        return IntStream.range(0, choices.size())
                .filter(choice -> choices.get(choice).size() > 1)
                .mapToObj(this::choose)
                .filter(this::demandUnlikeFields)
                .findFirst()
                .orElse(List.of());
    }

    /** Each other fields than any other does; those of one order, as a page is continued by, are the same and more. */
    private boolean demandUnlikeFields(List<Conditions> alternatives) {
        List<Set<String>> fields = alternatives.stream().map(this::demandedMore).toList();
        return IntStream.range(0, fields.size())
                .allMatch(one -> IntStream.range(0, fields.size())
                        .allMatch(other -> one == other || !fields.get(one).containsAll(fields.get(other))));
    }

    private Set<String> demandedMore(Conditions alternative) {
        Set<String> more = new HashSet<>(alternative.demanded);
        more.removeAll(demanded);
        return more;
    }

    private List<Conditions> choose(int choice) {
        return choices.get(choice).stream()
                .map(alternative -> choosing(choice, alternative))
                .toList();
    }

    private Conditions choosing(int choice, Document alternative) {
        Conditions chosen = new Conditions();
        chosen.equal.putAll(equal);
        chosen.bounds.putAll(bounds);
        chosen.demanded.addAll(demanded);
        chosen.choices.addAll(choices.subList(0, choice));
        chosen.choices.addAll(choices.subList(choice + 1, choices.size()));
        chosen.read(alternative);
        return chosen;
    }

    private void read(Document query) {
        query.forEach((key, value) -> {
            switch (key) {
                case "$and" -> documents(value).forEach(this::read);
                case "$or" -> addChoice(value);
                default -> readField(key, value);
            }
        });
    }

    /** One without alternatives is an error, which matching reports. */
    private void addChoice(@Nullable Object alternatives) {
        List<Document> documents = documents(alternatives);
        if (!documents.isEmpty()) {
            choices.add(documents);
        }
    }

    private void readField(String field, @Nullable Object value) {
        if (field.startsWith("$")) {
            return;
        }
        if (value instanceof Document operators) {
            operators.forEach((operator, operand) -> readOperator(field, operator, operand));
        } else if (OrderCode.isFor(value)) {
            pin(field, value);
        }
    }

    private void readOperator(String field, String operator, @Nullable Object operand) {
        switch (operator) {
            case "$in" -> {
                if (operand instanceof Collection<?> values) {
                    choices.add(values.stream()
                            .map(value -> new Document(field, value))
                            .toList());
                }
            }
            case "$exists" -> {
                if (Boolean.TRUE.equals(operand)) {
                    demanded.add(field);
                }
            }
            case "$eq", "$gt", "$gte", "$lt", "$lte" -> {
                if (OrderCode.isFor(operand)) {
                    compare(field, operator, operand);
                }
            }
            default -> {
                // left to matching
            }
        }
    }

    private void compare(String field, String operator, @Nullable Object operand) {
        if (operator.equals("$eq")) {
            pin(field, operand);
        } else if (operand != null) {
            demanded.add(field);
            Bound bound = new Bound(operand, operator.endsWith("e"));
            Bounds known = bounds(field);
            bounds.put(
                    field,
                    operator.startsWith("$gt") ? new Bounds(bound, known.upper()) : new Bounds(known.lower(), bound));
        }
    }

    private void pin(String field, @Nullable Object value) {
        if (!pins(field)) {
            equal.put(field, value); // also where it is nothing, which putIfAbsent would replace
        }
        if (value != null) {
            demanded.add(field);
        }
    }

    private static List<Document> documents(@Nullable Object list) {
        return list instanceof Collection<?> values && values.stream().allMatch(Document.class::isInstance)
                ? values.stream().map(Document.class::cast).toList()
                : List.of();
    }
}
