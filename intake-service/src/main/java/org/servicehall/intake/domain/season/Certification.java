package org.servicehall.intake.domain.season;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.season.CertificationEvent;
import org.servicehall.contracts.season.CertificationEvent.CertificationUndone;
import org.servicehall.contracts.season.CertificationEvent.PersonCertified;
import org.servicehall.contracts.season.CertificationEvent.PersonStruckOff;
import org.servicehall.intake.domain.season.CertificationCommand.Certify;
import org.servicehall.intake.domain.season.CertificationCommand.Listing;
import org.servicehall.intake.domain.season.CertificationCommand.StrikeOff;
import org.servicehall.intake.domain.season.CertificationCommand.UndoCertification;

/** One person of a season's list: certified once, within its days, and what was recorded wrongly is undone (rules S9, C6). */
@EventSourcedEntity(tagKey = CertificationEvent.STREAM)
public class Certification {
    /** So many may be undone that the stream never fills. */
    private static final int MOST_UNDONE = 100;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CertificationStatus status = CertificationStatus.LISTED;
    private String village = "";
    private String by = "";
    private LocalDate day = LocalDate.EPOCH;
    private int undone;

    @EntityCreator
    Certification() {}

    @CommandHandler
    void certify(Certify command, EventAppender events) {
        Listing listing = command.listing();
        checkOpen();
        listing.days().checkRunning(command.today());
        events.append(new PersonCertified(
                command.certificationNo(),
                listing.hall(),
                listing.seasonNo(),
                listing.matterId(),
                listing.person(),
                listing.village(),
                command.by(),
                command.at()));
    }

    @CommandHandler
    void strikeOff(StrikeOff command, EventAppender events) {
        Listing listing = command.listing();
        checkOpen();
        listing.days().checkNotOver(command.today());
        events.append(new PersonStruckOff(
                command.certificationNo(),
                listing.hall(),
                listing.seasonNo(),
                listing.person(),
                listing.village(),
                command.reason(),
                command.by(),
                command.at()));
    }

    @CommandHandler
    void undo(UndoCertification command, EventAppender events) {
        Listing listing = command.listing();
        if (!PersonAct.UNDO.fits(status)) {
            throw Refusal.conflict("nothing-to-undo", "S9");
        }
        if (!PersonAct.mayUndo(by, command.by(), command.asLead())) {
            throw Refusal.forbidden("certification-of-another", "S9");
        }
        listing.days().checkNotOver(command.today());
        if (undone == MOST_UNDONE) {
            throw Refusal.conflict("certification-undone-enough", "S9", MOST_UNDONE);
        }
        events.append(new CertificationUndone(
                command.certificationNo(),
                listing.hall(),
                listing.seasonNo(),
                listing.person(),
                listing.village(),
                command.reason(),
                command.by(),
                command.at()));
    }

    private void checkOpen() {
        if (!PersonAct.STRIKE_OFF.fits(status)) {
            boolean certified = status == CertificationStatus.CERTIFIED;
            throw Refusal.conflict(certified ? "certified-already" : "person-struck-off", "S9", village, day);
        }
    }

    @EventSourcingHandler
    void on(PersonCertified event) {
        now(CertificationStatus.CERTIFIED, event, event.certifiedBy(), event.certifiedAt());
    }

    @EventSourcingHandler
    void on(PersonStruckOff event) {
        now(CertificationStatus.STRUCK_OFF, event, event.struckOffBy(), event.struckOffAt());
    }

    @EventSourcingHandler
    void on(CertificationUndone event) {
        now(CertificationStatus.LISTED, event, event.undoneBy(), event.undoneAt());
        undone++;
    }

    private void now(CertificationStatus next, CertificationEvent event, String who, Instant at) {
        status = next;
        village = event.village();
        by = who;
        day = at.atZone(ZONE).toLocalDate();
    }
}
