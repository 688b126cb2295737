package org.servicehall.accountability.data;

import java.util.List;
import java.util.Map;
import org.servicehall.contracts.LocalizedText;

/**
 * What hangs on the wall of a hall (rules W1, W2).
 *
 * @param rules the nine rules, in order
 * @param handles what each window handles, by its code
 * @param slogans in the order in which they take turns
 */
public record BoardTexts(List<WallRule> rules, Map<String, LocalizedText> handles, List<Slogan> slogans) {
    /** How many rules hang on the wall, by the source (rule W1). */
    static final int RULES = 9;

    public BoardTexts {
        rules = List.copyOf(rules);
        handles = Map.copyOf(handles);
        slogans = List.copyOf(slogans);
    }

    /**
     * One of the nine rules.
     *
     * @param articles its text, a paragraph each; Chinese, which alone is authoritative
     */
    public record WallRule(String id, LocalizedText title, List<String> articles) {}

    /** A slogan and where it hangs. */
    public record Slogan(Place place, String text) {}

    /** Where a slogan hangs: 大厅内标语, 室外标语. */
    public enum Place {
        INSIDE,
        OUTSIDE,
        ANYWHERE
    }

    /** Whose turn it is: all of them in order, then from the beginning (rule W2). */
    public Slogan inTurn(long turn) {
        return slogans.get(Math.floorMod(turn, slogans.size()));
    }
}
