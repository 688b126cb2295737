package org.servicehall.contracts.paper;

import org.servicehall.contracts.LocalizedText;

/** What a scan or photo is of (rule S4). */
public enum PaperKind {
    /** What the resident brought, be it of the checklist or beside it. */
    MATERIAL("申请材料", "material of the application"),
    /** What the body of a stage put down (C2). */
    STAGE("环节文书", "paper of a stage"),
    /** What was seen at a visit (A2). */
    VISIT("上门、现场照片", "taken at a visit"),
    /** What the reply rests on or says (D9). */
    REPLY("回复材料", "paper of the reply"),
    /** The certificate or approval that was issued: the resident may fetch it. */
    RESULT("办理结果证照", "certificate issued");

    private final String chinese;
    private final String english;

    PaperKind(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }
}
