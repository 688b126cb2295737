package org.servicehall.demo.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.servicehall.demo.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PermissionsPageTest {
    private static final JsonNode DOCUMENT = JsonMapper.shared().readTree("""
            {"tags": [{"name": "matters"}, {"name": "cases"}],
             "paths": {
               "/api/cases/{no}/reply": {"post": {
                 "operationId": "cases.reply", "summary": "复核签字答复 · Sign the reply", "tags": ["cases"],
                 "x-roles": ["CLERK", "LEAD"], "security": [{"bearer": []}]}},
               "/api/matters": {"get": {
                 "operationId": "matters.list", "summary": "列出可办事项 · List the matters", "tags": ["matters"],
                 "parameters": [{"name": "Query-Code", "in": "header", "required": false}],
                 "security": []}}}}""");

    /** Against the stack that the settings of {@code ./hall} name. */
    @Test
    @EnabledIfSystemProperty(named = "permissions.write", matches = "true")
    void writesThePageAnewFromWhatTheRunningGatewayAnswers() throws IOException {
        PermissionMatrix matrix =
                PermissionMatrix.of(Settings.of(System.getenv()).gateway());
        matrix.write();
        System.out.println(matrix.figures());
        assertThat(matrix.faults()).isEmpty();
    }

    @Test
    void whatIsWrittenDownIsReadAgain() {
        Map<Operation, Row> rows = rows(Mark.MAY_NOT);
        String text = PermissionsPage.text(DOCUMENT, rows);

        assertThat(PermissionsPage.rows(text))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "cases.reply", rows.get(operation("cases.reply")),
                        "matters.list", rows.get(operation("matters.list"))));
        assertThat(text.indexOf("## matters")).isLessThan(text.indexOf("## cases"));
    }

    @Test
    void whatTakesACodeIsNotedUnderItsTable() {
        String text = PermissionsPage.text(DOCUMENT, rows(Mark.MAY));

        assertThat(text).contains("\n`matters.list`：未登录的凭查询码");
        assertThat(text).doesNotContain("`cases.reply`：");
        assertThat(PermissionsPage.rows(text)).hasSize(2);
    }

    @Test
    void theCommittedPageHoldsRowsAlone() throws IOException {
        assertThat(PermissionsPage.read()).hasSizeGreaterThan(200);
    }

    @Test
    void aMarkThatNobodyKnowsIsNoRow() {
        String row = rows(Mark.MAY).get(operation("cases.reply")).toString();

        assertThatIllegalArgumentException().isThrownBy(() -> Row.parse(row.replace("✓", "yes")));
        assertThatIllegalArgumentException().isThrownBy(() -> Row.parse(row.replaceFirst("✓ \\| ", "")));
    }

    @Test
    void anOperationWithoutARowIsTold() {
        assertThat(rows(Mark.MAY).get(operation("cases.reply")).differences(null))
                .singleElement()
                .asString()
                .startsWith("cases.reply (POST /api/cases/{no}/reply) has no row in docs/permissions.md");
    }

    @Test
    void whoMayOtherwiseThanWrittenIsTold() {
        Row written = rows(Mark.MAY).get(operation("cases.reply"));
        Row found = rows(Mark.MAY_NOT).get(operation("cases.reply"));

        assertThat(found.differences(written))
                .hasSize(Row.COLUMNS.size() - 3)
                .contains(
                        "cases.reply (POST /api/cases/{no}/reply), AUDITOR: docs/permissions.md says ✓, the gateway —");
        assertThat(written.differences(written)).isEmpty();
    }

    private static Map<Operation, Row> rows(Mark mark) {
        return Map.of(
                operation("cases.reply"), row(operation("cases.reply"), mark),
                operation("matters.list"), row(operation("matters.list"), mark));
    }

    private static Row row(Operation operation, Mark mark) {
        List<Mark> marks = Row.COLUMNS.stream().skip(3).map(_ -> mark).toList();
        return new Row(operation.summary(), operation.toString(), operation.id(), marks);
    }

    private static Operation operation(String id) {
        return Operation.of(DOCUMENT).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
