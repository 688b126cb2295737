package org.servicehall.intake.api;

import java.util.Map;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.vault.Vault;
import org.springframework.stereotype.Component;

/** Keeps what was told to a resident, or arranged with one, beside the resident's other data (K1, F3). */
@Component
class ResidentTexts {
    /** How resident and absent receiver reach each other (F3). */
    static final String CONTACT = "contact";

    private final Streams streams;
    private final Vault vault;

    ResidentTexts(Streams streams, Vault vault) {
        this.streams = streams;
        this.vault = vault;
    }

    /**
     * Repeated with the request, it is the same again; before the event or after it.
     *
     * @param what names it among the application's texts, as a notice's number does
     */
    void keep(String no, String what, Map<String, String> fields) {
        String person = streams.read(ApplicationEvent.STREAM + ":" + no)
                .map(events -> (ApplicationReceived) events.getFirst().payload())
                .orElseThrow(() -> HallGuard.unknown(no))
                .applicant()
                .ref();
        vault.put(no + "/" + what, person, fields);
    }

    /** Under which id the texts of a hand-over lie. */
    static String handOver(String no, int count) {
        return no + "/" + handOver(count);
    }

    static String handOver(int count) {
        return "hand-over-" + count;
    }
}
