package org.servicehall.accountability.api.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.accountability.api.Complaining.AUDITOR;
import static org.servicehall.accountability.api.Complaining.NAME;
import static org.servicehall.accountability.api.Complaining.OFFICE;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.api.Door;
import org.servicehall.accountability.api.WholeService;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Work orders of the 12345 hotline: taken in once, and handed back (rule S10). */
@Tag("S10")
class HotlineTest implements WholeService {
    private static final String ORDERS = "/api/complaints/orders";
    private static final AtomicInteger NEXT = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private StreamStore streams;

    @Test
    void anOrderIsTakenInOnceWhoeverHandsItInHowOften() {
        var door = new Door(port);
        var order = order();
        var first = taken(door, order);
        assertThat(first.get("orderNo").asString()).isEqualTo(order);
        var again = taken(door, order);
        assertThat(again.get("no").asString()).isEqualTo(first.get("no").asString());
        assertThat(first.get("before").asBoolean()).isFalse();
        assertThat(again.get("before").asBoolean()).isTrue();
        var written = written(order);
        assertThat(door.post("/api/complaints", written, OFFICE)
                        .json()
                        .get("no")
                        .asString())
                .isEqualTo(first.get("no").asString());
    }

    /** Else a clerk who is complained of could enter it first, in harmless words. */
    @Test
    @Tag("B7")
    void theOfficeAloneTakesThemIn() {
        var door = new Door(port);
        var clerk = TestTokens.of("wang.fang", "330106", Role.CLERK);
        assertThat(door.post("/api/complaints", written(order()), clerk).text()).contains("hotline-is-for-the-office");
        assertThat(door.post(ORDERS, orders(order()), clerk).status()).isEqualTo(403);
    }

    @Test
    void forWhomADeputyTakesThemInIsOnRecord() {
        var door = new Door(port);
        var deputy = TestTokens.of("lu.yao", "330106", Role.CLERK);
        var answer = door.post(ORDERS, orders(order()), deputy);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var no = answer.json().at("/taken/0/no").asString();
        var filed = streams.find(ComplaintEvent.STREAM + ":" + no)
                .orElseThrow()
                .events()
                .getFirst();
        assertThat(filed.by()).isEqualTo("lu.yao");
        assertThat(filed.metadata()).containsEntry("ce_standsinfor", "wu.gang");
    }

    @Test
    void oneThatCannotBeTakenInRefusesAll() {
        var door = new Door(port);
        var right = order();
        var wrong = door.post(ORDERS, orders(right, "xx"), OFFICE);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("orders[1].orderNo");
        var elsewhere = orders(right).replace("\"window\":\"LABOUR\"", "\"caseNo\":\"340123-20250926-0001\"");
        assertThat(door.post(ORDERS, elsewhere, OFFICE).text()).contains("case-of-another-hall", "orders[0].caseNo");
        assertThat(results(door)).doesNotContain(right);
    }

    @Test
    @Tag("B7")
    void whatCameOfThemIsHandedBackWithoutWordsAndNames() {
        var door = new Door(port);
        var order = order();
        var no = taken(door, order).get("no").asString();
        await().untilAsserted(() -> assertThat(results(door))
                .contains("工单编号,办件编号,登记时间,受理期限,办结期限,状态编码,状态")
                .contains(order + "," + no + ",")
                .contains(",FILED,已登记，待受理")
                .doesNotContain(NAME, "张口就骂"));
        assertThat(door.get(ORDERS + "/results.csv?month=" + month(), AUDITOR).status())
                .isEqualTo(403);
    }

    @Test
    void theNumberOfAnOrderIsForTheHotlineAlone() {
        var door = new Door(port);
        var without = "{\"hall\":\"330106\",\"ground\":\"RUDE_CONDUCT\",\"channel\":\"HOTLINE\",\"text\":\"态度差\"}";
        assertThat(door.post("/api/complaints", without, OFFICE).text()).contains("hotline-order-number");
        var byPhone =
                without.replace("HOTLINE", "PHONE").replace("\"text\"", "\"orderNo\":\"" + order() + "\",\"text\"");
        assertThat(door.post("/api/complaints", byPhone, OFFICE).text()).contains("hotline-order-number");
    }

    private static String written(String order) {
        return "{\"hall\":\"330106\",\"ground\":\"RUDE_CONDUCT\",\"channel\":\"HOTLINE\",\"orderNo\":\"" + order
                + "\",\"text\":\"电话里再说一遍\"}";
    }

    private static String order() {
        return "GD20261120-%04d".formatted(NEXT.incrementAndGet());
    }

    private static String orders(String... numbers) {
        var orders = new StringBuilder();
        for (String number : numbers) {
            orders.append(orders.isEmpty() ? "" : ",")
                    .append("{\"orderNo\":\"" + number + "\",\"ground\":\"RUDE_CONDUCT\",\"window\":\"LABOUR\","
                            + "\"text\":\"窗口人员张口就骂\",\"reporter\":{\"name\":\"" + NAME
                            + "\",\"phone\":\"13900001234\"}}");
        }
        return "{\"orders\":[" + orders + "]}";
    }

    private static JsonNode taken(Door door, String order) {
        var answer = door.post(ORDERS, orders(order), OFFICE);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("taken").get(0);
    }

    private static String results(Door door) {
        return door.get(ORDERS + "/results.csv?month=" + month(), OFFICE).text();
    }

    private static YearMonth month() {
        return YearMonth.now(ZoneId.of("Asia/Shanghai"));
    }
}
