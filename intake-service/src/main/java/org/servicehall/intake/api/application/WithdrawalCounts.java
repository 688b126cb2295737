package org.servicehall.intake.api.application;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.application.WithdrawalProof;
import org.servicehall.intake.view.ApplicationSheet;
import org.servicehall.intake.view.ApplicationSheet.HowWithdrawn;

/**
 * What was withdrawn in a month: who recorded how many, and on what proof (P2).
 *
 * @param byResidents those that residents withdrew themselves
 * @param clerks who recorded the others
 */
record WithdrawalCounts(YearMonth month, int count, int byResidents, List<ByClerk> clerks) {
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
                    (int) sheets.stream().filter(WithdrawalCounts::isClose).count());
        }

        private static int shown(List<ApplicationSheet> sheets, @Nullable WithdrawalProof proof) {
            return (int) sheets.stream()
                    .flatMap(sheet -> Stream.ofNullable(sheet.withdrawal()))
                    .filter(withdrawal -> withdrawal.proof() == proof)
                    .count();
        }
    }

    static WithdrawalCounts of(YearMonth month, List<ApplicationSheet> sheets) {
        Map<Optional<String>, List<ApplicationSheet>> recorded = sheets.stream()
                .filter(sheet -> sheet.withdrawal() != null)
                .collect(Collectors.groupingBy(
                        sheet -> Optional.ofNullable(sheet.withdrawal()).map(HowWithdrawn::recordedBy)));
        Map<String, List<ApplicationSheet>> byClerk = new TreeMap<>();
        recorded.forEach((clerk, theirs) -> clerk.ifPresent(id -> byClerk.put(id, theirs)));
        return new WithdrawalCounts(
                month,
                recorded.values().stream().mapToInt(List::size).sum(),
                recorded.getOrDefault(Optional.<String>empty(), List.of()).size(),
                byClerk.entrySet().stream()
                        .map(entry -> ByClerk.of(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static boolean isClose(ApplicationSheet sheet) {
        HowWithdrawn withdrawal = sheet.withdrawal();
        return withdrawal != null
                && sheet.decideBy() != null
                && withdrawal.withdrawnAt().isAfter(sheet.decideBy().minus(CLOSE));
    }
}
