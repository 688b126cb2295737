package org.servicehall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.application.FeeEvent.ChargeStruck;
import org.servicehall.contracts.application.FeeEvent.ChargingClosed;
import org.servicehall.contracts.application.FeeEvent.FeeCharged;
import org.servicehall.contracts.money.TakingsEvent.TakingsSentBack;
import tools.jackson.databind.json.JsonMapper;

/** Fees as they were charged before their receipt told more are read as they are. */
class OlderFeesTest {
    @Test
    @Tag("P4")
    void aChargeFromBeforeMeansAndFiscalReceiptWereAskedFor() {
        var charged = JsonMapper.shared().readValue("""
                {"applicationNo":"330106-20250926-0042","hall":"330106",
                 "fee":{"code":"SANITATION","name":{"zh":"卫生费","en":"Sanitation fee"},"yuan":12,"per":"PERSON",
                        "deposit":false},
                 "units":3,"yuan":36,"receiptNo":"330106-SF-2025-0001","chargedBy":"wang.fang",
                 "chargedAt":"2025-09-26T01:30:00Z"}""", FeeCharged.class);
        assertThat(charged.yuan()).isEqualTo(36);
        assertThat(charged.means()).isNull();
        assertThat(charged.fiscalNo()).isNull();
        assertThat(charged.window()).isNull();
    }

    @Test
    @Tag("P4")
    void anEndOfFeesFromBeforeItWasToldWhetherTheCaseWasTakenBack() {
        var closed = JsonMapper.shared().readValue("""
                {"applicationNo":"330106-20250926-0042","hall":"330106","cause":"Case:330106-20250926-0042@3",
                 "closedAt":"2025-09-26T01:30:00Z"}""", ChargingClosed.class);
        assertThat(closed.takenBack()).isNull();
    }

    @Test
    @Tag("P4")
    void aChargeStruckBeforeItWasToldHowMuchWentBack() {
        var struck = JsonMapper.shared().readValue("""
                {"applicationNo":"330106-20250926-0042","hall":"330106","receiptNo":"330106-SF-2025-0001",
                 "struckAt":"2025-09-26T01:30:00Z"}""", ChargeStruck.class);
        assertThat(struck.yuan()).isNull();
    }

    @Test
    @Tag("S12")
    void takingsSentBackBeforeItWasToldByWhenTheyAreToBeCountedAgain() {
        var back = JsonMapper.shared().readValue("""
                {"takingsNo":"330106-wang.fang-20250926","hall":"330106","reason":"再点一次","sentBackBy":"zhou.min",
                 "sentBackAt":"2025-09-26T09:30:00Z","lateAfter":"2025-09-28T09:00:00Z"}""", TakingsSentBack.class);
        assertThat(back.closeBy()).isNull();
    }
}
