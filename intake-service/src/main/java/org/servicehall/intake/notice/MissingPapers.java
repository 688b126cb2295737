package org.servicehall.intake.notice;

import java.util.ArrayList;
import java.util.List;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.NamedItem;
import org.servicehall.contracts.application.SupplementEvent.ItemsNamed;
import org.servicehall.contracts.application.SupplementEvent.MaterialsSupplied;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequested;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.platform.event.RecordedEvent;

/** What was missing when an application was returned: the notice names all of it at once (N1, K3). */
final class MissingPapers {
    private MissingPapers() {}

    static List<String> of(List<RecordedEvent> events) {
        List<String> missing = new ArrayList<>();
        for (RecordedEvent event : events) {
            switch (event.payload()) {
                case ApplicationReceived received -> missing.addAll(received.missing());
                case SupplementRequested requested -> add(missing, requested.items());
                case SupplementRequestedAgain requested -> add(missing, requested.items());
                case MaterialsSupplied supplied -> missing.removeAll(supplied.items());
                case ApplicationReturned _ -> {
                    return List.copyOf(missing);
                }
                default -> {}
            }
        }
        return List.copyOf(missing);
    }

    /** What was named in words so far (N2). */
    static List<NamedItem> named(List<RecordedEvent> events) {
        return events.stream()
                .map(RecordedEvent::payload)
                .filter(ItemsNamed.class::isInstance)
                .flatMap(event -> ((ItemsNamed) event).items().stream())
                .toList();
    }

    private static void add(List<String> missing, List<String> items) {
        items.stream().filter(item -> !missing.contains(item)).forEach(missing::add);
    }
}
