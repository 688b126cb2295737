package org.servicehall.intake.api.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.application.FeeEvent.FeeCharged;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.FiscalNumbers;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Money from its charge to the day's closing, over HTTP. */
class MoneyServiceTest implements WholeService {
    private static final String MOVE_OUT = PENSION.replace("pension-qualification", "household-move-out")
            .replace("LATE", "BY_PROPERTY")
            .replace(
                    "\"ID_CARD\",\"PENSION_PASSBOOK\"",
                    "\"RECEIVING_CERTIFICATE\",\"PROPERTY_PROOF\",\"HOUSEHOLD_REGISTER\",\"ID_CARD\"");
    private static final AtomicInteger CLERKS = new AtomicInteger();
    private static final String WRONG = """
            {"ground":"WRONG_CHARGE","yuan":12,"means":"CASH","reason":"重复开票"}""";

    @LocalServerPort
    int port;

    @Autowired
    Streams streams;

    private Door door;
    private String user;
    private String clerk;

    @BeforeEach
    void open() {
        door = new Door(port);
        user = "money.clerk" + CLERKS.incrementAndGet();
        clerk = TestTokens.withWindow(user, "330106", "CIVIL_AFFAIRS", Role.CLERK);
    }

    @Test
    @Tag("P4")
    void aDoubleClickIsOneChargeAndNoAttempt() {
        String no = received();
        long before = streams.version("Application:" + no);
        String body = FiscalNumbers.fee(1, 12);
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> charge(no, body));
        CompletableFuture<Answer> second = CompletableFuture.supplyAsync(() -> charge(no, body));
        assertThat(Stream.of(first.join().status(), second.join().status())).containsExactlyInAnyOrder(200, 409);
        assertThat(streams.read("Application:" + no).orElseThrow().stream()
                        .filter(event -> event.payload() instanceof FeeCharged)
                        .count())
                .isEqualTo(1);
        assertThat(streams.version("Application:" + no)).isEqualTo(before + 1);
    }

    @Test
    @Tag("P4")
    void aFiscalReceiptIsGivenOutOnceInTheHall() {
        String body = FiscalNumbers.fee(1, 12);
        assertThat(charge(received(), body).status()).isEqualTo(200);
        refused(charge(received(), body), 409, "fiscal-receipt-used", "P4");
    }

    @Test
    @Tag("P4")
    @Tag("S12")
    void whatWasChargedByMistakeGoesBackOnTheWordOfTwoAndIsChargedAnew() {
        String no = received();
        String receipt = charge(no, FiscalNumbers.fee(1, 12)).text("receiptNo");
        String refund = "/api/applications/" + no + "/fees/" + receipt + "/refund";
        refused(
                door.post(clerk, refund, WRONG.replace("WRONG_CHARGE", "WITHDRAWN")),
                422,
                "refund-ground-not-met",
                "P4");
        refused(door.post(clerk, refund, WRONG.replace("12", "13")), 422, "refund-too-much", "P4");
        assertThat(door.post(clerk, refund, WRONG).status()).isEqualTo(200);
        refused(door.post(clerk, refund, WRONG), 409, "refund-waiting", "P4");
        String decision = "/api/refunds/" + receipt + "/decision";
        refused(door.post(clerk, decision, "{\"approved\":true}"), 403, "forbidden", "");
        refused(door.post(Door.LEAD, decision, "{\"approved\":false}"), 422, "reason-required", "P4");
        assertThat(door.post(Door.LEAD, decision, "{\"approved\":true}").text("slipNo"))
                .matches("330106-TF-20[0-9]{2}-[0-9]{4}");
        refused(door.post(clerk, refund, WRONG), 409, "already-refunded", "P4");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> charge(no, FiscalNumbers.fee(1, 12)).status() == 200);
        await().untilAsserted(() -> assertThat(door.get(clerk, "/api/applications/" + no)
                        .body()
                        .path("chargedYuan")
                        .asInt())
                .isEqualTo(12));
        assertThat(door.get(Door.LEAD, "/api/refunds/" + receipt, "If-Version-At-Least", "2")
                        .text("status"))
                .isEqualTo("REFUNDED");
        assertThat(door.get(Door.AUDITOR, "/api/refunds/counts").status()).isEqualTo(200);
        Answer fees = door.get(clerk, "/api/applications/" + no + "/fees");
        assertThat(fees.body().path("items")).hasSize(2);
        assertThat(fees.body().at("/items/0/refund/status").asString()).isEqualTo("REFUNDED");
        assertThat(fees.body().at("/items/1/actions/0/operation").asString()).isEqualTo("refunds.request");
    }

    @Test
    @Tag("S12")
    void aDayIsCountedCountersignedAndFixedAndWhatComesLaterIsTheNextDays() {
        charge(received(), FiscalNumbers.fee(1, 12));
        Answer day = day("OPEN", found -> found.body().path("items").size() == 1);
        String no = day.body().at("/items/0/no").asString();
        assertThat(day.body().at("/items/0/balanceYuan").asInt()).isEqualTo(12);
        String path = "/api/takings/" + no;
        refused(door.get(Door.LI, path), 404, "unknown-number", "");
        refused(door.post(Door.LEAD, path + "/countersignature", ""), 409, "takings-not-counted", "S12");
        refused(door.post(Door.WANG, path + "/count", "{\"countedYuan\":12}"), 403, "takings-of-another", "S12");
        refused(door.post(clerk, path + "/count", "{\"countedYuan\":11}"), 422, "takings-do-not-balance", "S12");
        Answer counted = door.post(clerk, path + "/count", "{\"countedYuan\":11,\"reason\":\"短款一元\"}");
        assertThat(counted.body().path("differenceYuan").asInt()).isEqualTo(-1);
        refused(door.post(clerk, path + "/countersignature", ""), 403, "forbidden", "");
        assertThat(door.post(Door.OFFICE, path + "/sending-back", "{\"reason\":\"再点一次\"}")
                        .text("status"))
                .isEqualTo("SENT_BACK");
        assertThat(door.post(clerk, path + "/count", "{\"countedYuan\":12}").status())
                .isEqualTo(200);
        charge(received(), FiscalNumbers.fee(1, 12));
        assertThat(door.post(Door.OFFICE, path + "/countersignature", "").text("status"))
                .isEqualTo("CLOSED");
        refused(door.post(clerk, path + "/count", "{\"countedYuan\":12}"), 409, "takings-counted", "S12");
        Answer next = day("OPEN", found -> found.body().path("items").size() == 1);
        assertThat(next.body().at("/items/0/no").asString()).isGreaterThan(no);
        refused(
                door.post(
                        clerk,
                        "/api/takings/" + next.body().at("/items/0/no").asString() + "/count",
                        "{\"countedYuan\":12}"),
                409,
                "takings-day-not-begun",
                "S12");
        Answer sheet = door.get(clerk, path, "If-Version-At-Least", "5");
        assertThat(sheet.body().path("entries")).hasSize(1);
        assertThat(sheet.body().at("/closing/closedBy").asString()).isEqualTo("wu.gang");
        assertThat(sheet.body().path("actions")).isEmpty();
    }

    @Test
    @Tag("S12")
    void theMonthIsSummedByWindowAndMatterAndTakenAway() {
        charge(received(), FiscalNumbers.fee(1, 12));
        day("OPEN", found -> found.body().path("items").size() == 1);
        String month = ClosedHall.DAY.toString().substring(0, 7);
        Answer sums = door.get(Door.AUDITOR, "/api/takings/summaries/months/" + month);
        assertThat(sums.body().at("/lines/0/window").asString()).isEqualTo("CIVIL_AFFAIRS");
        assertThat(sums.body().at("/lines/0/matterId").asString()).isEqualTo("household-move-out");
        assertThat(sums.body().path("notClosed").asInt()).isPositive();
        assertThat(door.page(Door.OFFICE, "/api/takings/summaries/months/" + month + ".xlsx")
                        .statusCode())
                .isEqualTo(200);
        refused(door.get(clerk, "/api/takings/summaries/months/" + month), 403, "forbidden", "");
    }

    private Answer day(String status, Predicate<Answer> there) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> door.get(clerk, "/api/takings?status=" + status), there);
    }

    private String received() {
        Answer received = door.post(clerk, "/api/applications", MOVE_OUT);
        assertThat(received.status()).as(received.response().body()).isEqualTo(201);
        return received.text("no");
    }

    private Answer charge(String no, String body) {
        return door.post(clerk, "/api/applications/" + no + "/fees", body);
    }
}
