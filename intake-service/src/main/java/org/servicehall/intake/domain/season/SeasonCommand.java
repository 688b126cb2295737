package org.servicehall.intake.domain.season;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.LocalizedText;

/** What is done with a season as a whole (rule S9). Who may do it is asked where the request comes in. */
public sealed interface SeasonCommand {
    String seasonNo();

    /** Changes nothing where it is open already. */
    record OpenSeason(
            @TargetEntityId String seasonNo,
            String hall,
            String matterId,
            LocalizedText matterName,
            int year,
            SeasonDays days,
            LocalDate today,
            String by,
            Instant at)
            implements SeasonCommand {}

    /** Those of one village, as a file has them. */
    record Village(String name, List<Applicant> people) {
        public Village {
            people = List.copyOf(people);
        }
    }

    /**
     * Changes nothing where everybody in the file is listed, be it that it came before. Handed in again once another list was
     * withdrawn, it lists whom it had left to that one.
     *
     * @param file keyed digest of its content
     * @param values under which the people's data lies in the vault
     * @param most people that a season may have
     */
    record ListPeople(
            @TargetEntityId String seasonNo,
            String file,
            String values,
            List<Village> villages,
            int most,
            SeasonDays days,
            LocalDate today,
            String by,
            Instant at)
            implements SeasonCommand {
        public ListPeople {
            villages = List.copyOf(villages);
        }
    }

    /**
     * @param file as its event has it
     * @param touched whether somebody on it has certified or was struck off
     */
    record WithdrawList(
            @TargetEntityId String seasonNo,
            String file,
            String reason,
            boolean touched,
            SeasonDays days,
            LocalDate today,
            String by,
            Instant at)
            implements SeasonCommand {}
}
