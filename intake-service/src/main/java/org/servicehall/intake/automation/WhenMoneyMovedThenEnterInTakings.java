package org.servicehall.intake.automation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.Fee;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.application.FeeEvent.FeeCharged;
import org.servicehall.contracts.money.RefundEvent.FeeRefunded;
import org.servicehall.intake.domain.money.TakingsCommand.EnterTaking;
import org.servicehall.intake.domain.money.TakingsCommand.Paper;
import org.servicehall.intake.money.TakingsTerms;
import org.servicehall.intake.money.TakingsWatch;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.settings.Halls;
import org.springframework.stereotype.Component;

/**
 * What is taken or given back belongs to its clerk's day, and to the next working day once that one is counted (rule S12).
 * Charges from before the means were asked for belong to none.
 */
@Component
class WhenMoneyMovedThenEnterInTakings implements Automation {
    /** A clerk counts some days ahead at most; more would be a fault. */
    private static final int MOST_DAYS = 60;

    private final Commands commands;
    private final Halls halls;
    private final TakingsWatch watch;

    WhenMoneyMovedThenEnterInTakings(Commands commands, Halls halls, TakingsWatch watch) {
        this.commands = commands;
        this.halls = halls;
        this.watch = watch;
    }

    @Override
    public String name() {
        return "when-money-moved-then-enter-in-takings";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Reactions reactions() {
        return Reactions.to(FeeCharged.class, this::charged).and(FeeRefunded.class, this::refunded);
    }

    private void charged(FeeCharged e, RecordedEvent event) {
        if (e.means() != null && e.window() != null) {
            enter(
                    event.id(),
                    new Move(e.hall(), e.chargedBy(), e.window(), e.means(), e.yuan(), e.chargedAt()),
                    paper(e.receiptNo(), e.applicationNo(), e.fee(), e.matterId(), e.matterName()));
        }
    }

    private void refunded(FeeRefunded e, RecordedEvent event) {
        enter(
                event.id(),
                new Move(e.hall(), e.paidBy(), e.window(), e.means(), -e.yuan(), e.refundedAt()),
                paper(e.receiptNo(), e.applicationNo(), e.fee(), e.matterId(), e.matterName()));
    }

    private static Paper paper(
            String receiptNo, String no, Fee fee, @Nullable String matterId, @Nullable LocalizedText matterName) {
        return new Paper(receiptNo, no, fee.name(), fee.deposit(), matterId, matterName);
    }

    private record Move(String hall, String clerk, String window, PaymentMeans means, int yuan, Instant at) {
        /** Approved by somebody else, perhaps while the clerk was away: it makes no day late. */
        boolean isRefund() {
            return yuan < 0;
        }
    }

    private void enter(String source, Move move, Paper paper) {
        HallCalendar calendar = halls.calendar(move.hall());
        LocalDate day = calendar.dateOf(move.at());
        for (int tried = 0; tried < MOST_DAYS; tried++) {
            if (entered(source, move, paper, day)) {
                return;
            }
            day = TakingsTerms.dayAfter(day, calendar);
        }
        throw new IllegalStateException(source + " finds no day that is open");
    }

    private boolean entered(String source, Move move, Paper paper, LocalDate day) {
        String no = move.hall() + "-" + move.clerk() + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
        TakingsTerms terms = watch.of(move.hall(), move.clerk(), day);
        Instant lateAfter = move.isRefund() ? null : terms.lateAfter();
        try {
            commands.send(
                    new EnterTaking(
                            no,
                            move.hall(),
                            move.clerk(),
                            day,
                            move.window(),
                            source,
                            paper,
                            move.means(),
                            move.yuan(),
                            move.at(),
                            terms.closeBy(),
                            lateAfter),
                    CommandContext.of(name(), move.at()).withKey(name() + "/" + source));
            return true;
        } catch (Refusal sealed) {
            if (sealed.code().equals("takings-sealed")) {
                return false;
            }
            throw sealed;
        }
    }
}
