package org.servicehall.intake.api.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.testing.Refusals.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.WholeService;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The checklist on paper. */
class MatterSheetTest implements WholeService {
    @LocalServerPort
    int port;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    @Tag("N1")
    void theWholeChecklistIsPrintedForWhoeverAsks() {
        var sheet = door.page("", "/api/matters/employment-registration-certificate/sheet?circumstance=LAID_OFF");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(sheet.body())
                .contains("青溪镇便民服务大厅", "就业", "劳动保障", "原件 1 份，复印件 1 份", "30分钟内办结", "解除劳动合同")
                .contains("您的情形", "name=\"viewport\"", "备齐以上材料即予受理")
                .doesNotContain("尚须确认", "{{", "http://", "https://");
        assertThat(door.page("", "/api/matters/employment-registration-certificate/sheet")
                        .body())
                .contains("尚须确认")
                .doesNotContain("备齐以上材料即予受理");
        refused(
                door.get("", "/api/matters/low-rent-housing/sheet?circumstance=RICH"),
                422,
                "unknown-circumstance",
                "M2");
        refused(door.get("", "/api/matters/adoption-certificate/sheet"), 404, "unknown-matter", "");
    }
}
