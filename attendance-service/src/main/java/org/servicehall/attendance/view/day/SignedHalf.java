package org.servicehall.attendance.view.day;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.Signatures;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.attendance.AttendanceEvent.Mark;
import org.servicehall.contracts.attendance.AttendanceEvent.SignatureCorrected;

/**
 * The signatures of a half day; what was corrected stays beside what counts (rule T2).
 *
 * @param counting what counts
 * @param evidence ids of the events it follows from
 */
public record SignedHalf(Signatures counting, List<Correction> corrections, List<String> evidence) {
    public static final SignedHalf NONE = new SignedHalf(Signatures.NONE, List.of(), List.of());

    /**
     * One correction.
     *
     * @param signed what stood there before; null where nothing did
     */
    public record Correction(
            Mark mark,
            @Nullable Instant signed,
            Instant corrected,
            String reason,
            @Person String by,
            Instant at) {}

    SignedHalf signed(Mark mark, Instant at, String eventId) {
        return new SignedHalf(counting.signed(mark, at), corrections, with(evidence, eventId));
    }

    SignedHalf corrected(SignatureCorrected event, String eventId) {
        var correction = new Correction(
                event.mark(),
                event.signed(),
                event.corrected(),
                event.reason(),
                event.correctedBy(),
                event.correctedAt());
        return new SignedHalf(
                counting.signed(event.mark(), event.corrected()),
                with(corrections, correction),
                with(evidence, eventId));
    }

    private static <T> List<T> with(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
