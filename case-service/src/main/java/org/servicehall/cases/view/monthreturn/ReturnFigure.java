package org.servicehall.cases.view.monthreturn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What a column of the return counts (rule S10). Rates are made of the counts beside them, never averaged. */
public enum ReturnFigure {
    /** Applications received 接待. */
    RECEIVED,
    /** Questions answered on the spot 当场答复. */
    ANSWERED,
    /** Applications returned 退回. */
    RETURNED,
    /** Applications whose supplement never came 逾期未补件终止. */
    LAPSED,
    /** Accepted 受理. */
    ACCEPTED,
    /** Completed with a reply 办结; what a resident took back is not among them. */
    COMPLETED,
    /** Granted 准予, of those completed. */
    GRANTED,
    /** Refused 不予办理, of those completed. */
    REFUSED,
    /** Taken back by the resident 申请人撤回, before or after acceptance. */
    WITHDRAWN,
    /** Completed on time 按时办结. */
    ON_TIME,
    /** Whose deadline passed with nothing replied 超期, completed by now or not. */
    LATE,
    /** Completed after an extension 延期. */
    EXTENDED,
    /** Ratings by residents 评价. */
    RATED,
    /** Ratings of three stars or more: very satisfied, satisfied, fairly satisfied 满意评价. */
    SATISFIED,
    /** Completed on time, in per cent of those completed 按时办结率. */
    ON_TIME_RATE(ON_TIME, COMPLETED),
    /** Satisfied, in per cent of those rated 满意率. */
    SATISFACTION(SATISFIED, RATED);

    private static final int DECIMALS = 1;

    private final @Nullable ReturnFigure part;
    private final @Nullable ReturnFigure whole;

    ReturnFigure() {
        this(null, null);
    }

    ReturnFigure(@Nullable ReturnFigure part, @Nullable ReturnFigure whole) {
        this.part = part;
        this.whole = whole;
    }

    /** Whether it is told in per cent. */
    public boolean isRate() {
        return part != null;
    }

    /** As it stands in the return: a count, or per cent with one decimal; empty where there is nothing to have a share of. */
    String valueOf(Counts counts) {
        if (part == null || whole == null) {
            return Integer.toString(counts.of(this));
        }
        int all = counts.of(whole);
        return all == 0
                ? ""
                : BigDecimal.valueOf(100L * counts.of(part))
                        .divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
