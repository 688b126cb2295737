package org.servicehall.accountability.api.conduct;

import org.servicehall.accountability.view.conduct.ConductSheet;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.accountability.ConductEvent.Breach;
import org.servicehall.contracts.accountability.ConductEvent.Handling;
import org.servicehall.contracts.accountability.ConductEvent.Posting;

/** What people call what is recorded, after the code of service and the five prohibitions (rules H3, G1, G2). */
final class ConductWording {
    private ConductWording() {}

    static LocalizedText of(ConductSheet sheet) {
        if (sheet.fault() != null) {
            return of(sheet.fault().breach());
        }
        if (sheet.gift() != null) {
            return of(sheet.gift().handling());
        }
        if (sheet.notice() != null) {
            return of(sheet.notice().kind());
        }
        var inspection = sheet.inspection();
        return inspection != null && inspection.points() < inspection.passMark()
                ? new LocalizedText("窗口检查不合格", "inspection failed")
                : new LocalizedText("窗口检查合格", "inspection passed");
    }

    static LocalizedText of(Breach breach) {
        return switch (breach) {
            case MANNERS -> new LocalizedText("服务态度或文明礼仪不当", "bad manners");
            case ALCOHOL -> new LocalizedText("工作时间或工作日中午饮酒", "alcohol at work or at noon");
            case NO_BADGE -> new LocalizedText("未挂牌上岗", "no badge worn");
            case SMOKING -> new LocalizedText("在大厅内吸烟", "smoking in the hall");
            case SECRECY -> new LocalizedText("未保守秘密", "breach of secrecy");
            case OTHER_CONDUCT -> new LocalizedText("违反便民服务守则的其他行为", "other breach of the code of service");
            case FAVOURITISM -> new LocalizedText("徇私舞弊，谋取私利", "favouritism");
            case GIFTS -> new LocalizedText("接受礼品、礼金和有价证券", "gifts taken");
            case BANQUETS -> new LocalizedText("参与可能影响正常办事的宴请", "banquets");
            case REIMBURSEMENT -> new LocalizedText("到办事对象处报销个人费用", "private costs reimbursed by applicants");
            case ENTERTAINMENT -> new LocalizedText("接受邀请到营业性场所娱乐", "entertainment by applicants");
        };
    }

    static LocalizedText of(Handling handling) {
        return switch (handling) {
            case REFUSED -> new LocalizedText("礼品已谢绝", "gift refused");
            case HANDED_IN -> new LocalizedText("礼品已上交", "gift handed in");
        };
    }

    static LocalizedText of(Posting posting) {
        return switch (posting) {
            case COMMENDATION -> new LocalizedText("好人好事", "commendation");
            case CIRCULAR -> new LocalizedText("情况通报", "circular");
        };
    }
}
