package org.servicehall.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S6")
class RemediesTest {
    private static final LocalizedText COUNTY = new LocalizedText("青溪县人民政府", "the county");
    private static final Remedies LAW = new Remedies(
            RemedyTerms.STATUTORY,
            period -> LocalDate.of(2025, 9, 26).plus(period).atStartOfDay().toInstant(ZoneOffset.UTC));

    @Test
    void againstADecisionBothReconsiderationAndTheCourtAreTold() {
        assertThat(LAW.ofApplicant(false, null))
                .extracting(Remedy::kind, Remedy::until)
                .containsExactly(
                        tuple(RemedyKind.RECONSIDERATION, "2025-11-25T00:00:00Z"),
                        tuple(RemedyKind.LITIGATION, "2026-03-26T00:00:00Z"));
    }

    @Test
    void againstWhatAPetitionCameToTheReviewOfTheAuthorityAbove() {
        assertThat(LAW.ofApplicant(true, null))
                .extracting(Remedy::kind, Remedy::until)
                .containsExactly(tuple(RemedyKind.PETITION_REVIEW, "2025-10-26T00:00:00Z"));
    }

    @Test
    void theMattersOwnStandInPlaceOfTheHallsAndNoneWhereItHasNone() {
        var own = new RemedyTerms(RemedyKind.RECONSIDERATION, COUNTY, null, 15, null);
        assertThat(LAW.ofApplicant(false, List.of(own)))
                .extracting(Remedy::kind, Remedy::days)
                .containsExactly(Tuple.tuple(RemedyKind.RECONSIDERATION, 15));
        assertThat(LAW.ofApplicant(false, List.of())).isNull();
        assertThat(Remedies.NONE.ofApplicant(false, null)).isNull();
    }

    @Test
    @Tag("D1")
    void whatRestsOnAScheduleThatIsNotOutIsToldSo() {
        var partly = new Remedies(LAW.ofHall(), LAW.ends(), Instant.parse("2025-12-31T00:00:00Z")::isBefore);
        assertThat(partly.ofApplicant(false, null))
                .extracting(Remedy::kind, Remedy::provisional)
                .containsExactly(
                        Tuple.tuple(RemedyKind.RECONSIDERATION, null), Tuple.tuple(RemedyKind.LITIGATION, true));
    }

    @Test
    void aRemedyIsOpenForEitherDaysOrMonths() {
        var neither = new RemedyTerms(RemedyKind.LITIGATION, COUNTY, null, null, null);
        assertThatIllegalStateException().isThrownBy(neither::period);
        var both = new RemedyTerms(RemedyKind.LITIGATION, COUNTY, null, 1, 1);
        assertThatIllegalStateException().isThrownBy(both::period);
    }

    private static Tuple tuple(RemedyKind kind, String until) {
        return Tuple.tuple(kind, Instant.parse(until));
    }
}
