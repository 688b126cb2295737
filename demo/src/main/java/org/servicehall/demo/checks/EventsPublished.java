package org.servicehall.demo.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Each event of the store is on its topic, to the letter and in the order of its stream, and nothing is there that the
 * store doesn't have. A message may come again, but only as an exact repeat.
 */
final class EventsPublished {
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Message> first = new LinkedHashMap<>();
    private final Map<String, Long> last = new HashMap<>();
    private int repeats;

    private EventsPublished() {}

    static Finding check(Collection<StoredStream> streams, List<Message> messages) {
        EventsPublished check = new EventsPublished();
        messages.forEach(check::read);
        long events = streams.stream().mapToLong(check::compare).sum();
        check.first
                .values()
                .forEach(message ->
                        check.faults.add(message.id() + " is on " + message.topic() + " but not in the store"));
        String figures = "%d streams, %d events in the store, %d messages on the topics, of which %d exact repeats"
                .formatted(streams.size(), events, messages.size(), check.repeats);
        return new Finding("store events = topic events, in order 存储事件 = 主题消息", figures, check.faults);
    }

    private void read(Message message) {
        Message earlier = first.putIfAbsent(message.id(), message);
        if (earlier != null) {
            repeats++;
            if (!message.repeats(earlier)) {
                faults.add(
                        "%s comes twice and differs: %s, %s".formatted(message.id(), earlier.place(), message.place()));
            }
            return;
        }
        long before = last.getOrDefault(message.stream(), -1L);
        if (message.sequence() != before + 1) {
            faults.add("%s follows sequence %d at %s".formatted(message.id(), before, message.place()));
        }
        last.put(message.stream(), message.sequence());
    }

    private long compare(StoredStream stream) {
        if (stream.version() != stream.events().size() || stream.published() != stream.version()) {
            faults.add("%s has version %d, %d events, published up to %d"
                    .formatted(stream.id(), stream.version(), stream.events().size(), stream.published()));
        }
        long expected = 0;
        for (StoredEvent event : stream.events()) {
            if (event.sequence() != expected++) {
                faults.add(event.id() + " is out of place in its stream");
            }
            compare(stream.topic(), event);
        }
        return stream.events().size();
    }

    private void compare(String topic, StoredEvent event) {
        Message message = first.remove(event.id());
        if (message == null) {
            faults.add(event.id() + " is in the store but not on " + topic);
        } else if (!message.topic().equals(topic)) {
            faults.add(event.id() + " is on " + message.topic() + " instead of " + topic);
        } else if (!sameText(event, message)) {
            faults.add(event.id() + " differs between store and " + message.place());
        }
    }

    private static boolean sameText(StoredEvent event, Message message) {
        return event.payload().equals(message.value())
                && event.type().equals(message.type())
                && event.stream().equals(message.key())
                && event.by().equals(message.header("ce_actor"))
                && event.time().toString().equals(message.header("ce_time"));
    }
}
