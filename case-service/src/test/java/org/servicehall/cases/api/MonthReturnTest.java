package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.domain.Cases;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What goes to the town and the county at the month's end (rule S10). */
@Tag("S10")
class MonthReturnTest implements WholeService {
    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    private Hall hall;
    private Closing closing;

    @BeforeEach
    void nine() {
        hall = new Hall(port);
        closing = new Closing(hall);
        clock.set(Cases.ACCEPTED);
    }

    @Test
    void theHallsMonthIsCountedInItsFormAndTakenAwayAsXlsx() throws Exception {
        closing.completed(Cases.promised());
        await().untilAsserted(() -> {
            var month = Hall.json(hall.get(Hall.OFFICE, "/api/returns/2025-11"));
            assertThat(month.path("title").asString()).isEqualTo("青溪镇便民服务大厅2025年11月工作月报表");
            assertThat(month.path("columns").get(3).path("heading").asString()).isEqualTo("本月办结");
            assertThat(month.path("whole").path("values").get(3).asInt()).isPositive();
        });
        var file = hall.get(Hall.OFFICE, "/api/returns/2025-11.xlsx");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("return-330106-2025-11.xlsx");
        assertThat(hall.get(Hall.AGENT, "/api/returns/2025-11").statusCode()).isEqualTo(403);
        assertThat(hall.get(Hall.OFFICE, "/api/returns/2025-13").statusCode()).isEqualTo(422);
    }

    /** Without a name and without a remark: the county has no business with them. */
    @Test
    void ratingsGoToTheCountyOneByOneInTheDocumentedFormat() throws Exception {
        var no = closing.completed(Cases.promised());
        var rating = "{'no':'" + no + "','code':'" + Hall.code(no) + "','stars':3,'remark':'排队久'}";
        assertThat(hall.post("", "/api/public/ratings", rating).statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(hall.get(Hall.OFFICE, "/api/ratings/exchange.csv?month=2025-11")
                        .body())
                .contains("大厅编码,办件编号,事项编码,事项名称,窗口编码,窗口名称,评价等级,等级名称,办结时间,评价时间")
                .contains("330106," + no + ",low-rent-housing,")
                .contains(",CIVIL_AFFAIRS,民政救济,3,基本满意,2025-11-03 09:00:")
                .doesNotContain("排队久"));
        assertThat(hall.get(Hall.AGENT, "/api/ratings/exchange.csv?month=2025-11")
                        .statusCode())
                .isEqualTo(403);
    }
}
