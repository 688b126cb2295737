package org.servicehall.accountability.domain.conduct;

import java.util.List;
import java.util.Map;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Refusal;

/**
 * What an inspection of a window looks at (rule H2).
 *
 * @param items most points of all together are 100
 * @param passMark fewer points are a failure
 */
public record InspectionList(List<InspectionItem> items, int passMark) {
    public InspectionList {
        items = List.copyOf(items);
    }

    /** @param points the most it can get */
    public record InspectionItem(String code, int points, LocalizedText name) {}

    /**
     * The points of all items together.
     *
     * @throws Refusal when an item is missing or not on the list, or has more points than it can get
     */
    int total(Map<String, Integer> scores) {
        for (String code : scores.keySet()) {
            if (items.stream().noneMatch(item -> item.code().equals(code))) {
                throw Refusal.unprocessable("inspection-item-unknown", "H2", code)
                        .at("scores");
            }
        }
        return items.stream().mapToInt(item -> points(item, scores)).sum();
    }

    private static int points(InspectionItem item, Map<String, Integer> scores) {
        Integer points = scores.get(item.code());
        if (points == null) {
            throw Refusal.unprocessable("inspection-item-missing", "H2", item.code())
                    .at("scores");
        }
        if (points < 0 || points > item.points()) {
            throw Refusal.unprocessable("inspection-points-out-of-range", "H2", item.code(), item.points())
                    .at("scores");
        }
        return points;
    }
}
