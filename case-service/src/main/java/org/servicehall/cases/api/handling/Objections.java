package org.servicehall.cases.api.handling;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servicehall.cases.api.Who;
import org.servicehall.cases.domain.CaseQuestion.WhetherMayJudge;
import org.servicehall.cases.vault.CaseKind;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.StageEvent.ObjectionLodged;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.vault.Envelope;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultId;
import org.springframework.stereotype.Component;

/** What an objector says, and who that is: in the vault, for those who decide (C3, R3). */
@Component
class Objections {
    private final Commands commands;
    private final Streams streams;
    private final Vault vault;
    private final Clock clock;

    Objections(Commands commands, Streams streams, Vault vault, Clock clock) {
        this.commands = commands;
        this.streams = streams;
        this.clock = clock;
        this.vault = vault;
    }

    /**
     * Lays down what the objector says.
     *
     * @return the objector's reference
     */
    String put(Envelope beside, String no, Map<String, String> fields) {
        events(no);
        String objector = vault.personRef(no.substring(0, no.indexOf('-')), null, no + "/" + beside.mark());
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

    /** The objector's own words, for those who may judge them and nobody else; the look is recorded (R3). */
    Map<String, String> statement(String no, int number, Actor reader, String why) {
        var now = CommandContext.of(reader.id(), clock.instant());
        commands.ask(new WhetherMayJudge(no, Who.acts(reader)), now, Boolean.class);
        String objector = events(no).stream()
                .map(RecordedEvent::payload)
                .filter(ObjectionLodged.class::isInstance)
                .map(ObjectionLodged.class::cast)
                .filter(lodged -> lodged.number() == number)
                .findFirst()
                .map(ObjectionLodged::lodgedBy)
                .orElseThrow(() -> Refusal.notFound("unknown-objection", number));
        return vault.read(id(no, objector), reader, why);
    }

    private List<RecordedEvent> events(String no) {
        return streams.read(CaseEvent.STREAM + ":" + no).orElseThrow(() -> HallGuard.unknown(no));
    }

    private static VaultId id(String no, String objector) {
        return CaseKind.OBJECTION.of(no + "/" + objector);
    }
}
