package org.servicehall.platform.consumer;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * What a commit says besides its offset, so that both are written at once: {@code <topic id>;1-30,32}.
 *
 * @param topicId of the topic that the offset belongs to; empty where an earlier program committed
 * @param parts of the reader that have done all records before the offset; empty where it is one whole
 */
record Mark(String topicId, Set<Integer> parts) {
    private static final Pattern TEXT = Pattern.compile("(.*?)(?:;([0-9]+(?:-[0-9]+)?(?:,[0-9]+(?:-[0-9]+)?)*))?");

    static Mark of(@Nullable OffsetAndMetadata committed) {
        Matcher text = TEXT.matcher(committed == null ? "" : Objects.requireNonNullElse(committed.metadata(), ""));
        return text.matches() ? new Mark(text.group(1), parts(text.group(2))) : new Mark("", Set.of());
    }

    OffsetAndMetadata at(long offset) {
        return new OffsetAndMetadata(offset, text());
    }

    String text() {
        return parts.isEmpty() ? topicId : topicId + ";" + ranges();
    }

    private static Set<Integer> parts(@Nullable String ranges) {
        Set<Integer> parts = new TreeSet<>();
        for (String range : ranges == null ? new String[0] : ranges.split(",")) {
            int dash = range.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
            int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1));
            for (int part = first; part <= last; part++) {
                parts.add(part);
            }
        }
        return Collections.unmodifiableSet(parts);
    }

    private String ranges() {
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
