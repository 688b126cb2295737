package org.servicehall.accountability.api.complaint;

import com.mongodb.client.model.Filters;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.conversions.Bson;
import org.servicehall.accountability.view.complaint.ComplaintSheet;
import org.servicehall.accountability.view.complaint.State;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.View;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * How many complaints and suggestions a year brought, and what became of them (rule P6). Numbers only, nobody's, and none of
 * those about the asker (rule B7).
 */
@RestController
class ComplaintStatistics {
    private final View<ComplaintSheet> sheets;
    private final ComplaintReader reader;
    private final Halls halls;

    ComplaintStatistics(View<ComplaintSheet> sheets, ComplaintReader reader, Halls halls) {
        this.sheets = sheets;
        this.reader = reader;
        this.halls = halls;
    }

    /** @param month as {@code 2026-11} */
    record ComplaintCount(String month, Ground ground, State status, long count) {}

    /**
     * @param founded as they stand now: approved where that is needed, and not lifted by an appeal
     * @param counts by month, ground and status; what there was none of is not listed
     */
    record Year(
            int year,
            long complaints,
            long suggestions,
            long undecidedInTime,
            long founded,
            List<ComplaintCount> counts) {}

    private record Key(String month, Ground ground, State state) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byMonth = month.compareTo(other.month);
            int byGround = ground.compareTo(other.ground);
            return byMonth != 0 ? byMonth : byGround != 0 ? byGround : state.compareTo(other.state);
        }
    }

    @GetMapping("/api/complaints/statistics")
    @PreAuthorize("hasAnyRole('LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    Year count(Actor actor, @RequestParam @Min(2000) @Max(2200) int year) {
        ZoneId zone = halls.calendar(actor.hall()).zone();
        Map<Key, Long> counts = new TreeMap<>();
        long[] sums = new long[4];
        List<Bson> wanted = KnownComplaints.countedFor(actor);
        wanted.add(Filters.gte("filedAt", start(year, zone)));
        wanted.add(Filters.lt("filedAt", start(year + 1, zone)));
        sheets.forEach(Filters.and(wanted), KnownComplaints.ORDER, sheet -> {
            if (!reader.isCountedFor(actor, sheet.file())) {
                return;
            }
            counts.merge(key(sheet, zone), 1L, Long::sum);
            sums[sheet.ground() == Ground.SUGGESTION ? 1 : 0]++;
            sums[2] += sheet.file().undecidedRecorded() ? 1 : 0;
            sums[3] += sheet.file().verdict().counts() ? 1 : 0;
        });
        return new Year(
                year,
                sums[0],
                sums[1],
                sums[2],
                sums[3],
                counts.entrySet().stream()
                        .map(entry -> new ComplaintCount(
                                entry.getKey().month(),
                                entry.getKey().ground(),
                                entry.getKey().state(),
                                entry.getValue()))
                        .toList());
    }

    private static Key key(ComplaintSheet sheet, ZoneId zone) {
        return new Key(YearMonth.from(sheet.filedAt().atZone(zone)).toString(), sheet.ground(), sheet.state());
    }

    private static Instant start(int year, ZoneId zone) {
        return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
    }
}
