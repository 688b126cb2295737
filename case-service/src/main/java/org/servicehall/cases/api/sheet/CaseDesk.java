package org.servicehall.cases.api.sheet;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonBoolean;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.api.RequestsOfLeads;
import org.servicehall.cases.view.archive.LoanLine;
import org.servicehall.cases.view.archive.Loans;
import org.servicehall.cases.view.board.DueBoard;
import org.servicehall.cases.view.board.DueBoardItem;
import org.servicehall.cases.view.board.DueBoardItem.Colour;
import org.servicehall.cases.view.board.DueTimes;
import org.servicehall.cases.view.board.Waiting.For;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.desk.Desk;
import org.servicehall.platform.desk.DeskQueue;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** What waits of open cases (P3, C1, D4, D6, D9, C3, F5) and of files on loan (R2). */
@Component
final class CaseDesk implements Desk {
    private final View<DueBoardItem> board;
    private final View<DueTimes> times;
    private final OnBoard onBoard;
    private final View<LoanLine> loans;
    private final RequestsOfLeads leads;
    private final Halls halls;
    private final Clock clock;

    CaseDesk(
            View<DueBoardItem> board,
            OnBoard onBoard,
            View<LoanLine> loans,
            RequestsOfLeads leads,
            Halls halls,
            Clock clock) {
        this.board = board.kept();
        this.times = this.board.only(DueTimes.class);
        this.onBoard = onBoard;
        this.loans = loans.kept();
        this.leads = leads;
        this.halls = halls;
        this.clock = clock;
    }

    @Override
    public List<DeskQueue> of(Actor actor) {
        List<DeskQueue> queues = new ArrayList<>();
        if (actor.is(Role.CLERK) || actor.is(Role.LEAD)) {
            carried(actor, queues);
            waiting(actor, queues);
        }
        if (actor.is(Role.LEAD) || actor.is(Role.OFFICE)) {
            queues.add(
                    board("objections-to-decide", "待处理的异议", "objections to decide", actor, null, true, For.OBJECTION));
        }
        if (actor.is(Role.LEAD) || actor.is(Role.LEADING_GROUP)) {
            asked(actor, queues);
        }
        if (actor.is(Role.LEAD)) {
            queues.add(board(
                    "cases-red", "全厅超期办件", "cases of the hall past their deadline", actor, Colour.RED, false, null));
        }
        if (actor.is(Role.OFFICE)) {
            queues.add(loans("loans-overdue", "逾期未还的档案", "files overdue", overdue(actor), "overdue=true"));
        }
        return List.copyOf(queues);
    }

    /** In one search where there are not more than are counted; the times of each then tell the colours. */
    private void carried(Actor actor, List<DeskQueue> queues) {
        Instant now = clock.instant();
        Bson all = onBoard.of(actor, null, true, null, now);
        Page<DueTimes> carried = times.page(all, DueBoard.ORDER, null, Backlog.MOST);
        Function<Mine, Backlog> counted =
                carried.next() == null ? mine -> among(carried.items(), mine, now) : counted(actor, all, now);
        for (Mine mine : Mine.values()) {
            queues.add(board(
                    mine.code,
                    new LocalizedText(mine.zh, mine.en),
                    counted.apply(mine),
                    link(mine.colour, true, null)));
        }
    }

    private static Backlog among(List<DueTimes> carried, Mine mine, Instant now) {
        return Backlog.of(
                carried.stream()
                        .filter(each -> mine.colour == null || each.colour(now) == mine.colour)
                        .toList(),
                DueTimes::acceptedAt,
                DueTimes::dueAt,
                DueTimes::isProvisional);
    }

    /** Of more than are counted the first by each time is asked for. What is due later is not late: that need not be asked for. */
    private Function<Mine, Backlog> counted(Actor actor, Bson all, Instant now) {
        Optional<DueTimes> next = first(all, "dueAt");
        Instant nextDue = next.map(DueTimes::dueAt).orElse(null);
        Instant oldest = first(all, "acceptedAt").map(DueTimes::acceptedAt).orElse(null);
        Backlog mine = new Backlog(
                Backlog.MOST,
                true,
                oldest,
                nextDue,
                next.filter(DueTimes::isProvisional).isPresent());
        boolean late = nextDue != null && nextDue.isBefore(now);
        return which -> switch (which) {
            case ALL -> mine;
            case RED -> late ? backlog(onBoard.of(actor, Colour.RED, true, null, now)) : Backlog.NONE;
            case YELLOW -> backlog(onBoard.of(actor, Colour.YELLOW, true, null, now));
        };
    }

    private Optional<DueTimes> first(Bson all, String time) {
        Bson timed = Filters.and(all, Filters.gt(time, Instant.EPOCH));
        return times.page(timed, Sorts.ascending(time), null, 1).items().stream()
                .findFirst();
    }

    /** What somebody carries, and how pressing it is (D6). */
    private enum Mine {
        ALL("cases-mine", "我承办的办件", "my cases", null),
        RED("cases-mine-red", "我的超期办件", "my cases past their deadline", Colour.RED),
        YELLOW("cases-mine-yellow", "我的临期办件", "my cases due soon", Colour.YELLOW);

        private final String code;
        private final String zh;
        private final String en;
        private final @Nullable Colour colour;

        Mine(String code, String zh, String en, @Nullable Colour colour) {
            this.code = code;
            this.zh = zh;
            this.en = en;
            this.colour = colour;
        }
    }

    private void waiting(Actor actor, List<DeskQueue> queues) {
        queues.add(board(
                "cases-to-confirm", "待我确认承办的办件", "cases I am asked to handle", actor, null, true, For.CONFIRMATION));
        queues.add(board("cases-to-reply", "待我复核答复", "replies for me to sign", actor, null, true, For.REPLY));
        queues.add(board("joint-parts", "待本窗口协办", "parts of my window", actor, null, true, For.JOINT_PART));
        queues.add(board("cases-to-handle", "待确定承办人", "cases without a handler", actor, null, true, For.HANDLER));
    }

    /** Of others: of a lead's requests the leading group has as many (D4, R2). */
    private void asked(Actor actor, List<DeskQueue> queues) {
        queues.add(board("extensions-to-decide", "待批准的延期", "extensions to decide", actor, null, true, For.EXTENSION));
        Bson requested = of(actor, Loans.toDecide(leads.waitingFor(actor, Loans.ASKED_BY, clock.instant())));
        queues.add(loans("loans-to-decide", "待批准的档案借阅", "loans to decide", requested, "toDecide=true"));
    }

    private DeskQueue board(
            String code,
            String zh,
            String en,
            Actor actor,
            @Nullable Colour colour,
            boolean mine,
            @Nullable For awaits) {
        Backlog waiting = backlog(onBoard.of(actor, colour, mine, awaits, clock.instant()));
        return board(code, new LocalizedText(zh, en), waiting, link(colour, mine, awaits));
    }

    private static DeskQueue board(String code, LocalizedText label, Backlog waiting, String link) {
        return DeskQueue.of(code, label, waiting, link).provisional(waiting.nextHasIt());
    }

    private Backlog backlog(Bson wanted) {
        return board.backlog(wanted, "acceptedAt", "dueAt", "provisional", BsonBoolean.TRUE);
    }

    private static String link(@Nullable Colour colour, boolean mine, @Nullable For awaits) {
        List<String> filters = new ArrayList<>();
        if (mine) {
            filters.add("mine=true");
        }
        if (colour != null) {
            filters.add("colour=" + colour);
        }
        if (awaits != null) {
            filters.add("awaits=" + awaits);
        }
        return "/api/due-board?" + String.join("&", filters);
    }

    private DeskQueue loans(String code, String zh, String en, Bson wanted, String filter) {
        return DeskQueue.of(
                code,
                new LocalizedText(zh, en),
                loans.backlog(wanted, "requestedAt", null),
                "/api/archive/loans?" + filter);
    }

    private Bson overdue(Actor actor) {
        return of(actor, Loans.overdue(halls.today(actor.hall(), clock.instant())));
    }

    private static Bson of(Actor actor, Bson wanted) {
        return Filters.and(Filters.eq("hall", actor.hall()), wanted);
    }
}
