package org.servicehall.intake.api;

import java.util.Map;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.vault.Vault;
import org.springframework.stereotype.Component;

/** Keeps what was answered to a resident beside the resident's other data (K1). */
@Component
class ConsultationTexts {
    private final Streams streams;
    private final Vault vault;

    ConsultationTexts(Streams streams, Vault vault) {
        this.streams = streams;
        this.vault = vault;
    }

    /** After the event, under the receipt's number: repeated with the request, it is the same again. */
    void keep(String no, String noticeNo, Map<String, String> fields) {
        String person = streams.read(ApplicationEvent.STREAM + ":" + no)
                .map(events -> (ApplicationReceived) events.getFirst().payload())
                .orElseThrow(() -> HallGuard.unknown(no))
                .applicant()
                .ref();
        vault.put(no + "/" + noticeNo, person, fields);
    }
}
