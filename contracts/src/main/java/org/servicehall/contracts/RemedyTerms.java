package org.servicehall.contracts;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A remedy as the hall or the catalogue sets it (rule S6): where, and for how long, counted from the day after it is told.
 *
 * @param address of the authority; null where papers name none
 * @param days calendar days; null where it is counted in months
 * @param months calendar months; null where it is counted in days
 */
public record RemedyTerms(
        RemedyKind kind,
        LocalizedText authority,
        @Nullable LocalizedText address,
        @Nullable Integer days,
        @Nullable Integer months) {
    /** What the law gives where a hall has set nothing: authorities by what they are, without an address. */
    public static final List<RemedyTerms> STATUTORY = List.of(
            inDays(RemedyKind.RECONSIDERATION, "本县（市、区）人民政府", "the county or district government", 60),
            inMonths(RemedyKind.LITIGATION, "有管辖权的人民法院", "the people's court that has jurisdiction", 6),
            inDays(RemedyKind.PETITION_REVIEW, "本乡镇（街道）的上一级行政机关", "the authority above the township", 30));

    /**
     * How long it is open.
     *
     * @throws IllegalStateException unless it is in either days or months
     */
    public Period period() {
        if ((days == null) == (months == null)) {
            throw new IllegalStateException(kind + " is open for either days or months");
        }
        return days == null ? Period.ofMonths(months) : Period.ofDays(days);
    }

    /** As it is told once its end is known. */
    Remedy until(Instant end, boolean provisional) {
        return new Remedy(kind, authority, address, days, months, end, provisional ? true : null);
    }

    private static RemedyTerms inDays(RemedyKind kind, String chinese, String english, int days) {
        return new RemedyTerms(kind, new LocalizedText(chinese, english), null, days, null);
    }

    private static RemedyTerms inMonths(RemedyKind kind, String chinese, String english, int months) {
        return new RemedyTerms(kind, new LocalizedText(chinese, english), null, null, months);
    }
}
