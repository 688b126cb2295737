package org.servicehall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of docs as one script: every block marked {@code sh}, from top to bottom, each command of which must end with
 * status 0 and each answer be one of success.
 */
final class ScriptedPage {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final String CONTINUED = "\\\n";
    private static final Pattern REMARK = Pattern.compile("\\s+#.*$");
    /** What shows news until it is stopped. */
    private static final Pattern FOLLOWING = Pattern.compile("\\./hall logs|kcat (?!.*(?: -e | -L ))");

    private static final Map<String, String> PORTS = Map.of(
            "8080", "HALL_GATEWAY_PORT",
            "8081", "HALL_INTAKE_PORT",
            "8082", "HALL_CASES_PORT",
            "8083", "HALL_ACCOUNTABILITY_PORT",
            "8084", "HALL_ATTENDANCE_PORT",
            "19092", "HALL_KAFKA_PORT");
    private static final String BEFORE = """
        set -eo pipefail
        curl() { command curl -f "$@"; }
        """;

    private final String name;
    private final String text;

    private ScriptedPage(String name, String text) {
        this.name = name;
        this.text = text;
    }

    static ScriptedPage operations() throws IOException {
        return read("operations");
    }

    static ScriptedPage api() throws IOException {
        return read("api");
    }

    private static ScriptedPage read(String name) throws IOException {
        return new ScriptedPage(name, Files.readString(HOME.resolve("docs").resolve(name + ".md")));
    }

    /** How the blocks of the page are marked. */
    List<String> marks() {
        return BLOCK.matcher(text).results().map(block -> block.group(1)).toList();
    }

    /** @param environment which ports take the place of the usual ones */
    String script(Map<String, String> environment, boolean kcat) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals("sh"))
                .flatMap(block -> block.group(2).replace(CONTINUED, "").lines())
                .flatMap(line -> command(line, kcat))
                .map(line -> onPorts(line, environment))
                .collect(Collectors.joining("\n", BEFORE, "\n"));
    }

    private static Stream<String> command(String line, boolean kcat) {
        String command = REMARK.matcher(line).replaceAll("");
        String said = "echo " + quoted("$ " + command);
        if (command.startsWith("kcat") && !kcat) {
            return Stream.of(said, "echo 'skipped: kcat is not installed'");
        }
        return Stream.of(
                said,
                FOLLOWING.matcher(command).lookingAt()
                        ? "timeout 3 " + command + " >/dev/null || [ $? = 124 ]"
                        : command);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static String onPorts(String line, Map<String, String> environment) {
        String moved = line;
        for (var port : PORTS.entrySet()) {
            moved = moved.replace(
                    "localhost:" + port.getKey(),
                    "localhost:" + environment.getOrDefault(port.getValue(), port.getKey()));
        }
        return moved;
    }

    /** Beside the stack's data, as if it had been checked out there. */
    void tryOn(RunningHall running) throws IOException, InterruptedException {
        Path place = running.settings().data().getParent();
        linkParts(place);
        Path output = place.resolve(name + ".out");
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", script(running.environment(), isInstalled("kcat")))
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        bash.environment().putAll(running.environment());
        int status = bash.start().waitFor();
        assertThat(status)
                .as(() -> "status after the last command of\n" + end(output))
                .isZero();
        assertThat(Files.readString(output))
                .as("what a person at the terminal reads")
                .doesNotContain(" DEBUG ");
    }

    private static void linkParts(Path place) throws IOException {
        for (String part : List.of(
                "hall",
                "standalone",
                "intake-service",
                "case-service",
                "accountability-service",
                "attendance-service",
                "gateway")) {
            if (!Files.exists(place.resolve(part))) {
                Files.createSymbolicLink(place.resolve(part), HOME.resolve(part));
            }
        }
    }

    private static String end(Path output) {
        try {
            String told = Files.readString(output, StandardCharsets.UTF_8);
            return told.substring(Math.max(0, told.length() - 4_000));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
