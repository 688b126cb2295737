package org.servicehall.intake.api.money;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.FiscalNumbers;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.badinput.Example;
import tools.jackson.databind.JsonNode;

/** A right request for each operation about money. */
public final class MoneyExamples {
    private static final Set<Role> TAKE = EnumSet.of(Role.CLERK, Role.LEAD);
    private static final Set<Role> DECIDE = EnumSet.of(Role.LEAD, Role.OFFICE);
    private static final AtomicInteger CLERKS = new AtomicInteger();
    private static final String REFUND = """
            {"ground":"WRONG_CHARGE","yuan":12,"means":"CASH","reason":"重复开票"}""";

    private final Door door;

    public MoneyExamples(int port) {
        this.door = new Door(port);
    }

    public List<Example> all() {
        return List.of(
                new Example(
                        "/api/applications/{no}/fees/{receiptNo}/refund",
                        () -> refund(charged(Door.WANG)),
                        REFUND,
                        Door.WANG,
                        TAKE),
                new Example("/api/refunds/{no}/decision", this::asked, """
                        {"approved":false,"reason":"手续不全"}""", Door.LEAD, DECIDE),
                new Example("/api/takings/{no}/count", () -> open(Door.WANG) + "/count", """
                        {"countedYuan":0,"reason":"尚未清点完"}""", Door.WANG, TAKE),
                new Example(
                        "/api/takings/{no}/countersignature",
                        () -> counted() + "/countersignature",
                        "",
                        Door.LEAD,
                        DECIDE),
                new Example(
                        "/api/takings/{no}/sending-back", () -> counted() + "/sending-back", """
                        {"reason":"少计一笔"}""", Door.LEAD, DECIDE));
    }

    private record Charged(String no, String receiptNo) {}

    private static String refund(Charged charged) {
        return "/api/applications/" + charged.no() + "/fees/" + charged.receiptNo() + "/refund";
    }

    private Charged charged(String token) {
        String moveOut = WholeService.PENSION
                .replace("pension-qualification", "household-move-out")
                .replace("\"LATE\"", "\"BY_PROPERTY\"")
                .replace("\"PENSION_PASSBOOK\"", "\"HOUSEHOLD_REGISTER\"");
        String no = door.post(token, "/api/applications", moveOut).text("no");
        int before = entries(token);
        String receiptNo = door.post(token, "/api/applications/" + no + "/fees", FiscalNumbers.fee(1, 12))
                .text("receiptNo");
        await().atMost(Duration.ofSeconds(20)).until(() -> entries(token) > before);
        return new Charged(no, receiptNo);
    }

    /** What is entered of that clerk's: nothing of it is to come later, when the events are counted. */
    private int entries(String token) {
        int all = 0;
        for (JsonNode day :
                door.get(token, "/api/takings?limit=200&clerk=wang.fang").body().path("items")) {
            all += day.path("entries").asInt();
        }
        return all;
    }

    private String asked() {
        return "/api/refunds/" + refundAsked() + "/decision";
    }

    /** Number of a receipt whose refund waits, as far as the view knows it. */
    public String refundAsked() {
        Charged charged = charged(Door.WANG);
        Door.Answer asked = door.post(Door.WANG, refund(charged), REFUND);
        door.get(Door.WANG, "/api/refunds/" + charged.receiptNo(), "If-Version-At-Least", asked.text("version"));
        return charged.receiptNo();
    }

    private String open(String token) {
        return "/api/takings/" + openDay(token);
    }

    /** A day of that clerk's with something entered, and not counted. */
    public String openDay(String token) {
        charged(token);
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> door.get(token, "/api/takings?status=OPEN")
                                .body()
                                .at("/items/0/no")
                                .asString(""),
                        no -> !no.isEmpty());
    }

    private String counted() {
        String clerk = TestTokens.withWindow(
                "example.clerk" + CLERKS.incrementAndGet(), "330106", "CIVIL_AFFAIRS", Role.CLERK);
        String day = open(clerk);
        door.post(clerk, day + "/count", "{\"countedYuan\":12}");
        return day;
    }
}
