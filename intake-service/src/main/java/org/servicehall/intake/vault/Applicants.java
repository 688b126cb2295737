package org.servicehall.intake.vault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultId;
import org.springframework.stereotype.Component;

/**
 * Where an applicant's data lies: what is laid into the vault is never replaced, so that a correction lies beside what was
 * written at reception, under an id of its own that its event tells (rule S7). The latest counts.
 */
@Component
public class Applicants {
    private static final String CORRECTION = "/correction-";

    private final Streams streams;
    private final Vault vault;

    Applicants(Streams streams, Vault vault) {
        this.streams = streams;
        this.vault = vault;
    }

    /** @param values as the correction's event has it */
    public static VaultId corrected(String no, String values) {
        return IntakeKind.CORRECTION.of(no + CORRECTION + values);
    }

    /** Which correction's that is, as its event has it; null where it is what was written at reception. */
    public static @Nullable String valuesOf(VaultId id) {
        int at = id.number().indexOf(CORRECTION);
        return at < 0 ? null : id.number().substring(at + CORRECTION.length());
    }

    /** The application's number, of what is found by name or number. */
    public static String numberOf(VaultId id) {
        int end = id.number().indexOf('/');
        return end < 0 ? id.number() : id.number().substring(0, end);
    }

    /** Under what the data lies that counts. */
    public VaultId idOf(String no) {
        return all(no).getLast();
    }

    /** Under what it lies and ever lay. */
    public List<VaultId> all(String no) {
        return all(no, streams.read(ApplicationEvent.STREAM + ":" + no).orElse(List.of()));
    }

    /** @param application all events of it */
    static List<VaultId> all(String no, List<RecordedEvent> application) {
        Stream<VaultId> corrections = application.stream()
                .map(RecordedEvent::payload)
                .filter(ReceptionCorrected.class::isInstance)
                .flatMap(event -> Stream.ofNullable(((ReceptionCorrected) event).values()))
                .map(values -> corrected(no, values));
        return Stream.concat(Stream.of(IntakeKind.APPLICANT.of(no)), corrections)
                .toList();
    }

    /** The data for the service's own work on it, as writing a name on a notice; nobody looks at it. */
    public Optional<Map<String, String>> forOwnUse(String no) {
        return vault.forOwnUse(idOf(no));
    }

    /** Under what the data lies that counts, of an application whose events have been read. */
    public static VaultId idOf(String no, List<RecordedEvent> events) {
        return all(no, events).getLast();
    }
}
