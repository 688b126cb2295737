package org.servicehall.cases.api.handling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servicehall.cases.vault.CaseKind;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.AgentReassigned;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.CaseEvent.HandlerAssigned;
import org.servicehall.contracts.cases.CaseEvent.ObjectionLodged;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.vault.Envelope;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultId;
import org.springframework.stereotype.Component;

/** What an objector says, and who that is: in the vault, for those who decide (C3, R3). */
@Component
class Objections {
    private final Streams streams;
    private final Vault vault;

    Objections(Streams streams, Vault vault) {
        this.streams = streams;
        this.vault = vault;
    }

    /**
     * Lays down what the objector says.
     *
     * @return the objector's reference
     */
    String put(Envelope beside, String no, Actor actor, Map<String, String> fields) {
        events(no);
        String objector = vault.personRef(actor.hall(), null, no + "/" + beside.mark());
        Map<String, String> said = new HashMap<>();
        fields.forEach((name, value) -> {
            if (!value.isBlank()) {
                said.put(name, value.strip());
            }
        });
        if (!said.isEmpty()) {
            beside.put(id(no, objector), objector, said);
        }
        return objector;
    }

    /** The objector's own words, for those who may decide on them; the look is recorded (R3). */
    Map<String, String> statement(String no, int number, Actor reader, String why) {
        List<RecordedEvent> events = events(no);
        if (!reader.is(Role.LEAD) && !answers(events, reader.id())) {
            throw Refusal.forbidden("objection-not-yours", "C3");
        }
        String objector = events.stream()
                .map(RecordedEvent::payload)
                .filter(ObjectionLodged.class::isInstance)
                .map(ObjectionLodged.class::cast)
                .filter(lodged -> lodged.number() == number)
                .findFirst()
                .map(ObjectionLodged::lodgedBy)
                .orElseThrow(() -> Refusal.notFound("unknown-objection", number));
        return vault.read(id(no, objector), reader, why);
    }

    /** Handler or agent as they are now. */
    private static boolean answers(List<RecordedEvent> events, String person) {
        String handler = "";
        String agent = "";
        for (RecordedEvent event : events) {
            switch (event.payload()) {
                case CaseOpened opened -> agent = opened.agent();
                case AgentReassigned to -> agent = to.agent();
                case HandlerAssigned to -> handler = to.handler();
                default -> {}
            }
        }
        return person.equals(handler) || person.equals(agent);
    }

    private List<RecordedEvent> events(String no) {
        return streams.read(CaseEvent.STREAM + ":" + no).orElseThrow(() -> HallGuard.unknown(no));
    }

    private static VaultId id(String no, String objector) {
        return CaseKind.OBJECTION.of(no + "/" + objector);
    }
}
