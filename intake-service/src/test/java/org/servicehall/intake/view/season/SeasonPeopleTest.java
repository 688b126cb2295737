package org.servicehall.intake.view.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.season.CertificationEvent.CertificationUndone;
import org.servicehall.contracts.season.CertificationEvent.PersonCertified;
import org.servicehall.contracts.season.SeasonEvent.ListWithdrawn;
import org.servicehall.contracts.season.SeasonEvent.PeopleListed;
import org.servicehall.intake.domain.season.CertificationStatus;
import org.servicehall.platform.event.RecordedEvent;

/** The list and the certification are two streams, and either may be read first. */
@Tag("S9")
class SeasonPeopleTest {
    private static final String SEASON = "330106-RZ2025-pension-qualification";
    private static final Applicant ZHANG = new Applicant("P-1", "张*");
    private static final String NO = SEASON + "-P-1";
    private static final PeopleListed LISTED = new PeopleListed(
            SEASON, "330106", "f", "v", "青溪村", List.of(ZHANG, new Applicant("P-2", "李*")), "li.na", Instant.EPOCH);
    private static final PersonCertified CERTIFIED =
            new PersonCertified(NO, "330106", SEASON, "pension-qualification", ZHANG, "青溪村", "li.na", Instant.EPOCH);

    private static final CertificationUndone UNDONE =
            new CertificationUndone(NO, "330106", SEASON, ZHANG, "青溪村", "刷错了证", "li.na", Instant.EPOCH);
    private static final ListWithdrawn WITHDRAWN = new ListWithdrawn(
            SEASON,
            "330106",
            "f",
            "青溪村",
            List.of(ZHANG, new Applicant("P-2", "李*")),
            "导错了名册",
            "chen.office",
            Instant.EPOCH);

    private final SeasonPeople people = new SeasonPeople();

    @Test
    void whoeverComesFirstTheRowIsTheSame() {
        RecordedEvent listed = event("Season:" + SEASON, LISTED);
        RecordedEvent certified = event("Certification:" + NO, CERTIFIED);

        SeasonPerson one = people.apply(NO, people.apply(NO, null, listed), certified);
        SeasonPerson other = people.apply(NO, people.apply(NO, null, certified), listed);

        assertThat(one).isEqualTo(other);
        assertThat(one.status()).isEqualTo(CertificationStatus.CERTIFIED);
        assertThat(one.values()).isEqualTo("v");
        assertThat(people.documents(listed)).containsExactly(NO, SEASON + "-P-2");
    }

    @Test
    void whoIsTickedOffWhileTheListIsWithdrawnStaysWhateverIsReadFirst() {
        RecordedEvent listed = event("Season:" + SEASON, LISTED);
        RecordedEvent withdrawn = event("Season:" + SEASON, WITHDRAWN);
        RecordedEvent certified = event("Certification:" + NO, CERTIFIED);
        RecordedEvent undone = event("Certification:" + NO, UNDONE);

        SeasonPerson row = after(listed, certified, withdrawn);
        assertThat(row).isEqualTo(after(listed, withdrawn, certified)).isEqualTo(after(certified, listed, withdrawn));
        assertThat(row.stands()).isTrue();
        assertThat(row.values()).isEqualTo("v");
        assertThat(after(listed, certified, undone, withdrawn))
                .isEqualTo(after(listed, withdrawn, certified, undone))
                .isEqualTo(after(certified, undone, listed, withdrawn));
    }

    @Test
    void whoWasOnAWithdrawnListAloneIsOnNoneUntilAnotherListsThem() {
        RecordedEvent listed = event("Season:" + SEASON, LISTED);
        RecordedEvent withdrawn = event("Season:" + SEASON, WITHDRAWN);
        RecordedEvent again = event(
                "Season:" + SEASON,
                new PeopleListed(SEASON, "330106", "g", "w", "清水村", List.of(ZHANG), "li.na", Instant.EPOCH));
        assertThat(after(listed, withdrawn).stands()).isFalse();
        assertThat(after(listed, withdrawn, again)).isEqualTo(after(again));
    }

    private SeasonPerson after(RecordedEvent... events) {
        SeasonPerson row = null;
        for (RecordedEvent event : events) {
            row = people.apply(NO, row, event);
        }
        return row;
    }

    private static RecordedEvent event(String stream, Object payload) {
        return new RecordedEvent(stream, 0, "", Instant.EPOCH, "li.na", payload);
    }
}
