package org.servicehall.demo.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.servicehall.demo.hall.Receipts.Receipt;

/** What was acknowledged is in the store, once, at the version that the answer named. */
final class NothingLost {
    private NothingLost() {}

    static Finding check(List<Receipt> receipts, Collection<StoredStream> streams) {
        Map<String, NavigableSet<String>> recorded = new HashMap<>();
        streams.forEach(stream -> stream.events().stream()
                .filter(event -> event.key() != null)
                .forEach(event -> recorded.computeIfAbsent(String.valueOf(event.key()), _ -> new TreeSet<>())
                        .add("%s@%09d".formatted(stream.id(), event.sequence()))));
        List<String> faults = new ArrayList<>();
        receipts.forEach(receipt -> compare(receipt, recorded.getOrDefault(receipt.key(), new TreeSet<>()), faults));
        return new Finding(
                "what was acknowledged is there, once 已答复的全部在册，且只有一次",
                "%d acknowledged commands".formatted(receipts.size()),
                faults);
    }

    private static void compare(Receipt receipt, NavigableSet<String> events, List<String> faults) {
        long streams = events.stream().map(NothingLost::streamOf).distinct().count();
        if (streams != 1) {
            faults.add("%s was acknowledged and is in %d streams".formatted(receipt.request(), streams));
        } else if (sequenceOf(events.last()) != receipt.version() - 1 || !withoutGap(events)) {
            faults.add("%s was acknowledged with version %d; the store has it at %s"
                    .formatted(receipt.request(), receipt.version(), events));
        }
    }

    /** One command's events stand side by side; another run of the same command would stand apart from them. */
    private static boolean withoutGap(NavigableSet<String> events) {
        return sequenceOf(events.last()) - sequenceOf(events.first()) == events.size() - 1;
    }

    private static String streamOf(String event) {
        return event.substring(0, event.lastIndexOf('@'));
    }

    private static long sequenceOf(String event) {
        return Long.parseLong(event.substring(event.lastIndexOf('@') + 1));
    }
}
