package org.servicehall.demo.permissions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** docs/permissions.md: a heading and a table for each tag of the document. */
final class PermissionsPage {
    private static final Path PLACE =
            Path.of("").toAbsolutePath().getParent().resolve("docs").resolve("permissions.md");

    static final String HOW_TO_WRITE = "write it anew: ./hall up, then mvn -pl demo -am test"
            + " -Dtest=PermissionsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dpermissions.write=true";

    private static final String BEFORE = """
            # 谁能做什么 · Who may what

            每个操作一行：`✓` 可以，`—` 不可以（未登录答 401，角色不符答 403）。能做不等于处处能做：窗口、本人、回避和保密的限制由各操作另行判断，见各操作说明。
            “未登录”一栏为 `✓` 而仍须出示查询码的，见表下注：未登录也可请求，没有查询码按不存在答复（404）。
            “别的大厅”一栏：`—` 别的大厅的编号按不存在答复（404）；`本厅 own` 只涉及登录人自己的大厅；`✓` 向公众开放；`·` 属于整套系统，与大厅无关。

            One row for each operation of `/openapi/hall`: `✓` may, `—` may not (401 to nobody, 403 to the wrong role). Who may is not
            yet let do everything: what window, person, challenge and secrecy allow is judged by each operation, and told in its
            description. For another hall `—` means that its numbers don't exist (404), `本厅 own` that the asker's own hall answers,
            `✓` that it is open to the public, `·` that it concerns the installation and no hall.

            Where the column of nobody has `✓` and a code is needed all the same, the note under the table says which: whoever is not
            signed in is let through to the operation, and there told 404 without it.

            The running gateway is asked for every row by `WorkingMonthIT`, and an operation without a row fails there. This page is
            written by `PermissionsPageTest`, from what the gateway answers.
            """;

    /** Header of an operation by which somebody shows a code instead of signing in. */
    private static final String CODE = "Query-Code";

    private PermissionsPage() {}

    /** The rows that are written down, by operationId. */
    static Map<String, Row> read() throws IOException {
        return rows(Files.readString(PLACE));
    }

    static Map<String, Row> rows(String text) {
        return text.lines()
                .map(Row::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Row::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    static void write(JsonNode document, Map<Operation, Row> rows) throws IOException {
        Files.writeString(PLACE, text(document, rows));
    }

    static String text(JsonNode document, Map<Operation, Row> rows) {
        Map<String, List<Row>> byTag = new LinkedHashMap<>();
        document.path("tags").forEach(tag -> byTag.put(tag.path("name").asString(), new ArrayList<>()));
        rows.forEach((operation, row) ->
                byTag.computeIfAbsent(operation.tag(), _ -> new ArrayList<>()).add(row));
        StringBuilder text = new StringBuilder(BEFORE);
        byTag.forEach((tag, all) -> {
            if (!all.isEmpty()) {
                text.append("\n## ")
                        .append(tag)
                        .append("\n\n")
                        .append(Row.head())
                        .append('\n');
                all.forEach(row -> text.append(row).append('\n'));
                text.append(notes(document, all));
            }
        });
        return text.toString();
    }

    /** What no mark tells: that it takes a code, from everybody or from whoever is not signed in. */
    private static String notes(JsonNode document, List<Row> rows) {
        return note(document, rows, true, "凭查询码（`%s`），是否登录都一样 · by the query code (`%s`), signed in or not")
                + note(
                        document,
                        rows,
                        false,
                        "未登录的凭查询码（`%s`，印在单据上），工作人员不需要 · whoever is not signed in by the query code (`%s`) that the"
                                + " paper bears, staff without it");
    }

    private static String note(JsonNode document, List<Row> rows, boolean always, String text) {
        Set<String> byCode = document.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(operation -> operation
                        .path("parameters")
                        .valueStream()
                        .anyMatch(
                                parameter -> parameter.path("name").asString("").equals(CODE)
                                        && parameter.path("required").asBoolean(false) == always))
                .map(operation -> operation.path("operationId").asString())
                .collect(Collectors.toSet());
        String named =
                rows.stream().map(Row::id).filter(byCode::contains).collect(Collectors.joining("`, `", "`", "`"));
        return named.equals("``") ? "" : "\n" + named + "：" + text.formatted(CODE, CODE) + "\n";
    }
}
