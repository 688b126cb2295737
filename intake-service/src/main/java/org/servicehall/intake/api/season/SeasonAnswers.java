package org.servicehall.intake.api.season;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.intake.domain.season.CertificationStatus;
import org.servicehall.intake.domain.season.SeasonDays;
import org.servicehall.intake.domain.season.SeasonStatus;
import org.servicehall.intake.view.season.SeasonPerson;
import org.servicehall.intake.view.season.SeasonSheet;
import org.servicehall.intake.view.season.SeasonSheet.ImportedList;
import org.servicehall.platform.action.Action;

/** Answers about seasons (rule S9). Those to commands are functions of the recorded events and the request alone. */
final class SeasonAnswers {
    private SeasonAnswers() {}

    /** A season that is open. */
    record SeasonOpenedAnswer(String no, LocalDate from, LocalDate until, long version) {}

    /**
     * What a file added.
     *
     * @param people on it
     * @param added who were on no earlier list
     * @param known who were
     */
    record SeasonListAnswer(String no, int people, int added, int known, long version) {}

    /** How far one person is by what was just done. */
    record CertificationAnswer(
            String no,
            String person,
            String maskedName,
            String village,
            CertificationStatus status,
            Instant at,
            long version) {}

    /** One season in the list of them. */
    record SeasonLine(
            String no,
            String matterId,
            LocalizedText matterName,
            int year,
            LocalDate from,
            LocalDate until,
            SeasonStatus status) {
        static SeasonLine of(SeasonSheet sheet, LocalDate today) {
            return new SeasonLine(
                    sheet.no(),
                    sheet.matterId(),
                    sheet.matterName(),
                    sheet.year(),
                    sheet.from(),
                    sheet.until(),
                    SeasonDays.status(sheet.from(), sheet.until(), today));
        }
    }

    /** How far a village, or all of them, is. */
    record VillageProgress(String village, int listed, int certified, int struckOff, int missing) {}

    /**
     * A season and how far it is.
     *
     * @param all of all villages together; its village is empty
     * @param villages by name
     */
    record SeasonProgress(
            String no,
            String matterId,
            LocalizedText matterName,
            int year,
            LocalDate from,
            LocalDate until,
            SeasonStatus status,
            @Person String openedBy,
            Instant openedAt,
            VillageProgress all,
            List<VillageProgress> villages,
            List<ImportedList> lists,
            List<Action> actions) {}

    /** One person of the list, masked. */
    record SeasonPersonLine(
            String person,
            String maskedName,
            String village,
            CertificationStatus status,
            @Person @Nullable String by,
            @Nullable Instant at,
            @Nullable String reason,
            List<Action> actions) {
        static SeasonPersonLine of(SeasonPerson one, List<Action> actions) {
            return new SeasonPersonLine(
                    one.person(),
                    one.maskedName(),
                    one.village(),
                    one.status(),
                    one.by(),
                    one.at(),
                    one.reason(),
                    actions);
        }
    }

    /**
     * What is printed for who has not certified.
     *
     * @param bring what they bring
     * @param next cursor of the next; null at the end
     */
    record SeasonLetters(
            String no,
            LocalizedText hallName,
            LocalizedText windowName,
            LocalizedText matterName,
            int year,
            LocalDate from,
            LocalDate until,
            LocalizedText afterwards,
            List<LocalizedText> bring,
            List<SeasonLetter> items,
            @Nullable String next) {}

    /**
     * One person who has not certified.
     *
     * @param ending last four places of the id number, which tell two of one name apart
     */
    record SeasonLetter(String name, String ending, String village) {
        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "SeasonLetter[]";
        }
    }
}
