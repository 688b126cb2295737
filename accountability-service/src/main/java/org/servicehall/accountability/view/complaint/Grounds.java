package org.servicehall.accountability.view.complaint;

import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;

/** What the grounds are called (rules B1, P6). */
public final class Grounds {
    private Grounds() {}

    public static LocalizedText text(Ground ground) {
        return switch (ground) {
            case PASSIVE_OR_LATE -> new LocalizedText("消极怠慢、办事拖拉", "passive or late handling");
            case EXTORTION -> new LocalizedText("吃拿卡要、以权谋私", "extortion of favours");
            case RUDE_CONDUCT -> new LocalizedText("态度生硬、行为粗暴", "rude conduct");
            case UNLAWFUL_CHARGES -> new LocalizedText("乱收费、乱罚款", "unlawful fees or fines");
            case RETALIATION -> new LocalizedText("打击报复", "retaliation");
            case OTHER_NEGLECT -> new LocalizedText("其他失职渎职行为", "other neglect");
            case SUGGESTION -> new LocalizedText("意见建议", "suggestion");
        };
    }
}
