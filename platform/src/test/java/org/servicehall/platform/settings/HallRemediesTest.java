package org.servicehall.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.RemedyKind;
import org.servicehall.contracts.RemedyTerms;

/** What is wrong with what a hall has set is named when the service starts, before any paper tells it. */
@Tag("S6")
class HallRemediesTest {
    private static final LocalizedText COURT = new LocalizedText("人民法院", "the court");

    @Test
    void whatAHallHasNotSetIsAsInTheLaw() {
        assertThat(HallRemedies.of("330106", List.of())).isEqualTo(RemedyTerms.STATUTORY);
        RemedyTerms appeal = terms(RemedyKind.APPEAL, COURT, null, null);
        assertThat(HallRemedies.of("330106", List.of(appeal)))
                .isEqualTo(Stream.concat(RemedyTerms.STATUTORY.stream(), Stream.of(appeal))
                        .toList());
        RemedyTerms court = terms(RemedyKind.LITIGATION, COURT, null, 6);
        assertThat(HallRemedies.of("330106", List.of(court)))
                .containsExactly(RemedyTerms.STATUTORY.get(0), court, RemedyTerms.STATUTORY.get(2));
    }

    @Test
    void whatIsWrongIsNamedWithHallAndProperty() {
        wrong("remedies[0].kind is missing", terms(null, COURT, 60, null));
        wrong("remedies[0].authority is needed", terms(RemedyKind.LITIGATION, null, null, 6));
        wrong("remedies[0].authority is needed", terms(RemedyKind.LITIGATION, new LocalizedText("法院", " "), null, 6));
        wrong("remedies[0].days or months", terms(RemedyKind.LITIGATION, COURT, null, null));
        wrong("remedies[0].days or months", terms(RemedyKind.LITIGATION, COURT, 60, 6));
        wrong("remedies[0].days must be from 1 to 730, not 731", terms(RemedyKind.LITIGATION, COURT, 731, null));
        wrong("remedies[0].months must be from 1 to 24, not 0", terms(RemedyKind.LITIGATION, COURT, null, 0));
        RemedyTerms twice = terms(RemedyKind.LITIGATION, COURT, null, 6);
        wrong("remedies[1].kind LITIGATION is set twice", twice, twice);
    }

    private static void wrong(String what, RemedyTerms... terms) {
        assertThatThrownBy(() -> HallRemedies.of("330106", List.of(terms)))
                .hasMessageStartingWith("hall 330106: ")
                .hasMessageContaining(what);
    }

    @SuppressWarnings("NullAway")
    private static RemedyTerms terms(
            @Nullable RemedyKind kind,
            @Nullable LocalizedText authority,
            @Nullable Integer days,
            @Nullable Integer months) {
        return new RemedyTerms(kind, authority, null, days, months);
    }
}
