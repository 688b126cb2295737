package org.servicehall.intake.api.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.FiscalNumbers;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is written about money names nobody who paid. */
@Tag("R3")
class NamedInMoneyTest implements WholeService {
    private static final String MOVE_OUT = PENSION.replace("pension-qualification", "household-move-out")
            .replace("LATE", "BY_PROPERTY")
            .replace(
                    "\"ID_CARD\",\"PENSION_PASSBOOK\"",
                    "\"RECEIVING_CERTIFICATE\",\"PROPERTY_PROOF\",\"HOUSEHOLD_REGISTER\",\"ID_CARD\"");
    private static final String CLERK = TestTokens.withWindow("naming.clerk", "330106", "CIVIL_AFFAIRS", Role.CLERK);
    private static final String REFUND = """
            {"ground":"WRONG_CHARGE","yuan":12,"means":"CASH","reason":"%s"}""";

    @LocalServerPort
    int port;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    void neitherAskingForARefundNorRefusingIt() {
        String no = received();
        String receipt = charged(no);
        String refund = "/api/applications/" + no + "/fees/" + receipt + "/refund";
        refused(door.post(CLERK, refund, REFUND.formatted("欧阳建国多付了")), 422, "person-named-in-text", "R3");
        assertThat(door.post(CLERK, refund, REFUND.formatted("重复开票")).status()).isEqualTo(200);
        refused(
                door.post(
                        Door.LEAD,
                        "/api/refunds/" + receipt + "/decision",
                        "{\"approved\":false,\"reason\":\"欧阳建国没有多付\"}"),
                422,
                "person-named-in-text",
                "R3");
    }

    @Test
    void neitherCountingTheDayNorSendingItBack() {
        charged(received());
        String day = "/api/takings/" + day();
        refused(
                door.post(CLERK, day + "/count", "{\"countedYuan\":0,\"reason\":\"欧阳建国少付\"}"),
                422,
                "person-named-in-text",
                "R3");
        assertThat(door.post(CLERK, day + "/count", "{\"countedYuan\":0,\"reason\":\"短款\"}")
                        .status())
                .isEqualTo(200);
        refused(
                door.post(Door.OFFICE, day + "/sending-back", "{\"reason\":\"问欧阳建国\"}"),
                422,
                "person-named-in-text",
                "R3");
    }

    private String day() {
        Answer days = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> door.get(CLERK, "/api/takings?status=OPEN"),
                        found -> !found.body().path("items").isEmpty());
        return days.body().at("/items/0/no").asString();
    }

    private String received() {
        Answer received = door.post(CLERK, "/api/applications", MOVE_OUT);
        assertThat(received.status()).as(received.response().body()).isEqualTo(201);
        return received.text("no");
    }

    private String charged(String no) {
        Answer charged = door.post(CLERK, "/api/applications/" + no + "/fees", FiscalNumbers.fee(1, 12));
        assertThat(charged.status()).as(charged.response().body()).isEqualTo(200);
        return charged.text("receiptNo");
    }
}
