package org.servicehall.contracts.season;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;

/** A matter's window period of one year and the lists of who is to certify in it (rules S9, C6); topic {@code hall.applications}. */
public sealed interface SeasonEvent {
    String NAMESPACE = "org.servicehall.season";
    String STREAM = "Season";

    /** Hall, year and matter: {@code 330106-RZ2026-pension-qualification}. */
    String seasonNo();

    /**
     * Made ready for a year.
     *
     * @param year in which it begins
     * @param from first day on which people certify
     * @param until last of these days; later than the year where the window period ends after New Year
     */
    @Event(namespace = NAMESPACE, name = "opened", version = "1")
    record SeasonOpened(
            @EventTag(key = STREAM) String seasonNo,
            String hall,
            String matterId,
            LocalizedText matterName,
            int year,
            LocalDate from,
            LocalDate until,
            @Person String openedBy,
            Instant openedAt)
            implements SeasonEvent {}

    /**
     * People of one village who are to certify. A file of several villages gives one each, all recorded together.
     *
     * @param file keyed digest of the file they came in, in hex; a plain SHA-256 in the first ones
     * @param values under which their data lies in the vault
     * @param people who were on no earlier list of the season
     */
    @Event(namespace = NAMESPACE, name = "people-listed", version = "1")
    record PeopleListed(
            @EventTag(key = STREAM) String seasonNo,
            String hall,
            String file,
            String values,
            String village,
            List<Applicant> people,
            @Person String importedBy,
            Instant importedAt)
            implements SeasonEvent {
        public PeopleListed {
            people = List.copyOf(people);
        }
    }

    /**
     * A file was handed in by mistake: whom it listed in one village are on no list any more, and may be listed anew. Each
     * village has one, all recorded together.
     *
     * @param file as where they were listed
     * @param reason the office's words, without personal data
     */
    @Event(namespace = NAMESPACE, name = "list-withdrawn", version = "1")
    record ListWithdrawn(
            @EventTag(key = STREAM) String seasonNo,
            String hall,
            String file,
            String village,
            List<Applicant> people,
            String reason,
            @Person String withdrawnBy,
            Instant withdrawnAt)
            implements SeasonEvent {
        public ListWithdrawn {
            people = List.copyOf(people);
        }
    }
}
