package org.servicehall.intake.api.application;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.application.WithdrawalProof;
import org.servicehall.intake.view.ApplicationSheet;
import org.servicehall.intake.view.ApplicationSheet.HowWithdrawn;

/**
 * What was withdrawn in a month: who recorded how many, and on what proof; and of what residents withdrew themselves, who held
 * it, since who received it was told the code as well (P2).
 *
 * @param byResidents those that residents withdrew themselves
 * @param clerks who recorded the others
 * @param holders who held those that residents withdrew themselves
 */
record WithdrawalCounts(YearMonth month, int count, int byResidents, List<ByClerk> clerks, List<ByHolder> holders) {
    /** From so long before the hall's term on, a withdrawal is close to it. */
    private static final Duration CLOSE = Duration.ofHours(1);

    /**
     * @param signedForm on a signed form
     * @param queryCode on the query code that the resident told
     * @param withoutProof from before proof was asked for
     * @param closeToTerm in the last hour of the hall's term, or after it
     */
    record ByClerk(@Person String clerk, int count, int signedForm, int queryCode, int withoutProof, int closeToTerm) {
        private static ByClerk of(String clerk, List<ApplicationSheet> sheets) {
            return new ByClerk(
                    clerk,
                    sheets.size(),
                    shown(sheets, WithdrawalProof.SIGNED_FORM),
                    shown(sheets, WithdrawalProof.QUERY_CODE),
                    shown(sheets, null),
                    close(sheets));
        }

        private static int shown(List<ApplicationSheet> sheets, @Nullable WithdrawalProof proof) {
            return (int) sheets.stream()
                    .flatMap(sheet -> Stream.ofNullable(sheet.withdrawal()))
                    .filter(withdrawal -> withdrawal.proof() == proof)
                    .count();
        }
    }

    /**
     * @param count how many residents withdrew of what that clerk held
     * @param closeToTerm in the last hour of the hall's term, or after it
     */
    record ByHolder(@Person String clerk, int count, int closeToTerm) {
        private static ByHolder of(String clerk, List<ApplicationSheet> sheets) {
            return new ByHolder(clerk, sheets.size(), close(sheets));
        }
    }

    static WithdrawalCounts of(YearMonth month, List<ApplicationSheet> sheets) {
        List<ApplicationSheet> withdrawn =
                sheets.stream().filter(sheet -> sheet.withdrawal() != null).toList();
        List<ApplicationSheet> own =
                withdrawn.stream().filter(sheet -> recordedBy(sheet) == null).toList();
        return new WithdrawalCounts(
                month,
                withdrawn.size(),
                own.size(),
                by(WithdrawalCounts::recordedBy, withdrawn, ByClerk::of),
                by(ApplicationSheet::clerk, own, ByHolder::of));
    }

    /** @param clerk whose it is; null where it is nobody's */
    private static <C> List<C> by(
            Function<ApplicationSheet, @Nullable String> clerk,
            List<ApplicationSheet> sheets,
            BiFunction<String, List<ApplicationSheet>, C> counted) {
        Map<String, List<ApplicationSheet>> byClerk = new TreeMap<>();
        for (ApplicationSheet sheet : sheets) {
            String id = clerk.apply(sheet);
            if (id != null) {
                byClerk.computeIfAbsent(id, _ -> new ArrayList<>()).add(sheet);
            }
        }
        return byClerk.entrySet().stream()
                .map(entry -> counted.apply(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static @Nullable String recordedBy(ApplicationSheet sheet) {
        HowWithdrawn withdrawal = sheet.withdrawal();
        return withdrawal == null ? null : withdrawal.recordedBy();
    }

    private static int close(List<ApplicationSheet> sheets) {
        return (int) sheets.stream().filter(WithdrawalCounts::isClose).count();
    }

    private static boolean isClose(ApplicationSheet sheet) {
        HowWithdrawn withdrawal = sheet.withdrawal();
        return withdrawal != null
                && sheet.decideBy() != null
                && withdrawal.withdrawnAt().isAfter(sheet.decideBy().minus(CLOSE));
    }
}
