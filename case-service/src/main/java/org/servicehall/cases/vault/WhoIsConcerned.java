package org.servicehall.cases.vault;

import java.util.List;
import java.util.stream.Stream;
import org.servicehall.contracts.archive.ArchiveEvent;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.StageEvent.ObjectionLodged;
import org.servicehall.contracts.grant.GrantEvent;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.vault.KnownPeople;
import org.servicehall.platform.vault.VaultId;
import org.springframework.stereotype.Component;

/**
 * Whoever objects is named by nothing that is written about the case, its grant or its file (rules C3, R3). The applicant lies
 * in the vault of the desk, which this service does not open: numbers alone are kept out there.
 */
@Component
class WhoIsConcerned implements KnownPeople {
    private final Streams streams;

    WhoIsConcerned(Streams streams) {
        this.streams = streams;
    }

    @Override
    public List<VaultId> in(Object event) {
        return switch (event) {
            case CaseEvent of -> objectors(of.caseNo(), event);
            case GrantEvent of -> objectors(of.grantNo(), event);
            case ArchiveEvent of -> objectors(of.fileNo(), event);
            default -> List.of();
        };
    }

    private List<VaultId> objectors(String caseNo, Object event) {
        Stream<Object> recorded = streams.read(CaseEvent.STREAM + ":" + caseNo).stream()
                .flatMap(List::stream)
                .map(RecordedEvent::payload);
        return Stream.concat(recorded, Stream.of(event))
                .filter(ObjectionLodged.class::isInstance)
                .map(ObjectionLodged.class::cast)
                .map(lodged -> CaseKind.OBJECTION.of(caseNo + "/" + lodged.lodgedBy()))
                .toList();
    }
}
