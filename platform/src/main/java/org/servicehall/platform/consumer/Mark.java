package org.servicehall.platform.consumer;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * What a commit says besides its offset, so that both are written at once: {@code <topic id>;1-30,32;33@500}.
 *
 * @param topicId of the topic that the offset belongs to; empty where an earlier program committed
 * @param parts of the reader that have done all records before the offset; empty where it is one whole
 * @param ahead those of the parts that have done more, with the offset of the first record that they have not
 */
record Mark(String topicId, Set<Integer> parts, Map<Integer, Long> ahead) {
    private static final String RANGES = "[0-9]+(?:-[0-9]+)?(?:,[0-9]+(?:-[0-9]+)?)*";
    private static final Pattern TEXT = Pattern.compile("(.*?)(?:;(" + RANGES + ")((?:;" + RANGES + "@[0-9]+)*))?");
    private static final Pattern AHEAD = Pattern.compile("(" + RANGES + ")@([0-9]+)");

    Mark {
        parts = Set.copyOf(parts);
        ahead = Map.copyOf(ahead);
    }

    Mark(String topicId, Set<Integer> parts) {
        this(topicId, parts, Map.of());
    }

    static Mark of(@Nullable OffsetAndMetadata committed) {
        Matcher text = TEXT.matcher(committed == null ? "" : Objects.requireNonNullElse(committed.metadata(), ""));
        if (!text.matches()) {
            return new Mark("", Set.of());
        }
        if (text.group(2) == null) {
            return new Mark(text.group(1), Set.of());
        }
        Map<Integer, Long> ahead = new TreeMap<>();
        Matcher more = AHEAD.matcher(text.group(3));
        while (more.find()) {
            long offset = Long.parseLong(more.group(2));
            parts(more.group(1)).forEach(part -> ahead.put(part, offset));
        }
        Set<Integer> parts = parts(text.group(2));
        parts.addAll(ahead.keySet());
        return new Mark(text.group(1), parts, ahead);
    }

    OffsetAndMetadata at(long offset) {
        return new OffsetAndMetadata(offset, text());
    }

    /** Whether it is of the same topic and the same parts, wherever these are. */
    boolean isLike(Mark other) {
        return topicId.equals(other.topicId) && parts.equals(other.parts);
    }

    String text() {
        if (parts.isEmpty()) {
            return topicId;
        }
        Set<Integer> here = new TreeSet<>(parts);
        here.removeAll(ahead.keySet());
        return topicId + ";" + ranges(here)
                + ahead.keySet().stream()
                        .collect(Collectors.groupingBy(ahead::get, TreeMap::new, Collectors.toSet()))
                        .entrySet()
                        .stream()
                        .map(each -> ";" + ranges(each.getValue()) + "@" + each.getKey())
                        .collect(Collectors.joining());
    }

    private static Set<Integer> parts(String ranges) {
        Set<Integer> parts = new TreeSet<>();
        for (String range : ranges.split(",")) {
            int dash = range.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
            int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1));
            for (int part = first; part <= last; part++) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String ranges(Collection<Integer> parts) {
        SortedSet<Integer> left = new TreeSet<>(parts);
        StringBuilder ranges = new StringBuilder();
        while (!left.isEmpty()) {
            int first = left.first();
            int last = first;
            while (left.contains(last + 1)) {
                last++;
            }
            ranges.append(ranges.isEmpty() ? "" : ",").append(first).append(first == last ? "" : "-" + last);
            left = left.tailSet(last + 1);
        }
        return ranges.toString();
    }
}
