package org.servicehall.demo.cheats;

import java.time.Duration;
import java.time.LocalDate;
import org.servicehall.demo.desk.Case;
import org.servicehall.demo.desk.Filed;
import org.servicehall.demo.desk.Floor;

/**
 * Fourteen ways in which halls really cheat, told as one morning in January. Each is refused, or shows and is answered for;
 * one that comes through ends the demo.
 */
public final class Cheats {
    /** A day of September 2025 on which Chen Jie signed in for the afternoon, and not out. */
    public static final LocalDate SIGNED_IN_AND_LEFT = LocalDate.of(2025, 9, 24);

    private static final LocalDate IN_SEASON = LocalDate.of(2025, 7, 16);
    private static final LocalDate MORNING = LocalDate.of(2026, 1, 20);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Floor floor;
    private final AtTheWindow window;
    private final WithACase cases;
    private final InJudgement judgement;
    private final InTheBook book;
    private final boolean publishedBefore;

    /** @param publishedBefore whether September's attendance was published before this month was played */
    public Cheats(Floor floor, boolean publishedBefore) {
        this.floor = floor;
        this.publishedBefore = publishedBefore;
        this.window = new AtTheWindow(floor);
        this.cases = new WithACase(floor);
        this.judgement = new InJudgement(floor);
        this.book = new InTheBook(floor);
    }

    public void play() {
        floor.account().day(MORNING, "十四种作弊，逐一试过 · fourteen ways to cheat, each of them tried");
        floor.at(IN_SEASON, "09:00", "认证期内先交一张空表", "an empty form, handed in within the season");
        Filed empty = window.emptyForm();
        floor.at(MORNING, "08:30", "半年以后", "six months later");
        InTheBook.Figures before = book.figures();
        Filed complete = window.complete();
        Filed untouched = window.neverAccepted();
        Filed incomplete = window.incomplete();
        window.strangersAct(complete, incomplete);
        window.strangersLook(complete);
        Case given = window.accept(complete);
        Case idle = window.neverHandled();
        window.afterTheSeason(empty);
        window.noticeThenReturn(incomplete);
        cases.judgeOwnCase();
        cases.extendAnothersLimit();
        window.secondGrant();
        judgement.play(MORNING.toString());
        theClockRuns(given, idle, untouched, before);
    }

    private void theClockRuns(Case given, Case idle, Filed untouched, InTheBook.Figures before) {
        floor.at(given.due().minus(A_MINUTE), "到期前一分钟", "a minute before it is due");
        cases.giveAway(given);
        cases.endItInTheApplicantsName(idle);
        floor.at(given.due().plus(A_MINUTE.multipliedBy(2)), "时限已过", "the time is over");
        InTheBook.Entry late = book.lateIsWhoeverHeldIt(given);
        book.takingItBackTookNothingAway(idle);
        InTheBook.Entry stood = book.standingIsLate(untouched);
        cases.finish(given);
        book.excusedStandsBeside(late, before);
        book.onePersonCorrectsNothing(stood);
        book.signedInAndLeft(publishedBefore);
    }
}
