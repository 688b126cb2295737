package org.servicehall.cases.domain.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.domain.Acting;
import org.servicehall.cases.domain.Tables;
import org.servicehall.cases.domain.archive.ArchiveCommand.ApproveLoan;
import org.servicehall.cases.domain.archive.ArchiveCommand.ArchiveFile;
import org.servicehall.cases.domain.archive.ArchiveCommand.RefuseLoan;
import org.servicehall.cases.domain.archive.ArchiveCommand.RequestLoan;
import org.servicehall.cases.domain.archive.ArchiveCommand.ReturnLoan;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.archive.ArchiveEvent.FileArchived;
import org.servicehall.contracts.archive.ArchiveEvent.LoanApproved;
import org.servicehall.contracts.archive.ArchiveEvent.LoanKind;
import org.servicehall.contracts.archive.ArchiveEvent.LoanRefused;
import org.servicehall.contracts.archive.ArchiveEvent.LoanRequested;
import org.servicehall.contracts.archive.ArchiveEvent.LoanReturned;
import org.servicehall.contracts.archive.ArchiveEvent.NoticePart;
import org.servicehall.contracts.archive.ArchiveEvent.PaperPart;
import org.servicehall.contracts.archive.ArchiveEvent.Part;
import org.servicehall.platform.testing.EntityPlay;
import org.servicehall.platform.testing.StateTable;

/** A file in the archive and what is lent of it. */
class ClosedFileTest {
    private static final String NO = "330106-20251103-0007";
    private static final Instant AT = Instant.parse("2025-11-20T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 20);
    private static final List<Part> PARTS = List.of(new Part("Case:" + NO, 6, "ab12"));
    private static final List<NoticePart> NOTICES = List.of(new NoticePart("330106-BJ-2025-0001", "cd34"));
    private static final List<PaperPart> PAPERS = List.of(new PaperPart(1, "ef56"));
    private static final FileArchived ARCHIVED =
            new FileArchived(NO, "330106", "330106-DA-2025-0001", PARTS, NOTICES, AT, PAPERS);
    private static final LoanRequested BORROWED =
            new LoanRequested(NO, "330106", 1, LoanKind.BORROW, "复核", LocalDate.of(2025, 12, 1), "li.na", AT);
    private static final LoanApproved APPROVED = new LoanApproved(NO, "330106", 1, "zhou.min", AT);

    @Test
    @Tag("R1")
    @Tag("S4")
    void aFileIsArchivedOnceAndNoNumberIsDrawnForItAgain() {
        assertThat(play().send(archive())).containsExactly(ARCHIVED);
        assertThat(play(ARCHIVED)
                        .send(new ArchiveFile(
                                NO,
                                "330106",
                                () -> {
                                    throw new AssertionError("drew a number");
                                },
                                List.of(),
                                List.of(),
                                List.of(),
                                AT)))
                .isEmpty();
    }

    @Test
    @Tag("R2")
    void borrowingNeedsADateAheadAndWithinAYearAndCopyingNeedsNone() {
        refused(borrow(null), "return-date-needed", ARCHIVED);
        refused(borrow(TODAY), "return-date-not-ahead", ARCHIVED);
        refused(borrow(TODAY.plusDays(367)), "return-date-too-far", ARCHIVED);
        refused(borrow(LocalDate.MAX), "return-date-too-far", ARCHIVED);
        refused(request(LoanKind.COPY, LocalDate.MAX), "return-date-too-far", ARCHIVED);
        assertThat(play(ARCHIVED).send(borrow(TODAY.plusDays(366)))).hasSize(1);
        assertThat(play(ARCHIVED).send(request(LoanKind.COPY, null))).hasSize(1);
    }

    @Test
    @Tag("R2")
    void aFileIsLentToOneAtATimeWithTheConsentOfAnother() {
        refused(borrow(TODAY.plusDays(9)), "file-on-loan", ARCHIVED, BORROWED);
        refused(new ApproveLoan(NO, 1, "li.na", AT), "loan-own-request", ARCHIVED, BORROWED);
        refused(new RefuseLoan(NO, 1, "无关", "li.na", AT), "loan-own-request", ARCHIVED, BORROWED);
        refused(new ApproveLoan(NO, 2, "zhou.min", AT), "unknown-loan", ARCHIVED, BORROWED);
        refused(new ApproveLoan(NO, 1, "zhou.min", AT), "loan-already-decided", ARCHIVED, BORROWED, APPROVED);
        refused(borrow(TODAY.plusDays(9)), "unknown-number");
        assertThat(play(ARCHIVED, BORROWED).send(new ApproveLoan(NO, 1, "zhou.min", AT)))
                .containsExactly(APPROVED);
    }

    @Test
    @Tag("R2")
    void aReturnIsRecordedBySomebodyElseThanTheBorrower() {
        refused(new ReturnLoan(NO, 1, Acting.of("wu.gang"), AT), "nothing-to-return", ARCHIVED, BORROWED);
        for (Acting borrower : List.of(Acting.of("li.na"), Acting.of("he.ping", "li.na"))) {
            refused(new ReturnLoan(NO, 1, borrower, AT), "loan-own-return", ARCHIVED, BORROWED, APPROVED);
        }
        assertThat(play(ARCHIVED, BORROWED, APPROVED).send(new ReturnLoan(NO, 1, Acting.of("wu.gang"), AT)))
                .containsExactly(new LoanReturned(NO, "330106", 1, "wu.gang", AT));
    }

    @Test
    void theTableInTheDocumentsIsTrue() {
        String now = new StateTable(ClosedFile.class)
                .state("none", List.of())
                .state("archived", List.of(ARCHIVED))
                .state("loan asked for", List.of(ARCHIVED, BORROWED))
                .state("lent", List.of(ARCHIVED, BORROWED, APPROVED))
                .state(
                        "loan refused",
                        List.of(ARCHIVED, BORROWED, new LoanRefused(NO, "330106", 1, "无关", "zhou.min", AT)))
                .state("back", List.of(ARCHIVED, BORROWED, APPROVED, new LoanReturned(NO, "330106", 1, "wu.gang", AT)))
                .command(archive())
                .command("RequestLoan, borrow", borrow(TODAY.plusDays(9)))
                .command("RequestLoan, copy", request(LoanKind.COPY, null))
                .command(new ApproveLoan(NO, 1, "zhou.min", AT))
                .command("ApproveLoan by the borrower", new ApproveLoan(NO, 1, "li.na", AT))
                .command(new RefuseLoan(NO, 1, "与业务无关", "zhou.min", AT))
                .command(new ReturnLoan(NO, 1, Acting.of("wu.gang"), AT))
                .command("ReturnLoan by the borrower", new ReturnLoan(NO, 1, Acting.of("li.na"), AT))
                .markdown("States of a closed file 档案", Tables.remark("ClosedFileTest"));
        assertThat(Tables.kept("archive", now)).isEqualTo(now);
    }

    private static ArchiveFile archive() {
        return new ArchiveFile(NO, "330106", () -> "330106-DA-2025-0001", PARTS, NOTICES, PAPERS, AT);
    }

    private static RequestLoan borrow(LocalDate returnBy) {
        return request(LoanKind.BORROW, returnBy);
    }

    private static RequestLoan request(LoanKind kind, LocalDate returnBy) {
        return new RequestLoan(NO, kind, "复核", returnBy, TODAY, "sun.yan", AT);
    }

    private static EntityPlay play(Object... given) {
        return new EntityPlay(ClosedFile.class, List.of(given));
    }

    private static void refused(Object command, String code, Object... given) {
        assertThatThrownBy(() -> play(given).send(command))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
