package org.servicehall.attendance.view.day;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.servicehall.attendance.domain.HalfDayFacts;
import org.servicehall.attendance.domain.Signatures;
import org.servicehall.attendance.domain.Span;
import org.servicehall.attendance.domain.Spans;
import org.servicehall.attendance.view.leave.LeaveSheet;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.LeaveKind;

/**
 * Everything that days of a hall are judged from (rules T2 to T6).
 *
 * @param signed of one day or of many
 * @param leave approved
 */
public record DayFacts(Collection<DaySignatures> signed, Collection<LeaveSheet> leave) {
    List<DaySignatures> signedOn(LocalDate day) {
        return signed.stream().filter(record -> record.day().equals(day)).toList();
    }

    List<LeaveSheet> leaveOf(String clerk, Span day) {
        return leave.stream()
                .filter(sheet -> sheet.clerk().equals(clerk) && sheet.span().overlaps(day))
                .toList();
    }

    static HalfDayFacts ofHalf(Optional<DaySignatures> signed, HalfDay half, List<LeaveSheet> leave) {
        return new HalfDayFacts(
                signed.map(day -> day.of(half).counting()).orElse(Signatures.NONE),
                signed.map(DaySignatures::away).orElse(Spans.NONE),
                byKind(leave));
    }

    private static Map<LeaveKind, Spans> byKind(List<LeaveSheet> leave) {
        return leave.stream()
                .collect(groupingBy(
                        LeaveSheet::kind,
                        Collectors.collectingAndThen(mapping(LeaveSheet::span, Collectors.toList()), Spans::of)));
    }
}
