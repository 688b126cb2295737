package org.servicehall.contracts.accountability;

import org.servicehall.contracts.LocalizedText;

/** Forms in which a fault is answered for (rule B4), from light to heavy within each class. */
public enum Sanction {
    CIRCULATED_CRITICISM(Form.CRITICISM, "通报批评", "circulated criticism"),
    ADMONITION_TALK(Form.ADMONITION, "诫勉教育", "admonition talk"),
    OFF_POST_TRAINING(Form.ADMONITION, "离岗培训", "off-post training"),
    EFFICIENCY_WARNING(Form.ADMONITION, "效能告诫", "efficiency warning"),
    TRANSFER(Form.POSITION, "调离窗口工作", "transfer"),
    DEMOTION(Form.POSITION, "降职", "demotion"),
    REMOVAL(Form.POSITION, "免职", "removal"),
    RESIGNATION(Form.POSITION, "辞职", "resignation"),
    DISMISSAL(Form.POSITION, "辞退", "dismissal"),
    ADMINISTRATIVE_WARNING(Form.ADMINISTRATIVE, "行政警告", "administrative warning"),
    DEMERIT(Form.ADMINISTRATIVE, "记过", "demerit"),
    MAJOR_DEMERIT(Form.ADMINISTRATIVE, "记大过", "major demerit"),
    GRADE_DEMOTION(Form.ADMINISTRATIVE, "降级", "demotion in grade"),
    ADMINISTRATIVE_REMOVAL(Form.ADMINISTRATIVE, "撤职", "removal from post"),
    EXPULSION(Form.ADMINISTRATIVE, "开除", "expulsion"),
    PARTY_WARNING(Form.PARTY, "党内警告", "party warning"),
    SERIOUS_PARTY_WARNING(Form.PARTY, "党内严重警告", "serious party warning"),
    PARTY_POST_REMOVAL(Form.PARTY, "撤销党内职务", "removal from party posts"),
    PARTY_PROBATION(Form.PARTY, "留党察看", "probation within the party"),
    PARTY_EXPULSION(Form.PARTY, "开除党籍", "expulsion from the party"),
    JUDICIAL_TRANSFER(Form.JUDICIAL, "移交司法机关", "transfer to the judiciary");

    private final Form form;
    private final String chinese;
    private final String english;

    Sanction(Form form, String chinese, String english) {
        this.form = form;
        this.chinese = chinese;
        this.english = english;
    }

    public Form form() {
        return form;
    }

    /** Party and administrative sanctions take effect only when the superior has approved (rule B6). */
    public boolean needsApproval() {
        return form == Form.ADMINISTRATIVE || form == Form.PARTY;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }

    /** The six classes of the source (rule B4). */
    public enum Form {
        CRITICISM,
        ADMONITION,
        POSITION,
        ADMINISTRATIVE,
        PARTY,
        JUDICIAL
    }
}
