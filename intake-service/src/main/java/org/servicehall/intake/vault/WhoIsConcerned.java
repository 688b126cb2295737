package org.servicehall.intake.vault;

import java.util.List;
import java.util.stream.Stream;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.contracts.application.RepresentationEvent.RepresentativeNamed;
import org.servicehall.contracts.appointment.AppointmentEvent;
import org.servicehall.contracts.appointment.DutyCallEvent;
import org.servicehall.contracts.erasure.ErasureEvent;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureRequested;
import org.servicehall.contracts.household.HouseholdEvent;
import org.servicehall.contracts.money.RefundEvent;
import org.servicehall.contracts.money.TakingsEvent;
import org.servicehall.contracts.money.TakingsEvent.TakingEntered;
import org.servicehall.contracts.paper.PaperEvent;
import org.servicehall.contracts.season.CertificationEvent;
import org.servicehall.contracts.season.SeasonEvent.ListWithdrawn;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.vault.Erasing;
import org.servicehall.platform.vault.KnownPeople;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultId;
import org.springframework.stereotype.Component;

/**
 * The applicant, by every name they have here, whoever acts for them, whoever paid on that day, whoever has the
 * appointment, the caller, whoever is on a season's list, whoever is of the household: none is
 * named by what is written about it. What is written about erasing somebody outlives their data, and names them by nothing
 * that they ever told the desk (rule R3).
 */
@Component
class WhoIsConcerned implements KnownPeople {
    private static final List<IntakeKind> PEOPLE = List.of(
            IntakeKind.APPLICANT,
            IntakeKind.CORRECTION,
            IntakeKind.REPRESENTATIVE,
            IntakeKind.APPOINTMENT,
            IntakeKind.DUTY_CALL,
            IntakeKind.LISTED_PERSON,
            IntakeKind.HOUSEHOLD_MEMBER);

    private final Streams streams;
    private final Vault vault;
    private final Erasing erasing;

    WhoIsConcerned(Streams streams, Vault vault, Erasing erasing) {
        this.streams = streams;
        this.vault = vault;
        this.erasing = erasing;
    }

    @Override
    public List<VaultId> in(Object event) {
        return switch (event) {
            case ReceptionCorrected of -> beforeAndAfter(of);
            case RepresentativeNamed of ->
                Stream.concat(ofApplication(of.applicationNo()).stream(), Stream.of(ActingPeople.idOf(of)))
                        .toList();
            case ApplicationEvent of -> ofApplication(of.applicationNo());
            case PaperEvent of -> ofApplication(of.applicationNo());
            case RefundEvent of -> ofApplication(of.applicationNo());
            case TakingsEvent of -> whoPaid(of);
            case AppointmentEvent of -> List.of(IntakeKind.APPOINTMENT.of(of.appointmentNo()));
            case DutyCallEvent of -> List.of(IntakeKind.DUTY_CALL.of(of.dutyCallNo()));
            case CertificationEvent of ->
                vault.findByPerson(IntakeKind.LISTED_PERSON, of.person().ref());
            case ListWithdrawn of ->
                of.people().stream()
                        .flatMap(person -> vault.findByPerson(IntakeKind.LISTED_PERSON, person.ref()).stream())
                        .toList();
            case HouseholdEvent of -> ofHousehold(of);
            case ErasureEvent of -> everythingOf(of);
            default -> List.of();
        };
    }

    /** What is put right isn't on record yet. */
    private List<VaultId> beforeAndAfter(ReceptionCorrected event) {
        String no = event.applicationNo();
        Stream<VaultId> now = Stream.ofNullable(event.values()).map(values -> Applicants.corrected(no, values));
        return Stream.concat(ofApplication(no).stream(), now).toList();
    }

    /** The applicant, and whoever acts for them (S8). */
    private List<VaultId> ofApplication(String no) {
        List<RecordedEvent> application =
                streams.read(ApplicationEvent.STREAM + ":" + no).orElse(List.of());
        return Stream.concat(Applicants.all(no, application).stream(), ActingPeople.all(application).stream())
                .toList();
    }

    /** A day has so many entries at most as its stream holds. */
    private List<VaultId> whoPaid(TakingsEvent event) {
        return recorded(TakingsEvent.STREAM + ":" + event.takingsNo())
                .filter(TakingEntered.class::isInstance)
                .map(entered -> ((TakingEntered) entered).applicationNo())
                .distinct()
                .flatMap(no -> ofApplication(no).stream())
                .toList();
    }

    /** Who is or was of it, with what is being recorded just now. */
    private List<VaultId> ofHousehold(HouseholdEvent event) {
        return Stream.concat(recorded(HouseholdEvent.STREAM + ":" + event.householdNo()), Stream.of(event))
                .map(HouseholdEvent.class::cast)
                .flatMap(HouseholdPeople::laidBy)
                .toList();
    }

    private List<VaultId> everythingOf(ErasureEvent event) {
        return Stream.concat(recorded(ErasureEvent.STREAM + ":" + event.erasureNo()), Stream.of(event))
                .filter(ErasureRequested.class::isInstance)
                .map(ErasureRequested.class::cast)
                .flatMap(requested -> erasing.referencesOf(requested.person()).stream())
                .flatMap(person -> PEOPLE.stream().flatMap(kind -> vault.findByPerson(kind, person).stream()))
                .toList();
    }

    private Stream<Object> recorded(String stream) {
        return streams.read(stream).stream().flatMap(List::stream).map(RecordedEvent::payload);
    }
}
