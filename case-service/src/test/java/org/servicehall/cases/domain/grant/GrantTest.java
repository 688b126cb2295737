package org.servicehall.cases.domain.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.domain.Cases;
import org.servicehall.cases.domain.Tables;
import org.servicehall.cases.domain.grant.GrantCommand.BeginGrant;
import org.servicehall.cases.domain.grant.GrantCommand.EndGrant;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.GrantTerms;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.grant.GrantEvent.End;
import org.servicehall.contracts.grant.GrantEvent.GrantBegun;
import org.servicehall.contracts.grant.GrantEvent.GrantEnded;
import org.servicehall.platform.testing.EntityPlay;
import org.servicehall.platform.testing.StateTable;

/** Something granted for a while. */
@Tag("C5")
class GrantTest {
    private static final Instant BEGUN = Cases.at("2025-11-20T09:00");
    private static final Instant YEARS_END = Cases.at("2026-01-01T00:00");
    private static final CaseOpened OPENED = (CaseOpened) Cases.opened(
                    Cases.with(new CaseTerms(true, null, List.of(), new GrantTerms(true, List.of("other")))))
            .getFirst();
    private static final GrantBegun GRANT = new GrantBegun(
            Cases.NO,
            Cases.HALL,
            OPENED.matterId(),
            OPENED.matterName(),
            OPENED.applicant(),
            new GrantTerms(true, List.of("other")),
            YEARS_END,
            BEGUN);

    @Test
    void aGrantBeginsOnce() {
        assertThat(play().send(begin())).containsExactly(GRANT);
        assertThat(play(GRANT).send(begin())).isEmpty();
    }

    @Test
    void itExpiresAtTheEndOfItsYearAndNotBefore() {
        assertThat(play(GRANT).send(end(End.EXPIRED, null, YEARS_END.minusMillis(1))))
                .isEmpty();
        assertThat(play(GRANT).send(end(End.EXPIRED, null, YEARS_END)))
                .containsExactly(ended(End.EXPIRED, null, YEARS_END));
        assertThat(play(GRANT, ended(End.EXPIRED, null, YEARS_END)).send(end(End.EXPIRED, null, YEARS_END)))
                .isEmpty();
    }

    @Test
    void itIsTakenBackOnceAndWithAReason() {
        refused(end(End.REVOKED, " ", BEGUN), "revocation-needs-reason", GRANT);
        refused(end(End.REVOKED, null, BEGUN), "revocation-needs-reason", GRANT);
        refused(end(End.REVOKED, "超标", BEGUN), "grant-over", GRANT, ended(End.EXPIRED, null, YEARS_END));
        refused(end(End.REVOKED, "超标", BEGUN), "unknown-number");
        assertThat(play(GRANT).send(end(End.REVOKED, "超标", BEGUN))).containsExactly(ended(End.REVOKED, "超标", BEGUN));
    }

    @Test
    void theTableInTheDocumentsIsTrue() {
        String now = new StateTable(Grant.class)
                .state("none", List.of())
                .state("running", List.of(GRANT))
                .state("over", List.of(GRANT, ended(End.REVOKED, "超标", BEGUN)))
                .command(begin())
                .command("EndGrant, the year is over", end(End.EXPIRED, null, YEARS_END))
                .command("EndGrant, the year is not over", end(End.EXPIRED, null, BEGUN))
                .command(
                        "EndGrant, another it depends on is over",
                        new EndGrant(Cases.NO, End.WITH_ANOTHER, "330106-20250101-0001", null, BEGUN))
                .command("EndGrant, revoked", end(End.REVOKED, "超标", BEGUN))
                .command("EndGrant, revoked without a reason", end(End.REVOKED, null, BEGUN))
                .markdown("States of a grant 待遇", Tables.remark("GrantTest"));
        assertThat(Tables.kept("grant", now)).isEqualTo(now);
    }

    private static BeginGrant begin() {
        return new BeginGrant(Cases.NO, OPENED, YEARS_END, BEGUN);
    }

    private static EndGrant end(End end, String reason, Instant at) {
        return new EndGrant(Cases.NO, end, null, reason, at);
    }

    private static GrantEnded ended(End end, String reason, Instant at) {
        return new GrantEnded(Cases.NO, Cases.HALL, OPENED.matterId(), OPENED.applicant(), end, null, reason, at);
    }

    private static EntityPlay play(Object... given) {
        return new EntityPlay(Grant.class, List.of(given));
    }

    private static void refused(Object command, String code, Object... given) {
        assertThatThrownBy(() -> play(given).send(command))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
