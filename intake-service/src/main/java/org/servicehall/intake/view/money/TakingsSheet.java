package org.servicehall.intake.view.money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.money.MeansTotal;
import org.servicehall.contracts.money.TakingsEvent.TakingEntered;
import org.servicehall.contracts.money.TakingsEvent.TakingsSentBack;
import org.servicehall.contracts.money.TakingsEvent.TakingsTimeProlonged;
import org.servicehall.intake.domain.money.MeansTotals;
import org.servicehall.intake.domain.money.MeansTotals.Flow;
import org.servicehall.intake.domain.money.TakingsStatus;
import org.servicehall.platform.due.Due;

/**
 * What a clerk took and gave back on a day, and how far its closing has come (S12).
 *
 * @param no as {@code 330106-wang.fang-20261123}
 * @param balanceYuan taken less given back, by all means
 * @param closeBy by when it is to be counted, or counted again
 * @param next from when on it is late; null once it isn't waited for
 * @param overdueAt when it went on record as late, the last time; null where it was counted in time
 * @param closing what was counted and signed; null until it is
 */
public record TakingsSheet(
        String no,
        String hall,
        @Person String clerk,
        LocalDate day,
        TakingsStatus status,
        List<TakingsEntry> entries,
        List<MeansTotal> totals,
        int balanceYuan,
        Instant closeBy,
        @Nullable Instant next,
        @Nullable Instant overdueAt,
        @Nullable TakingsClosing closing)
        implements Due {

    /** One charge, or one refund with what went out below zero. */
    public record TakingsEntry(
            String receiptNo,
            String applicationNo,
            LocalizedText fee,
            boolean deposit,
            @Nullable String matterId,
            @Nullable LocalizedText matterName,
            String window,
            PaymentMeans means,
            int yuan,
            Instant at) {
        static TakingsEntry of(TakingEntered e) {
            return new TakingsEntry(
                    e.receiptNo(),
                    e.applicationNo(),
                    e.fee(),
                    e.deposit(),
                    e.matterId(),
                    e.matterName(),
                    e.window(),
                    e.means(),
                    e.yuan(),
                    e.at());
        }
    }

    /**
     * The two signatures.
     *
     * @param cashYuan what cash there should be by the entries
     * @param countedYuan what cash there was
     * @param reason why they differed; null where they didn't
     * @param sentBack why it was to be counted again; null where it wasn't
     */
    public record TakingsClosing(
            int cashYuan,
            int countedYuan,
            @Nullable String reason,
            Instant countedAt,
            @Nullable String sentBack,
            @Person @Nullable String closedBy,
            @Nullable Instant closedAt) {
        TakingsClosing sentBack(String why) {
            return new TakingsClosing(cashYuan, countedYuan, reason, countedAt, why, null, null);
        }

        TakingsClosing closed(String by, Instant at) {
            return new TakingsClosing(cashYuan, countedYuan, reason, countedAt, sentBack, by, at);
        }
    }

    static TakingsSheet with(@Nullable TakingsSheet before, TakingEntered e) {
        Stream<TakingsEntry> earlier = before == null ? Stream.of() : before.entries.stream();
        List<TakingsEntry> all =
                Stream.concat(earlier, Stream.of(TakingsEntry.of(e))).toList();
        List<MeansTotal> totals = MeansTotals.of(
                all.stream().map(entry -> new Flow(entry.means(), entry.yuan())).toList());
        Instant late = after(e.lateAfter());
        return new TakingsSheet(
                e.takingsNo(),
                e.hall(),
                e.clerk(),
                e.day(),
                TakingsStatus.OPEN,
                all,
                totals,
                totals.stream().mapToInt(MeansTotal::balanceYuan).sum(),
                before == null ? e.closeBy() : before.closeBy,
                before == null || (before.next == null && before.overdueAt == null) ? late : before.next,
                before == null ? null : before.overdueAt,
                null);
    }

    TakingsSheet overdue(Instant at) {
        return new TakingsSheet(no, hall, clerk, day, status, entries, totals, balanceYuan, closeBy, null, at, closing);
    }

    /** Another schedule gives more time, and nobody was late (D1, D5). */
    TakingsSheet prolonged(TakingsTimeProlonged e) {
        return new TakingsSheet(
                no,
                hall,
                clerk,
                day,
                status,
                entries,
                totals,
                balanceYuan,
                e.closeBy(),
                after(e.lateAfter()),
                null,
                closing);
    }

    /** When it went on record that it was not counted by {@link #closeBy}, while that is still waited for; null otherwise. */
    public @Nullable Instant lateSince() {
        boolean waits = status == TakingsStatus.OPEN || status == TakingsStatus.SENT_BACK;
        return waits && next == null && overdueAt != null && overdueAt.isAfter(closeBy) ? overdueAt : null;
    }

    TakingsSheet become(TakingsStatus now, TakingsClosing changed) {
        return with(now, closeBy, null, changed);
    }

    /** What was sent back before it told by when it is to be counted again is due when it is late. */
    TakingsSheet sentBack(TakingsSentBack e) {
        Instant term = Objects.requireNonNullElse(e.closeBy(), Objects.requireNonNullElse(e.lateAfter(), closeBy));
        TakingsClosing counted = Objects.requireNonNull(closing, "it was counted before");
        return with(TakingsStatus.SENT_BACK, term, after(e.lateAfter()), counted.sentBack(e.reason()));
    }

    private TakingsSheet with(TakingsStatus now, Instant term, @Nullable Instant due, TakingsClosing changed) {
        return new TakingsSheet(no, hall, clerk, day, now, entries, totals, balanceYuan, term, due, overdueAt, changed);
    }

    private static @Nullable Instant after(@Nullable Instant moment) {
        return moment == null ? null : moment.plusMillis(1);
    }
}
