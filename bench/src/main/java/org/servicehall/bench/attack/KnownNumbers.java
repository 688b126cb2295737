package org.servicehall.bench.attack;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Numbers that the hall has given, by kind: what its lists show, wherever in a line they stand, but for the attack's own. */
final class KnownNumbers {
    private static final String EVERYWHERE = "xu.jing";
    private static final List<String> LISTS = List.of(
            "/api/applications",
            "/api/cases",
            "/api/archive",
            "/api/appointments",
            "/api/duty-calls",
            "/api/erasures",
            "/api/complaints",
            "/api/conduct/inspections",
            "/api/conduct/gifts",
            "/api/conduct/breaches",
            "/api/leaves",
            "/api/ledger");

    private final Map<NumberKind, TreeSet<String>> found = new EnumMap<>(NumberKind.class);

    KnownNumbers(Api api) {
        LISTS.forEach(list -> collect(api.get(EVERYWHERE, list + "?limit=50").body()));
        Set<String> complaints = found.getOrDefault(NumberKind.COMPLAINT, new TreeSet<>());
        List.copyOf(complaints)
                .forEach(no ->
                        collect(api.get(EVERYWHERE, "/api/complaints/" + no).body()));
        if (!api.get(EVERYWHERE, "/api/ledger?limit=1").body().path("items").isEmpty()) {
            found.put(NumberKind.ENTRY, new TreeSet<>(Set.of("1")));
        }
    }

    /** The first and the last of its kind; none where the hall has given none. */
    Set<String> of(NumberKind kind) {
        TreeSet<String> all = found.getOrDefault(kind, new TreeSet<>());
        return all.isEmpty() ? all : new TreeSet<>(List.of(all.first(), all.last()));
    }

    /** One of each kind that is another, invented where the hall has given none. */
    Stream<String> ofOthers(NumberKind kind) {
        return Stream.of(NumberKind.values())
                .filter(other -> other != kind)
                .map(other -> of(other).stream().findFirst().orElse(other.invented()));
    }

    private void collect(JsonNode node) {
        if (node.isString()) {
            NumberKind.of(node.asString())
                    .filter(kind -> !kind.invented().equals(node.asString()))
                    .forEach(kind ->
                            found.computeIfAbsent(kind, _ -> new TreeSet<>()).add(node.asString()));
        }
        node.forEach(this::collect);
    }
}
