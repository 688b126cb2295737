package org.servicehall.accountability.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servicehall.accountability.data.BoardTexts.Place;
import org.servicehall.accountability.data.BoardTexts.Slogan;
import org.servicehall.accountability.data.BoardTexts.WallRule;
import org.servicehall.accountability.domain.assessment.Figure;
import org.servicehall.accountability.domain.assessment.Formula;
import org.servicehall.accountability.domain.conduct.InspectionList;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.data.Field;
import org.servicehall.platform.settings.Hall;

/**
 * What one hall has set in its files.
 *
 * @param inspection what an inspection looks at (rule H2)
 * @param formula how a month is scored (rule D8)
 */
public record HallTexts(BoardTexts board, InspectionList inspection, Formula formula) {
    private static final int MOST_POINTS = 100;

    private record Described(String window, LocalizedText handles) {}

    static HallTexts read(Hall hall, HallFiles files) {
        return new HallTexts(
                new BoardTexts(
                        rules(files.open(hall, "rules.yaml")),
                        handles(hall, files.open(hall, "windows.yaml")),
                        files.open(hall, "slogans.yaml").some(HallTexts::slogan)),
                inspection(files.open(hall, "inspection.yaml")),
                formula(files.open(hall, "assessment.yaml")));
    }

    private static List<WallRule> rules(Field root) {
        List<WallRule> rules = root.unique(root.some(HallTexts::rule), WallRule::id);
        if (rules.size() != BoardTexts.RULES) {
            throw root.fault(BoardTexts.RULES + " rules hang on the wall (W1), here are " + rules.size());
        }
        return rules;
    }

    private static WallRule rule(Field field) {
        field.object("id", "title", "articles");
        return new WallRule(
                field.at("id").matching(Field.CODE),
                field.at("title").bothLanguages(),
                field.at("articles").some(Field::text));
    }

    private static Map<String, LocalizedText> handles(Hall hall, Field root) {
        Map<String, LocalizedText> handles = new HashMap<>();
        root.unique(root.some(HallTexts::described), Described::window)
                .forEach(described -> handles.put(described.window(), described.handles()));
        for (Hall.Window window : hall.windows()) {
            if (!handles.containsKey(window.code())) {
                throw root.fault("window " + window.code() + " of hall " + hall.code() + " is not described (W1)");
            }
        }
        return handles;
    }

    private static Described described(Field field) {
        field.object("window", "handles");
        return new Described(
                field.at("window").matching(Field.CODE), field.at("handles").bothLanguages());
    }

    private static Slogan slogan(Field field) {
        field.object("place", "text");
        return new Slogan(field.at("place").oneOf(Place.class), field.at("text").text());
    }

    private static InspectionList inspection(Field root) {
        root.object("passMark", "items");
        Field list = root.at("items");
        var items = list.unique(list.some(HallTexts::item), InspectionList.InspectionItem::code);
        int sum = items.stream().mapToInt(InspectionList.InspectionItem::points).sum();
        if (sum != MOST_POINTS) {
            throw list.fault("the points of all items must be " + MOST_POINTS + " together, not " + sum);
        }
        return new InspectionList(items, root.at("passMark").number(1, MOST_POINTS));
    }

    private static InspectionList.InspectionItem item(Field field) {
        field.object("code", "points", "name");
        return new InspectionList.InspectionItem(
                field.at("code").matching(Field.CODE),
                field.at("points").number(1, MOST_POINTS),
                field.at("name").bothLanguages());
    }

    private static Formula formula(Field root) {
        root.object("version", "start", "parts");
        Field list = root.at("parts");
        return new Formula(
                root.at("version").text(),
                root.at("start").decimal(),
                list.unique(list.some(HallTexts::part), Formula.Part::figure));
    }

    private static Formula.Part part(Field field) {
        field.object("figure", "base", "weight", "cap");
        if (field.at("cap").decimal().signum() < 0) {
            throw field.at("cap").fault("must not be negative: it bounds either way");
        }
        return new Formula.Part(
                field.at("figure").oneOf(Arrays.asList(Figure.values()), Figure::id),
                field.at("base").decimal(),
                field.at("weight").decimal(),
                field.at("cap").decimal());
    }
}
