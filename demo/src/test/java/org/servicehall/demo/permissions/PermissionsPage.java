package org.servicehall.demo.permissions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            “别的大厅”一栏：`—` 别的大厅的编号按不存在答复（404）；`本厅 own` 只涉及登录人自己的大厅；`✓` 向公众开放；`·` 属于整套系统，与大厅无关。

            One row for each operation of `/openapi/hall`: `✓` may, `—` may not (401 to nobody, 403 to the wrong role). Who may is not
            yet let do everything: what window, person, challenge and secrecy allow is judged by each operation, and told in its
            description. For another hall `—` means that its numbers don't exist (404), `本厅 own` that the asker's own hall answers,
            `✓` that it is open to the public, `·` that it concerns the installation and no hall.

            The running gateway is asked for every row by `WorkingMonthIT`, and an operation without a row fails there. This page is
            written by `PermissionsPageTest`, from what the gateway answers.
            """;

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
            }
        });
        return text.toString();
    }
}
