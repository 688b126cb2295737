package org.servicehall.intake.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.vault.Vault;
import org.springframework.stereotype.Component;

/** Finds what the same person has brought on the same day already, to warn the clerk. */
@Component
class SameDayApplications {
    private final Vault vault;
    private final Streams streams;

    SameDayApplications(Vault vault, Streams streams) {
        this.vault = vault;
        this.streams = streams;
    }

    /** Numbers of the day's other applications of this person for this matter; a number begins with hall and day. */
    List<String> others(String hall, String matterId, @Nullable String idNumber, String no) {
        if (idNumber == null) {
            return List.of();
        }
        String day = no.substring(0, no.lastIndexOf('-') + 1);
        return vault.findByIdNumber(hall, idNumber).stream()
                .filter(other -> other.startsWith(day) && !other.equals(no) && other.indexOf('/') < 0)
                .filter(other -> isOf(matterId, other))
                .toList();
    }

    private boolean isOf(String matterId, String no) {
        return streams.read(ApplicationEvent.STREAM + ":" + no)
                .map(events -> events.getFirst().payload())
                .filter(first -> first instanceof ApplicationReceived received
                        && received.matterId().equals(matterId))
                .isPresent();
    }
}
