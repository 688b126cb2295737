package org.servicehall.intake.vault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.RepresentationEvent.RepresentativeNamed;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.vault.VaultId;
import org.springframework.stereotype.Component;

/** Where the data of those lies who act, or acted, for an applicant (rule S8). */
@Component
public class ActingPeople {
    private static final String REPRESENTATIVE = "/representative-";

    private final Streams streams;

    ActingPeople(Streams streams) {
        this.streams = streams;
    }

    /** @param values as the event has it */
    public static VaultId idOf(String no, String values) {
        return IntakeKind.REPRESENTATIVE.of(no + REPRESENTATIVE + values);
    }

    static VaultId idOf(RepresentativeNamed event) {
        return idOf(event.applicationNo(), event.values());
    }

    /** @param application all events of it */
    static List<VaultId> all(List<RecordedEvent> application) {
        return named(application).map(ActingPeople::idOf).toList();
    }

    /** @param representative as the application counts them */
    public Optional<VaultId> find(String no, int representative) {
        return named(streams.read(ApplicationEvent.STREAM + ":" + no).orElse(List.of()))
                .filter(event -> event.representative() == representative)
                .findFirst()
                .map(ActingPeople::idOf);
    }

    private static Stream<RepresentativeNamed> named(List<RecordedEvent> application) {
        return application.stream()
                .map(RecordedEvent::payload)
                .filter(RepresentativeNamed.class::isInstance)
                .map(RepresentativeNamed.class::cast);
    }
}
