package org.servicehall.intake.api.application;

import java.util.Map;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Envelope;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultId;
import org.springframework.stereotype.Component;

/** What was told to a resident, or arranged with one, beside the resident's other data (K1, F3). */
@Component
class ResidentTexts {
    /** How resident and absent receiver reach each other (F3). */
    private static final String CONTACT = "contact";

    private static final String HAND_OVER = "/hand-over-";

    private final EnclosingCommands commands;
    private final Streams streams;
    private final Vault vault;

    ResidentTexts(EnclosingCommands commands, Streams streams, Vault vault) {
        this.commands = commands;
        this.streams = streams;
        this.vault = vault;
    }

    /** What a question was answered, quoted by the notice of that number. */
    void putAnswer(Envelope beside, String no, String noticeNo, String answer) {
        beside.put(IntakeKind.ANSWER.of(no + "/" + noticeNo), personOf(no), Map.of("answer", answer));
    }

    private String personOf(String no) {
        return streams.read(ApplicationEvent.STREAM + ":" + no)
                .map(events -> (ApplicationReceived) events.getFirst().payload())
                .orElseThrow(() -> HallGuard.unknown(no))
                .applicant()
                .ref();
    }

    /** How the resident and whoever was to receive the application reach each other, before what was arranged. */
    void putContact(Envelope beside, String no, String contact) {
        beside.put(IntakeKind.HAND_OVER.of(no + HAND_OVER + beside.mark()), personOf(no), Map.of(CONTACT, contact));
    }

    /**
     * Shown, and the look recorded.
     *
     * @param arranged the hand-over that it belongs to
     * @param count which hand-over that was: older ones are kept by it
     */
    String contact(String no, RecordedEvent arranged, int count, Actor reader, String why) {
        VaultId id = commands.markOf(arranged)
                .map(mark -> IntakeKind.HAND_OVER.of(no + HAND_OVER + mark))
                .filter(vault::exists)
                .orElse(IntakeKind.HAND_OVER.of(no + HAND_OVER + count));
        return vault.read(id, reader, why).getOrDefault(CONTACT, "");
    }
}
