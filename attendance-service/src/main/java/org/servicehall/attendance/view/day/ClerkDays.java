package org.servicehall.attendance.view.day;

import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.attendance.AttendanceEvent;
import org.servicehall.contracts.attendance.AttendanceEvent.Mark;
import org.servicehall.contracts.attendance.AttendanceEvent.OffPostRecorded;
import org.servicehall.contracts.attendance.AttendanceEvent.OffPostRevoked;
import org.servicehall.contracts.attendance.AttendanceEvent.SignatureCorrected;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedIn;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedOut;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/** What is on record of each clerk and day (rules T2, T5). */
public final class ClerkDays implements Projection<DaySignatures> {
    @Override
    public String name() {
        return "clerk-day-records";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ATTENDANCE);
    }

    @Override
    public Class<DaySignatures> type() {
        return DaySignatures.class;
    }

    @Override
    public List<Bson> indexes() {
        // a hall's day, and its month day by day
        return List.of(Indexes.ascending("hall", "day"));
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof AttendanceEvent signed ? List.of(signed.clerkDay()) : List.of();
    }

    @Override
    public @Nullable DaySignatures apply(String id, @Nullable DaySignatures current, RecordedEvent event) {
        return switch ((AttendanceEvent) event.payload()) {
            case SignedIn in -> {
                var day = begun(current, id, in.hall(), in.clerk(), in.window(), in.day());
                yield day.with(in.half(), day.of(in.half()).signed(Mark.IN, in.signedAt(), event.id()));
            }
            case SignedOut out -> {
                var day = known(id, current);
                yield day.with(out.half(), day.of(out.half()).signed(Mark.OUT, out.signedAt(), event.id()));
            }
            case SignatureCorrected fix -> {
                var day = begun(current, id, fix.hall(), fix.clerk(), fix.window(), fix.day());
                yield day.with(fix.half(), day.of(fix.half()).corrected(fix, event.id()));
            }
            case OffPostRecorded away ->
                begun(current, id, away.hall(), away.clerk(), away.window(), away.day())
                        .with(Absence.of(away, event.id()));
            case OffPostRevoked back -> revoked(known(id, current), back);
        };
    }

    private static DaySignatures revoked(DaySignatures day, OffPostRevoked back) {
        return day.absences().stream()
                .filter(absence -> absence.number() == back.number())
                .findFirst()
                .map(absence -> day.with(absence.revoked(back)))
                .orElseThrow(() -> new IllegalStateException(
                        day.clerkDay() + " has no absence " + back.number() + " that could be revoked"));
    }

    private static DaySignatures known(String id, @Nullable DaySignatures current) {
        return Objects.requireNonNull(current, () -> id + " was signed out of before it was signed into");
    }

    private static DaySignatures begun(
            @Nullable DaySignatures current, String id, String hall, String clerk, String window, LocalDate day) {
        return current == null
                ? new DaySignatures(id, hall, clerk, window, day, SignedHalf.NONE, SignedHalf.NONE, List.of())
                : current;
    }
}
