package org.servicehall.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.cases.domain.CaseSamples.BJ;
import static org.servicehall.cases.domain.CaseSamples.LATER;
import static org.servicehall.cases.domain.CaseSamples.LEAD;
import static org.servicehall.cases.domain.CaseSamples.TOO_LATE;
import static org.servicehall.cases.domain.CaseSamples.clerk;
import static org.servicehall.cases.domain.CaseSamples.granted;
import static org.servicehall.cases.domain.CaseSamples.overdue;
import static org.servicehall.cases.domain.CaseSamples.whole;
import static org.servicehall.cases.domain.CaseSamples.wish;
import static org.servicehall.cases.domain.CaseSamples.withdraw;
import static org.servicehall.cases.domain.Cases.AGENT;
import static org.servicehall.cases.domain.Cases.HALL;
import static org.servicehall.cases.domain.Cases.HANDLER;
import static org.servicehall.cases.domain.Cases.NO;
import static org.servicehall.cases.domain.Cases.at;
import static org.servicehall.cases.domain.Cases.handled;
import static org.servicehall.cases.domain.Cases.opened;
import static org.servicehall.cases.domain.Cases.promised;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.cases.domain.wish.Representatives;
import org.servicehall.cases.domain.wish.Wish;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.acting.ActingGround;
import org.servicehall.contracts.acting.Power;
import org.servicehall.contracts.acting.PowerProof;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.acting.RevocationWord;
import org.servicehall.contracts.application.RepresentationEvent.PowerRevoked;
import org.servicehall.contracts.application.RepresentationEvent.PowerSeen;
import org.servicehall.contracts.application.RepresentationEvent.RepresentativeNamed;
import org.servicehall.contracts.application.WithdrawalProof;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.CaseEvent.CaseWithdrawn;
import org.servicehall.contracts.cases.CaseEvent.Outcome;

/** A case is taken back at its resident's wish, which shows, and nobody ends one to be rid of it. */
@Tag("P2")
class WithdrawalTest {
    private static final Acting OWNER = clerk(HANDLER, "CIVIL_AFFAIRS");
    private static final String FORM = "paper:3";

    @RegisterExtension
    private final CaseFixture cases = new CaseFixture();

    @Test
    @Tag("C1")
    void onlyWhoHoldsItTheirDeputyOrTheLeadRecordsIt() {
        for (Acting by : List.of(OWNER, clerk(AGENT, "CIVIL_AFFAIRS"), Acting.of("dai.li", HANDLER), LEAD)) {
            cases.expect(
                    handled(promised()), withdraw(wish(), by, LATER), withdrawn(wish(), by.id(), LATER), ended(LATER));
        }
        for (Acting by : List.of(clerk("sun.yan", "FINANCE"), clerk("dai.li", "CIVIL_AFFAIRS"))) {
            cases.refuse(handled(promised()), withdraw(wish(), by, LATER), "not-answerable");
            cases.refuse(opened(promised()), withdraw(wish(), by, LATER), "not-answerable");
        }
    }

    @Test
    void whatIsDecidedOrOverIsTakenBackNoMore() {
        for (Acting by : new Acting[] {OWNER, null}) {
            cases.refuse(handled(promised(), granted()), withdraw(wish(), by, LATER), "case-already-decided");
            cases.refuse(
                    handled(promised(), withdrawn(wish(), HANDLER, LATER), ended(LATER)),
                    withdraw(wish(), by, LATER),
                    "case-completed");
        }
    }

    @Test
    @Tag("S4")
    void aSignedFormIsOneThatIsKeptAndComesNotByTelephone() {
        var form = wish(WithdrawalProof.SIGNED_FORM, FORM, null, Representatives.NONE);
        cases.expect(handled(promised()), withdraw(form, OWNER, LATER), withdrawn(form, HANDLER, LATER), ended(LATER));
        var none = wish(WithdrawalProof.SIGNED_FORM, null, null, Representatives.NONE);
        var lost = signed(Channel.COUNTER, false);
        for (Wish missing : List.of(none, lost)) {
            cases.refuse(handled(promised()), withdraw(missing, OWNER, LATER), "withdrawal-form-not-kept");
        }
        cases.refuse(
                handled(promised()), withdraw(signed(Channel.PHONE, true), OWNER, LATER), "signed-form-not-by-phone");
    }

    private static Wish signed(Channel channel, boolean kept) {
        return new Wish(
                channel,
                WithdrawalProof.SIGNED_FORM,
                FORM,
                kept,
                null,
                Representatives.NONE,
                LocalDate.of(2025, 11, 5));
    }

    @Test
    @Tag("S3")
    void theResidentNeedsNobodyWhoHoldsIt() {
        var own = Wish.byCode(Representatives.NONE, LocalDate.of(2025, 11, 5));
        cases.expect(
                handled(promised()),
                withdraw(own, null, LATER),
                withdrawn(own, CaseWithdrawn.RESIDENT, LATER),
                ended(LATER));
    }

    @Test
    @Tag("S8")
    void whereAnybodyWasEverNamedTheCodeShowsNobodysOwnWish() {
        for (Representatives all : List.of(acting(null), acting(null, seen()), acting(null, seen(), revoked()))) {
            var coded = wish(WithdrawalProof.QUERY_CODE, null, null, all);
            for (Acting by : new Acting[] {OWNER, null}) {
                cases.refuse(handled(promised()), withdraw(coded, by, LATER), "code-not-the-applicants-alone");
            }
            var signed = wish(WithdrawalProof.SIGNED_FORM, FORM, null, all);
            cases.expect(
                    handled(promised()),
                    withdraw(signed, OWNER, LATER),
                    withdrawn(signed, HANDLER, LATER),
                    ended(LATER));
        }
    }

    @Test
    @Tag("S8")
    void whoActsForTheApplicantTakesItBackAsFarAsTheirPowerGoes() {
        var may = through(acting(LocalDate.of(2025, 11, 5), seen()), 1);
        cases.expect(handled(promised()), withdraw(may, OWNER, LATER), withdrawn(may, HANDLER, LATER), ended(LATER));
        refused(through(acting(null, seen()), 2), "unknown-representative");
        refused(through(acting(null), 1), "power-not-seen");
        refused(through(acting(null, seen(), revoked()), 1), "power-revoked");
        refused(through(acting(LocalDate.of(2025, 11, 4), seen()), 1), "power-expired");
        refused(through(named(RepresentedAct.SUBMIT), 1), "outside-power");
    }

    /** Nobody concludes from a stream that has not come so far that nobody was named. */
    @Test
    @Tag("S8")
    void whoActsIsKnownOnceTheAcceptanceIs() {
        var named = named(List.of(RepresentedAct.WITHDRAW), null);
        assertThat(Representatives.known(List.of())).isEmpty();
        assertThat(Representatives.known(List.of(named))).isEmpty();
        assertThat(Representatives.known(List.of(promised()))).contains(Representatives.NONE);
        assertThat(Representatives.known(List.of(named, promised()))).contains(Representatives.of(Stream.of(named)));
    }

    private void refused(Wish wish, String code) {
        cases.refuse(handled(promised()), withdraw(wish, OWNER, LATER), code);
    }

    private static Wish through(Representatives all, int no) {
        return wish(WithdrawalProof.QUERY_CODE, null, no, all);
    }

    private static Representatives named(RepresentedAct act) {
        return Representatives.of(Stream.of(named(List.of(act), null), seen()));
    }

    private static Representatives acting(@Nullable LocalDate until, Object... later) {
        return Representatives.of(
                Stream.concat(Stream.of(named(List.of(RepresentedAct.WITHDRAW), until)), Stream.of(later)));
    }

    private static RepresentativeNamed named(List<RepresentedAct> acts, @Nullable LocalDate until) {
        return new RepresentativeNamed(
                NO,
                HALL,
                1,
                new Applicant("P-9", "李*"),
                "V-1",
                new Power(ActingGround.POWER_OF_ATTORNEY, acts, null, until),
                null,
                AGENT,
                Cases.ACCEPTED,
                null);
    }

    private static PowerSeen seen() {
        return new PowerSeen(NO, HALL, 1, PowerProof.ORIGINAL_SEEN, AGENT, Cases.ACCEPTED, null, null);
    }

    private static PowerRevoked revoked() {
        return new PowerRevoked(NO, HALL, 1, RevocationWord.IN_PERSON, AGENT, Cases.ACCEPTED, null);
    }

    @Test
    @Tag("D5")
    void takingItBackInItsLastWorkingDayTakesNoLatenessAway() {
        for (String moment : List.of("2025-11-17T08:00", "2025-11-17T16:29", "2025-11-17T16:30")) {
            var last = at(moment);
            for (Acting by : new Acting[] {OWNER, null}) {
                cases.expect(
                        handled(promised()),
                        withdraw(wish(), by, last),
                        late(last),
                        withdrawn(wish(), by == null ? CaseWithdrawn.RESIDENT : HANDLER, last),
                        endedLate(last));
            }
        }
        var before = at("2025-11-14T16:30");
        cases.expect(
                handled(promised()),
                withdraw(wish(), OWNER, before),
                withdrawn(wish(), HANDLER, before),
                ended(before));
    }

    @Test
    @Tag("D5")
    void whatIsLateIsLateOnce() {
        cases.expect(
                handled(promised()),
                withdraw(wish(), OWNER, TOO_LATE),
                overdue(),
                withdrawn(wish(), HANDLER, TOO_LATE),
                endedLate(TOO_LATE));
        cases.expect(
                handled(promised(), overdue()),
                withdraw(wish(), OWNER, TOO_LATE),
                withdrawn(wish(), HANDLER, TOO_LATE),
                endedLate(TOO_LATE));
    }

    @Test
    @Tag("D5")
    void howMuchIsCertainIsTheHallsToSet() {
        var due = promised().deadline().dueAt();
        var never = new LatenessRules(Cases.CALENDAR, 0, 0);
        cases.expect(
                handled(promised()),
                new CaseCommand.WithdrawCase(NO, wish(), OWNER, due, () -> BJ, never),
                withdrawn(wish(), HANDLER, due),
                ended(due));
    }

    private static CaseOverdue late(Instant at) {
        var deadline = promised().deadline();
        return new CaseOverdue(
                NO, HALL, "original", deadline.dueAt(), HANDLER, "CIVIL_AFFAIRS", at, List.of(whole(deadline)));
    }

    private static CaseWithdrawn withdrawn(Wish wish, String by, Instant at) {
        return new CaseWithdrawn(
                NO, HALL, wish.channel(), by, at, wish.proof(), wish.keptForm(), wish.representative());
    }

    private static CaseCompleted ended(Instant at) {
        return new CaseCompleted(NO, HALL, Outcome.WITHDRAWN, true, null, null, BJ, at);
    }

    private static CaseCompleted endedLate(Instant at) {
        return new CaseCompleted(NO, HALL, Outcome.WITHDRAWN, false, null, null, BJ, at);
    }
}
