package org.servicehall.intake.notice;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.contracts.application.FeeEvent.FeeCharged;
import org.servicehall.contracts.money.RefundEvent.FeeRefunded;
import org.servicehall.intake.notice.Page.Fact;

/** What receipts of fees say, taken or given back (rule P4). */
final class ReceiptWording {
    private final DateTimeFormatter time;

    /** @param time how a moment is printed */
    ReceiptWording(DateTimeFormatter time) {
        this.time = time;
    }

    Text charged(FeeCharged e) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("收费项目", e.fee().name().zh()),
                new Fact("标准", e.fee().yuan() + " 元" + (e.units() > 1 ? " × " + e.units() : "")),
                new Fact("合计", e.yuan() + " 元")));
        if (e.means() != null) {
            facts.add(new Fact("缴费方式", e.means().text().zh()));
        }
        if (e.fiscalNo() != null) {
            facts.add(new Fact("财政票据号", e.fiscalNo()));
        }
        facts.add(new Fact("收费时间", time.format(e.chargedAt())));
        List<String> sentences = new ArrayList<>();
        sentences.add("今收到您缴纳的" + e.fee().name().zh() + (e.fee().deposit() ? "（押金）" : "") + "。");
        if (e.fee().deposit()) {
            sentences.add("本款为押金，符合退还条件时凭本凭据和财政票据退还。");
        }
        return Text.of(sentences, facts, "《办事须知》公布的收费标准");
    }

    Text refunded(FeeRefunded e) {
        return Text.of(
                List.of(
                        "现将您缴纳的" + e.fee().name().zh() + (e.fee().deposit() ? "（押金）" : "") + "退还给您，请当面核对并签收。",
                        e.whole() ? "原收费凭据及财政票据请交回大厅。" : "本次退还部分款项，原收费凭据及财政票据请当场更换。"),
                List.of(
                        new Fact("原收费凭据", e.receiptNo()),
                        new Fact("退费原因", e.ground().text().zh()),
                        new Fact("退还金额", e.yuan() + " 元"),
                        new Fact("退还方式", e.means().text().zh()),
                        new Fact("退还时间", time.format(e.refundedAt()))),
                "《办事须知》公布的收费标准");
    }
}
