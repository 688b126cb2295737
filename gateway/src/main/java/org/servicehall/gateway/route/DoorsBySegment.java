package org.servicehall.gateway.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;

/**
 * The rows of the route table by what their addresses begin with, as {@code /api/cases}: of a hundred rows some five are tried for
 * an address. A row whose beginning is not written out is tried for each.
 */
final class DoorsBySegment {
    private static final Pattern BEGINNING = Pattern.compile("/api/([a-z-]+)(?:/.*)?");
    /** Of the address's parts, separators among them. */
    private static final int SECOND_SEGMENT = 3;

    private final Map<String, List<Door>> bySegment;
    private final List<Door> others;

    DoorsBySegment(List<Door> table) {
        this.others = table.stream().filter(door -> segment(door).isEmpty()).toList();
        this.bySegment = table.stream()
                .flatMap(door -> segment(door).stream())
                .distinct()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        name -> table.stream()
                                .filter(door -> segment(door)
                                        .filter(own -> !own.equals(name))
                                        .isEmpty())
                                .toList()));
    }

    /** Those that may lead to this address, in the table's order. */
    List<Door> of(PathContainer address) {
        var parts = address.elements();
        return parts.size() > SECOND_SEGMENT && parts.get(SECOND_SEGMENT) instanceof PathSegment segment
                ? bySegment.getOrDefault(segment.valueToMatch(), others)
                : others;
    }

    private static Optional<String> segment(Door door) {
        var beginning = BEGINNING.matcher(door.path().getPatternString());
        return beginning.matches() ? Optional.of(beginning.group(1)) : Optional.empty();
    }
}
