package org.servicehall.attendance.view.month;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.view.View;

/** The months of a hall that are over, a year back, and which of them are still to be published (rule T7). */
public final class RecentMonths {
    static final int BACK = 12;

    private final View<PublishedMonth> published;

    public RecentMonths(View<PublishedMonth> published) {
        this.published = published;
    }

    /** @param published its latest version; null where it is still to be published */
    public record Recent(YearMonth month, @Nullable PublishedMonth published) {
        public boolean toPublish() {
            return published == null;
        }
    }

    /**
     * The latest first.
     *
     * @param current the month that it is there
     */
    public List<Recent> of(String hall, YearMonth current) {
        List<PublishedMonth> found = new ArrayList<>();
        published.forEach(
                Filters.and(
                        Filters.eq("hall", hall),
                        Filters.gte("month", current.minusMonths(BACK).toString()),
                        Filters.lt("month", current.toString())),
                Sorts.ascending("month"),
                found::add);
        return recent(current, found);
    }

    /** A hall begins to publish some day: what lies before the first that it published is nobody's to make up for. */
    static List<Recent> recent(YearMonth current, List<PublishedMonth> published) {
        Map<YearMonth, PublishedMonth> known = new TreeMap<>();
        published.forEach(month -> known.put(YearMonth.parse(month.month()), month));
        YearMonth last = current.minusMonths(1);
        YearMonth first = known.keySet().stream().min(Comparator.naturalOrder()).orElse(last);
        return Stream.iterate(last, month -> !month.isBefore(first), month -> month.minusMonths(1))
                .map(month -> new Recent(month, known.get(month)))
                .toList();
    }
}
