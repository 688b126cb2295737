package org.servicehall.accountability.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.api.Door;
import org.servicehall.accountability.api.WholeService;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The book as spreadsheets (rule B9). */
@Tag("B9")
class LedgerTableTest implements WholeService {
    private static final String AUDITOR = TestTokens.of("xu.jing", "330106", Role.AUDITOR);
    private static final String OFFICE = TestTokens.of("chen.jie", "330106", Role.OFFICE);

    @LocalServerPort
    private int port;

    @Test
    void aTextThatWouldBeAFormulaIsAText() {
        var door = new Door(port);
        var number = LedgerOfHall.overdue("ding.yi").number();
        String proposal = "{\"reason\":\"=1+1, \\\"x\\\"\",\"evidence\":[\"Case:330106-20260901-0001@6\"]}";
        door.post("/api/ledger/" + number + "/correction", proposal, OFFICE);
        var csv = door.get("/api/ledger/export?format=csv", AUDITOR).text();
        assertThat(csv).startsWith("\uFEFF序号,答复序号,入册时间");
        assertThat(csv.lines().filter(line -> line.contains("ding.yi")))
                .hasSize(2)
                .first()
                .asString()
                .startsWith(number + ",,")
                .contains(",D5,超时限办理,ding.yi,劳动保障,330106-20260901-0001,2026-09-01 10:00:00,待处理,");
        assertThat(csv).contains("待处理,\"'=1+1, \"\"x\"\"\",陈杰（1003）");
    }

    @Test
    void theWorkbookHoldsEveryEntryOfTheBook() throws Exception {
        var last = LedgerOfHall.overdue("ding.yi").number();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/ledger/export?format=xlsx"))
                .header("Authorization", "Bearer " + AUDITOR)
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("ledger-330106.xlsx"));
        try (var book = new ReadableWorkbook(answer.body())) {
            var rows = book.getFirstSheet().read();
            var row = rows.stream()
                    .filter(one -> one.getCellText(0).equals(Long.toString(last)))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.getCellText(5)).isEqualTo("ding.yi");
            assertThat(row.getCellAsDate(8)).contains(LocalDateTime.parse("2026-09-01T10:00:00"));
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("青溪镇便民服务大厅问责台账");
            assertThat(rows.getLast().getCellText(0)).startsWith("党政办（盖章）");
        }
    }

    @Test
    void clerksTakeNothingAway() {
        var clerk = TestTokens.of("ding.yi", "330106", Role.CLERK);
        assertThat(new Door(port).get("/api/ledger/export?format=csv", clerk).status())
                .isEqualTo(403);
    }
}
