package org.servicehall.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.cases.domain.CaseSamples.LATER;
import static org.servicehall.cases.domain.CaseSamples.extended;
import static org.servicehall.cases.domain.CaseSamples.request;
import static org.servicehall.cases.domain.CaseSamples.requested;
import static org.servicehall.cases.domain.Cases.ACCEPTED;
import static org.servicehall.cases.domain.Cases.CALENDAR;
import static org.servicehall.cases.domain.Cases.HALL;
import static org.servicehall.cases.domain.Cases.HANDLER;
import static org.servicehall.cases.domain.Cases.NO;
import static org.servicehall.cases.domain.Cases.handled;
import static org.servicehall.cases.domain.Cases.promised;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.cases.domain.CaseCommand.ApproveExtension;
import org.servicehall.cases.domain.CaseCommand.RequestExtension;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.cases.AuthorityDocument;
import org.servicehall.contracts.cases.DeadlineEvent.CaseExtended;
import org.servicehall.contracts.cases.DeadlineEvent.ExtensionRequested;

/** More time, granted by the lead. */
class ExtensionTest {
    private static final AuthorityDocument DOCUMENT = dated("2025-11-05");

    @RegisterExtension
    private final CaseFixture cases = new CaseFixture();

    @Test
    @Tag("D4")
    void anExtensionIsAskedForBeforeTheDeadlineAndWithinTheOriginalLength() {
        var given = handled(promised());
        cases.expect(given, request(10, LATER), new ExtensionRequested(NO, HALL, 10, "需复核", HANDLER, LATER));
        cases.refuse(given, request(11, LATER), "extension-too-long");
        cases.refuse(given, request(3, promised().deadline().dueAt()), "extension-after-deadline");
        cases.refuse(handled(Cases.accepted(AcceptanceType.INSTANT)), request(1, ACCEPTED), "instant-not-extendable");
    }

    @Test
    @Tag("D4")
    void whereNotADayIsPossibleNothingCanBeAskedFor() {
        var given = handled(Cases.with(new CaseTerms(false, 0, List.of(), null)));
        cases.refuse(given, request(1, LATER), "extension-impossible");
    }

    @Test
    @Tag("K6")
    void aPetitionIsExtendedByAtMostThirtyCalendarDays() {
        var given = handled(Cases.accepted(AcceptanceType.PETITION));
        cases.refuse(given, request(31, LATER), "extension-too-long");
        cases.expect(given, request(30, LATER), new ExtensionRequested(NO, HALL, 30, "需复核", HANDLER, LATER));
    }

    @Test
    @Tag("K6")
    void noMatterGivesAPetitionMoreThanThirtyDays() {
        var given = handled(Cases.petition(new CaseTerms(false, 90, List.of(), null)));
        cases.refuse(given, request(31, LATER), "extension-too-long");
        cases.expect(given, request(30, LATER), new ExtensionRequested(NO, HALL, 30, "需复核", HANDLER, LATER));
        var shorter = handled(Cases.petition(new CaseTerms(false, 10, List.of(), null)));
        cases.refuse(shorter, request(11, LATER), "extension-too-long");
    }

    @Test
    @Tag("K7")
    void aSuperiorsLimitIsExtendedByTheSuperiorsDocumentAlone() {
        var given = handled(Cases.accepted(AcceptanceType.FORWARDED));
        cases.refuse(given, request(5, LATER), "authority-document-needed");
        for (String day : List.of("2025-11-02", "2025-11-06")) {
            cases.refuse(given, by(dated(day), 5), "authority-document-date");
        }
        cases.expect(given, by(DOCUMENT, 90), asked(90));
        cases.refuse(handled(promised()), by(DOCUMENT, 5), "limit-of-no-authority");
    }

    @Test
    @Tag("K7")
    void theLeadCannotGrantWhatTheSuperiorDidNot() {
        var grant = new ApproveExtension(NO, "zhou.min", LATER, CALENDAR, () -> CaseSamples.YQ);
        cases.refuse(
                handled(Cases.accepted(AcceptanceType.FORWARDED), requested()), grant, "authority-document-needed");
        cases.expect(handled(Cases.accepted(AcceptanceType.FORWARDED), asked(5)), grant, moved("extension"));
    }

    @Test
    @Tag("K7")
    void aSuperiorExtendsAsOftenAsItSaysEachUnderAnIdOfItsOwn() {
        var once = handled(Cases.accepted(AcceptanceType.FORWARDED), asked(5), moved("extension"));
        var next = new AuthorityDocument("杭民〔2025〕13号", DOCUMENT.date());
        cases.expect(once, by(next, 5), new ExtensionRequested(NO, HALL, 5, "上级延期", HANDLER, LATER, next));
        var first = moved("extension").deadline();
        var again = new Term(first, true, null, false, false).movedBy(5, AcceptanceType.FORWARDED, CALENDAR);
        assertThat(again.id()).isEqualTo("extension-2");
        assertThat(again.dueAt()).isAfter(first.dueAt());
    }

    @Test
    @Tag("K7")
    @Tag("D4")
    void oneDocumentExtendsItOnceHoweverItsNumberIsTyped() {
        var once = handled(Cases.accepted(AcceptanceType.FORWARDED), asked(5), moved("extension"));
        cases.refuse(once, by(DOCUMENT, 5), "authority-document-used");
        cases.refuse(once, by(new AuthorityDocument("杭民 [2025] １２号", DOCUMENT.date()), 5), "authority-document-used");
        var other = new AuthorityDocument("杭民〔2025〕13号", DOCUMENT.date());
        cases.expect(once, by(other, 5), new ExtensionRequested(NO, HALL, 5, "上级延期", HANDLER, LATER, other));
    }

    private static AuthorityDocument dated(String day) {
        return new AuthorityDocument("杭民〔2025〕12号", LocalDate.parse(day));
    }

    private static RequestExtension by(AuthorityDocument document, int days) {
        return new RequestExtension(NO, days, "上级延期", document, HANDLER, LATER, CALENDAR);
    }

    private static ExtensionRequested asked(int days) {
        return new ExtensionRequested(NO, HALL, days, "上级延期", HANDLER, LATER, DOCUMENT);
    }

    private static CaseExtended moved(String id) {
        var before = Cases.accepted(AcceptanceType.FORWARDED).deadline();
        var after = Term.of(before).movedBy(5, AcceptanceType.FORWARDED, CALENDAR);
        assertThat(after.id()).isEqualTo(id);
        return new CaseExtended(NO, HALL, before, after, "上级延期", CaseSamples.YQ, "zhou.min", LATER, DOCUMENT);
    }

    @Test
    @Tag("D4")
    void theLeadGrantsTheExtensionAndTheEarlierDateStays() {
        cases.expect(
                handled(promised(), requested()),
                new ApproveExtension(NO, "zhou.min", LATER, CALENDAR, () -> CaseSamples.YQ),
                extended());
    }

    @Test
    @Tag("D4")
    void nobodyGrantsTheirOwnExtensionAndNobodyTwice() {
        cases.refuse(
                handled(promised(), requested()),
                new ApproveExtension(NO, HANDLER, LATER, CALENDAR, () -> CaseSamples.YQ),
                "extension-own-request");
        cases.refuse(handled(promised(), requested(), extended()), request(1, LATER), "extension-spent");
        cases.refuse(
                handled(promised()),
                new ApproveExtension(NO, "zhou.min", LATER, CALENDAR, () -> CaseSamples.YQ),
                "no-extension-requested");
    }
}
