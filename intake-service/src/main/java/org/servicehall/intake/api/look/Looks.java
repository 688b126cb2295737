package org.servicehall.intake.api.look;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.HandOverEvent.ApplicationHandedOver;
import org.servicehall.contracts.application.HandOverEvent.HandOverConfirmed;
import org.servicehall.contracts.application.HandOverEvent.HandOverTakenBack;
import org.servicehall.contracts.application.OnlineEvent.TakenUp;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentBooked;
import org.servicehall.contracts.appointment.DutyCallEvent;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyCallTaken;
import org.servicehall.contracts.notice.NoticeEvent;
import org.servicehall.contracts.notice.NoticeEvent.NoticeIssued;
import org.servicehall.intake.domain.acting.Representatives;
import org.servicehall.intake.vault.ActingPeople;
import org.servicehall.intake.vault.Applicants;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.intake.view.acting.ActingQueries;
import org.servicehall.intake.view.affair.CaseHands;
import org.servicehall.intake.view.affair.HandsOfCase;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.security.StandIn;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultId;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/**
 * Shows personal data to who holds, handles, has booked or leads, for a reason from the list; everybody else asks the lead
 * (rule R3). Streams tell who that is without delay; who handles a case, which other streams tell, a view knows.
 */
@Component
public class Looks {
    private final Streams streams;
    private final View<CaseHands> hands;
    private final Vault vault;
    private final Applicants applicants;
    private final ActingPeople acting;
    private final ActingQueries frequent;

    Looks(
            Streams streams,
            Views views,
            HandsOfCase projection,
            Vault vault,
            Applicants applicants,
            ActingPeople acting,
            ActingQueries frequent) {
        this.frequent = frequent;
        this.applicants = applicants;
        this.acting = acting;
        this.streams = streams;
        this.hands = views.of(projection);
        this.vault = vault;
    }

    /** @throws Refusal {@code unknown-number}; for the reason; {@code look-of-others}; {@code personal-data-erased} */
    public Map<String, String> atApplicant(String no, Actor reader, String why) {
        VaultId id = known(applicants.idOf(no), no, reader);
        checkWhy(why, reader, no);
        checkMayAtApplication(reader, no, concerned(no));
        return vault.read(id, reader, why);
    }

    /**
     * Who acts for the applicant, for who may look at the applicant; also for the office, where they stand in its list of who
     * acts in very many (S8).
     *
     * @throws Refusal as {@link #atApplicant}
     */
    public Map<String, String> atRepresentative(String no, int representative, Actor reader, String why) {
        VaultId id = known(acting.find(no, representative).orElseThrow(() -> HallGuard.unknown(no)), no, reader);
        checkWhy(why, reader, no);
        if (!isListed(no, representative, reader)) {
            checkMayAtApplication(reader, no, concerned(no));
        }
        return vault.read(id, reader, why);
    }

    private boolean isListed(String no, int representative, Actor reader) {
        if (!reader.is(Role.OFFICE)) {
            return false;
        }
        Representatives known =
                Representatives.of(streams.read(ApplicationEvent.STREAM + ":" + no).orElse(List.of()).stream()
                        .map(RecordedEvent::payload));
        String reference = known.get(representative).person().ref();
        return frequent.lists(reader.hall(), reference, no);
    }

    /**
     * A notice bears a name. Beside who may look at its applicant, who did what it tells of may print it: a fee is taken at
     * any window, and a case's reply is signed by who doesn't handle it (P4, D9).
     *
     * @throws Refusal as {@link #atApplicant}
     */
    public Map<String, String> atNotice(String noticeNo, Actor reader, String why) {
        VaultId id = known(IntakeKind.NOTICE.of(noticeNo), reader);
        NoticeIssued issued = streams.read(NoticeEvent.STREAM + ":" + noticeNo).stream()
                .flatMap(List::stream)
                .map(RecordedEvent::payload)
                .filter(NoticeIssued.class::isInstance)
                .map(NoticeIssued.class::cast)
                .findFirst()
                .orElseThrow(() -> HallGuard.unknown(noticeNo));
        checkWhy(why, reader, issued.subjectNo());
        Set<String> may = concerned(issued.subjectNo());
        if (issued.issuedBy() != null) {
            may.add(issued.issuedBy());
        }
        checkMayAtApplication(reader, issued.subjectNo(), may);
        return vault.read(id, reader, why);
    }

    /** Who holds, was offered or accepted the application, and who handles its case. */
    private Set<String> concerned(String no) {
        Set<String> may = new HashSet<>();
        for (RecordedEvent event :
                streams.read(ApplicationEvent.STREAM + ":" + no).orElse(List.of())) {
            switch (event.payload()) {
                case ApplicationReceived received -> only(may, received.firstAsker());
                case ApplicationHandedOver offered -> may.add(offered.to());
                case HandOverConfirmed taken -> only(may, taken.clerk());
                case TakenUp taken -> only(may, taken.clerk());
                case HandOverTakenBack back -> may.remove(back.to());
                case ApplicationAccepted accepted -> may.add(accepted.acceptedBy());
                default -> {}
            }
        }
        hands.find(no).ifPresent(hand -> may.addAll(hand.people()));
        return may;
    }

    /**
     * Whoever may look at the applicant does with the papers what there is to do (rule S4).
     *
     * @throws Refusal {@code unknown-number}; {@code papers-of-others}
     */
    public void checkHandles(String no, Actor actor) {
        if (streams.version(ApplicationEvent.STREAM + ":" + no) == 0) {
            throw HallGuard.unknown(no);
        }
        if (!handles(no, actor)) {
            throw Refusal.forbidden("papers-of-others", "S4", no);
        }
    }

    public boolean handles(String no, Actor actor) {
        return Refusal.of(() -> checkMayAtApplication(actor, no, concerned(no))).isEmpty();
    }

    /** @throws Refusal as {@link #atApplicant}, but for what lies in the vault */
    public void checkMayLook(String no, Actor reader, String why) {
        checkWhy(why, reader, no);
        checkMayAtApplication(reader, no, concerned(no));
    }

    /** @param id under what the paper lies that is looked at */
    public void recordPaper(String id, String person, Actor reader, String why) {
        vault.look(IntakeKind.PAPER.of(id), person, reader, why);
    }

    private void checkMayAtApplication(Actor reader, String no, Set<String> may) {
        boolean joint = hands.find(no)
                .filter(hand -> hand.windows().contains(reader.windowOrOffice()))
                .isPresent();
        checkMay(reader, may, joint || reader.is(Role.LEAD), no);
    }

    /**
     * @param agenda stream in which the appointment was booked
     * @throws Refusal as {@link #atApplicant}
     */
    public Map<String, String> atAppointment(String no, String agenda, Actor reader, String why) {
        VaultId id = known(IntakeKind.APPOINTMENT.of(no), reader);
        checkWhy(why, reader, no);
        Set<String> may = new HashSet<>();
        for (RecordedEvent event : streams.read(agenda).orElse(List.of())) {
            if (event.payload() instanceof AppointmentBooked booked
                    && booked.appointmentNo().equals(no)) {
                may.addAll(List.of(booked.clerk(), booked.bookedBy()));
            }
        }
        checkMay(reader, may, reader.is(Role.LEAD) || reader.is(Role.OFFICE), no);
        return vault.read(id, reader, why);
    }

    /** @throws Refusal as {@link #atApplicant} */
    public Map<String, String> atDutyCall(String no, Actor reader, String why) {
        VaultId id = known(IntakeKind.DUTY_CALL.of(no), reader);
        checkWhy(why, reader, no);
        Set<String> may = new HashSet<>();
        for (RecordedEvent event : streams.read(DutyCallEvent.STREAM + ":" + no).orElse(List.of())) {
            if (event.payload() instanceof DutyCallTaken taken) {
                may.addAll(List.of(taken.clerk(), taken.onDuty(), taken.takenBy()));
            }
        }
        checkMay(reader, may, reader.is(Role.LEAD) || reader.is(Role.OFFICE), no);
        return vault.read(id, reader, why);
    }

    /**
     * A household's people, for who registers it, and who holds or handles what one of them has here (rule S8).
     *
     * @param registrar who has just registered it; empty where nobody has
     * @param applications numbers of what its people have here
     * @throws Refusal for the reason; {@code look-of-others}
     */
    public void checkMayAtHousehold(
            String no, Set<String> registrar, Collection<String> applications, Actor reader, String why) {
        checkWhy(why, reader, no);
        Set<String> may = new HashSet<>(registrar);
        applications.forEach(application -> may.addAll(concerned(application)));
        checkMay(reader, may, reader.is(Role.LEAD), no);
    }

    private VaultId known(VaultId id, Actor reader) {
        return known(id, id.number(), reader);
    }

    private VaultId known(VaultId id, String no, Actor reader) {
        if (!reader.mayTouch(no) || !vault.exists(id)) {
            throw HallGuard.unknown(no);
        }
        return id;
    }

    /** @throws Refusal for the reason alone */
    public void checkWhy(String why, Actor reader, String lookedAt) {
        LookReason.check(why, reader, lookedAt, no -> streams.version(ApplicationEvent.STREAM + ":" + no) > 0);
    }

    /** Who gave it away handles it no more. */
    private static void only(Set<String> may, String clerk) {
        may.clear();
        may.add(clerk);
    }

    private static void checkMay(Actor reader, Set<String> may, boolean byOffice, String no) {
        boolean standsIn = reader.standsInFor().stream().map(StandIn::user).anyMatch(may::contains);
        if (!byOffice && !standsIn && !may.contains(reader.id())) {
            throw Refusal.forbidden("look-of-others", "R3", no);
        }
    }
}
