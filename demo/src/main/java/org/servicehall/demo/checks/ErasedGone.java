package org.servicehall.demo.checks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongBiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Of who was erased no service has a key or a text any more under the reference that events tell: what backups hold opens with
 * nothing that is left (R3). Reporters have another reference, which nobody out here can find.
 */
final class ErasedGone {
    private static final String GRANTED = "org.servicehall.erasure.granted.v1";

    private ErasedGone() {}

    /** @param left how much there is of a person, by reference, from before a time */
    static Finding check(Collection<StoredStream> streams, ToLongBiFunction<String, Instant> left) {
        List<String> faults = new ArrayList<>();
        List<StoredEvent> granted = streams.stream()
                .flatMap(stream -> stream.events().stream())
                .filter(event -> event.type().equals(GRANTED))
                .toList();
        for (StoredEvent event : granted) {
            JsonNode order = JsonMapper.shared().readTree(event.payload());
            long found = left.applyAsLong(order.path("person").stringValue(), event.time());
            if (found > 0) {
                faults.add("%s: %d keys and texts are left".formatted(event.stream(), found));
            }
        }
        return new Finding("erased persons are gone 已删除的个人信息无法恢复", "%d erasures".formatted(granted.size()), faults);
    }
}
