package org.servicehall.intake.view.money;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.money.MeansTotal;
import org.servicehall.intake.domain.money.MeansTotals;
import org.servicehall.intake.domain.money.MeansTotals.Flow;
import org.servicehall.intake.domain.money.TakingsStatus;
import org.servicehall.intake.view.money.TakingsSheet.TakingsEntry;

/**
 * A month's money by window and matter, and by means (S12).
 *
 * @param balanceYuan taken less given back
 * @param notClosed how many of its days are not closed yet
 */
public record TakingsMonth(List<TakingsMonthLine> lines, List<MeansTotal> totals, int balanceYuan, int notClosed) {
    private static final Comparator<TakingsMonthLine> ORDER = Comparator.comparing(TakingsMonthLine::window)
            .thenComparing(line -> line.matterId() == null ? "" : line.matterId())
            .thenComparing(line -> line.fee().zh());

    /**
     * What one fee of a matter brought at a window.
     *
     * @param deposit whether it is held and given back
     * @param charges how many
     * @param refunds how many
     * @param balanceYuan taken less given back
     */
    public record TakingsMonthLine(
            String window,
            @Nullable String matterId,
            @Nullable LocalizedText matterName,
            LocalizedText fee,
            boolean deposit,
            int charges,
            int refunds,
            int takenYuan,
            int refundedYuan,
            int balanceYuan) {
        private static TakingsMonthLine of(TakingsEntry first) {
            return new TakingsMonthLine(
                    first.window(), first.matterId(), first.matterName(), first.fee(), first.deposit(), 0, 0, 0, 0, 0);
        }

        private TakingsMonthLine with(TakingsEntry entry) {
            int in = Math.max(entry.yuan(), 0);
            int out = -Math.min(entry.yuan(), 0);
            return new TakingsMonthLine(
                    window,
                    matterId,
                    matterName,
                    fee,
                    deposit,
                    charges + (entry.yuan() < 0 ? 0 : 1),
                    refunds + (entry.yuan() < 0 ? 1 : 0),
                    takenYuan + in,
                    refundedYuan + out,
                    balanceYuan + entry.yuan());
        }
    }

    private record Kind(String window, @Nullable String matterId, String fee, boolean deposit) {}

    static TakingsMonth of(Collection<TakingsSheet> days) {
        Map<Kind, TakingsMonthLine> lines = new LinkedHashMap<>();
        days.stream()
                .flatMap(day -> day.entries().stream())
                .forEach(entry -> lines.compute(
                        new Kind(entry.window(), entry.matterId(), entry.fee().zh(), entry.deposit()),
                        (_, line) -> (line == null ? TakingsMonthLine.of(entry) : line).with(entry)));
        List<MeansTotal> totals = MeansTotals.of(days.stream()
                .flatMap(day -> day.entries().stream())
                .map(entry -> new Flow(entry.means(), entry.yuan()))
                .toList());
        return new TakingsMonth(
                lines.values().stream().sorted(ORDER).toList(),
                totals,
                totals.stream().mapToInt(MeansTotal::balanceYuan).sum(),
                (int) days.stream()
                        .filter(day -> day.status() != TakingsStatus.CLOSED)
                        .count());
    }
}
