package org.servicehall.intake.view.season;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.season.CertificationEvent;
import org.servicehall.contracts.season.CertificationEvent.CertificationUndone;
import org.servicehall.contracts.season.CertificationEvent.PersonCertified;
import org.servicehall.contracts.season.CertificationEvent.PersonStruckOff;
import org.servicehall.intake.domain.season.CertificationStatus;

/**
 * One person of a season's list (rule S9). Lists and certifications have streams of their own, so that either may come first.
 *
 * @param person pseudonymous reference
 * @param values under which the data lies in the vault; null until the list has come
 * @param by who certified, struck off or undid; null while nobody did anything
 * @param reason of who was struck off, or of what was undone
 * @param withdrawnAt when the list was withdrawn before anything was done with them, so that they are on none; null otherwise
 */
public record SeasonPerson(
        String seasonNo,
        String hall,
        String person,
        String maskedName,
        String village,
        CertificationStatus status,
        @Nullable String values,
        @Person @Nullable String by,
        @Nullable Instant at,
        @Nullable String reason,
        @Nullable Instant withdrawnAt) {

    SeasonPerson listedUnder(String data) {
        return new SeasonPerson(seasonNo, hall, person, maskedName, village, status, data, by, at, reason, null);
    }

    /** With whom something was done stays, as who was ticked off in that very moment. */
    SeasonPerson withdrawn(Instant when) {
        return by != null
                ? this
                : new SeasonPerson(seasonNo, hall, person, maskedName, village, status, values, by, at, reason, when);
    }

    /** Whether they are on a list, or something was done with them. */
    public boolean stands() {
        return withdrawnAt == null;
    }

    SeasonPerson after(CertificationEvent event) {
        return switch (event) {
            case PersonCertified e -> become(e, CertificationStatus.CERTIFIED, e.certifiedBy(), e.certifiedAt(), null);
            case PersonStruckOff e ->
                become(e, CertificationStatus.STRUCK_OFF, e.struckOffBy(), e.struckOffAt(), e.reason());
            case CertificationUndone e -> become(e, CertificationStatus.LISTED, e.undoneBy(), e.undoneAt(), e.reason());
        };
    }

    private SeasonPerson become(
            CertificationEvent event, CertificationStatus next, String who, Instant when, @Nullable String why) {
        return new SeasonPerson(
                seasonNo,
                hall,
                person,
                event.person().maskedName(),
                event.village(),
                next,
                values,
                who,
                when,
                why,
                null);
    }
}
