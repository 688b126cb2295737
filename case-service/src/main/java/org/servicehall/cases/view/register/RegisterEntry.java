package org.servicehall.cases.view.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;

/** One line of the register 登记台账 (D7): nothing that says who the resident is. */
public record RegisterEntry(
        String no,
        String hall,
        LocalizedText matterName,
        String window,
        @Nullable Instant receivedAt,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        @Nullable Instant completedAt) {
    RegisterEntry received(Instant at) {
        return new RegisterEntry(no, hall, matterName, window, at, acceptedAt, acceptedBy, completedAt);
    }

    RegisterEntry accepted(Instant at, String by) {
        return new RegisterEntry(no, hall, matterName, window, receivedAt, at, by, completedAt);
    }

    RegisterEntry completed(Instant at) {
        return new RegisterEntry(no, hall, matterName, window, receivedAt, acceptedAt, acceptedBy, at);
    }
}
