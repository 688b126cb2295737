package org.servicehall.demo.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Each view has applied every event of the streams it follows, to the last one, and none beyond. */
final class EventsApplied {
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Long> stored = new HashMap<>();

    private EventsApplied(Collection<StoredStream> streams) {
        streams.forEach(stream -> stored.put(stream.id(), stream.version() - 1));
    }

    static Finding check(Collection<StoredStream> streams, List<View> views) {
        EventsApplied check = new EventsApplied(streams);
        views.forEach(check::compare);
        String figures = views.stream()
                .map(view -> "%s %d events in %d documents".formatted(view.name(), events(view), view.documents()))
                .collect(Collectors.joining(" · "));
        return new Finding("applied events = store events 视图已应用 = 存储事件", figures, check.faults);
    }

    private void compare(View view) {
        view.applied().forEach((stream, last) -> {
            if (last > stored.getOrDefault(stream, -1L)) {
                faults.add("%s has applied %s@%d, which the store does not have".formatted(view.name(), stream, last));
            }
        });
        if (view.wholeStreams()) {
            complete(view);
        }
    }

    private void complete(View view) {
        Set<String> kinds =
                view.applied().keySet().stream().map(StoredStream::kindOf).collect(Collectors.toSet());
        stored.forEach((stream, last) -> {
            long applied = view.applied().getOrDefault(stream, -1L);
            if (kinds.contains(StoredStream.kindOf(stream)) && applied < last) {
                faults.add("%s has applied %s to %d of %d".formatted(view.name(), stream, applied, last));
            }
        });
        if (kinds.isEmpty() && !stored.isEmpty()) {
            faults.add(view.name() + " has applied nothing at all");
        }
    }

    private static long events(View view) {
        return view.applied().values().stream().mapToLong(last -> last + 1).sum();
    }
}
