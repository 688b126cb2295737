package org.servicehall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./hall} takes for a part of its stack, and what not. */
@Timeout(30)
class HallScriptTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path data;

    @TempDir
    Path other;

    private final List<Process> programs = new ArrayList<>();

    private record Told(int status, String text) {}

    @BeforeEach
    void noPartRuns() throws IOException {
        Files.createDirectories(data.resolve("run"));
        Files.createDirectories(data.resolve("logs"));
    }

    @AfterEach
    void end() {
        programs.forEach(program -> {
            program.descendants().forEach(ProcessHandle::destroyForcibly);
            program.destroyForcibly();
        });
    }

    @Test
    void aForeignProgramWithThePartsNumberIsLeftAlone() throws Exception {
        var foreign = program("exec sleep 60");
        running("cases", foreign.pid());

        assertThat(hall("status").text()).containsPattern("cases +down");
        assertThat(hall("down")).isEqualTo(new Told(0, ""));
        assertThat(foreign.isAlive()).isTrue();
        assertThat(data.resolve("run/cases.pid")).doesNotExist();
    }

    @Test
    void aPartOfAnotherStackIsForeignToo() throws Exception {
        var foreign = part("cases", other);
        running("cases", foreign.pid());

        var told = hall("down");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text())
                .contains("cases (process " + foreign.pid() + ") runs with other data, " + other)
                .contains("still running: cases");
        assertThat(foreign.isAlive()).isTrue();
        assertThat(data.resolve("run/cases.pid")).exists();
    }

    @Test
    void theDataAreTheSameHoweverTheyAreNamed() throws Exception {
        running("cases", part("cases", data).pid());
        var link = Files.createSymbolicLink(data.resolve("link"), data);
        var relative = HOME.relativize(data);

        for (var name : List.of(link + "/", data + "/run/..", "./" + relative)) {
            assertThat(script("HALL_DATA=" + name + "; source ./hall; status").text())
                    .as(name)
                    .containsPattern("cases +silent");
        }
    }

    @Test
    void aPartThatEndsWhileItIsEndedKeepsNobodyUp() throws Exception {
        running("cases", part("cases", data).pid());
        running("intake", part("intake", data).pid());

        var told = script("kill() { builtin kill -9 $1; while alive cases; do :; done; builtin kill $1; }; down");

        assertThat(told).isEqualTo(new Told(0, "  cases stopped\n  intake stopped\n"));
    }

    @Test
    void whatCannotBeEndedKeepsNobodyElseUp() throws Exception {
        running("cases", part("cases", data).pid());
        var intake = part("intake", data);
        running("intake", intake.pid());

        var told = script("STOP_SECONDS=0; kill() { [[ $* != *$(pid_of intake) ]] || builtin kill \"$@\"; }; down");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text())
                .contains("does not end, not even by kill -9", "  intake stopped", "still running: cases");
        assertThat(data.resolve("run/cases.pid")).exists();
    }

    @Test
    void aPartThatEndsAtOnceSaysHowAndWhy() throws Exception {
        var told = withJava(
                "echo the port is mine; exit 3", "unpack() { :; }; start cases case-service 1; await_ready cases 1");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text()).contains("the port is mine\n", "cases ended with status 3 before it was up");
        assertThat(data.resolve("run/cases.pid")).doesNotExist();
    }

    @Test
    void aJarThatCannotBeUnpackedIsNotStarted() throws Exception {
        Files.createDirectories(other.resolve("cases/target/unpacked-1-1"));
        Files.writeString(other.resolve("cases/target/cases-1.0.0-SNAPSHOT.jar"), "no jar");

        var told = withJava("exit 1", "cd " + other + "; start cases cases 1; echo started");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text()).contains("can't be unpacked").doesNotContain("started");
        try (var left = Files.list(other.resolve("cases/target"))) {
            assertThat(left)
                    .extracting(Path::getFileName)
                    .extracting(Path::toString)
                    .containsExactlyInAnyOrder("unpacked-1-1", "cases-1.0.0-SNAPSHOT.jar");
        }
    }

    @Test
    void howAPartOfAnotherStartEndedIsNotKnown() throws Exception {
        running("cases", part("cases", data).pid());

        var told = stubbed(
                "await_ready() { kill -9 \"$(pid_of cases)\"; while alive cases; do :; done; not_alive $1; }\nup cases");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text())
                .contains("cases already runs", "cases ended before it was up")
                .doesNotContain("status");
    }

    @Test
    void elsewhereThanOnLinuxItSaysSo() throws Exception {
        var told = bash("uname() { echo Darwin; }; export -f uname; exec ./hall status");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text()).startsWith("hall: ./hall needs Linux").hasLineCount(1);
    }

    @Test
    void whatHasEndedAndNobodyHasNoticedIsStartedAgain() throws Exception {
        running("backbone", zombie());
        running("cases", zombie());

        assertThat(stubbed("up").text())
                .contains("start backbone", "start cases")
                .doesNotContain("already runs");
        assertThat(hall("down")).isEqualTo(new Told(0, ""));
    }

    @Test
    void aPartThatRunsIsEndedAlsoWhenItDoesNotListen() throws Exception {
        var deaf = part("cases", data, "trap '' TERM; ");
        running("cases", deaf.pid());

        var told = script("STOP_SECONDS=1; down");

        assertThat(told.text()).isEqualTo("  cases stopped\n");
        assertThat(deaf.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aPartThatRunsAndDoesNotAnswerIsSilentAndNotUp() throws Exception {
        running("cases", part("cases", data).pid());

        assertThat(hall("status").text()).containsPattern("cases +silent");
        var told = stubbed("START_SECONDS=1; up");
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text()).contains("cases already runs", "cases runs (process ", "has not answered within 1 s");
    }

    @Test
    void theStoreIsNotExaminedUnderTheBackbone() throws Exception {
        running("backbone", part("backbone", data).pid());

        var told = script("find_jdk() { :; }; build_unless_built() { :; }; doctor");

        assertThat(told.status()).isEqualTo(2);
        assertThat(told.text()).contains("the backbone runs and has the store open");
    }

    @Test
    void dataAreForTheirOwnerAlone() throws Exception {
        stubbed("up");

        assertThat(Files.getPosixFilePermissions(data)).hasSize(3);
        assertThat(script("tell cases 1 && cat \"$DATA\"/secrets/vault-key >/dev/null && ls -l \"$DATA/secrets\"")
                        .text())
                .contains("-rw-------")
                .doesNotContainPattern("-r..r");
    }

    /** The script's own {@code up}, with parts that are merely named and are ready at once unless they ran before. */
    private Told stubbed(String command) throws IOException, InterruptedException {
        return script("""
                find_jdk() { :; }
                build() { :; }
                build_unless_built() { :; }
                ledger_keys() { :; }
                check_ports() { :; }
                runnable() { :; }
                start() { echo "start $1"; started+=" $1 "; }
                started=
                eval "really_$(declare -f condition)"
                condition() { [[ $started != *" $1 "* ]] && really_condition "$@" || echo up; }
                """ + command);
    }

    private Told withJava(String does, String commands) throws IOException, InterruptedException {
        var java = Files.writeString(other.resolve("java"), "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        return script("PATH=" + other + ":$PATH; " + commands);
    }

    private Told hall(String command) throws IOException, InterruptedException {
        return bash("exec ./hall " + command);
    }

    private Told script(String commands) throws IOException, InterruptedException {
        return bash("source ./hall\n" + commands);
    }

    private Told bash(String commands) throws IOException, InterruptedException {
        var bash = new ProcessBuilder("bash", "-c", commands)
                .directory(HOME.toFile())
                .redirectErrorStream(true);
        bash.environment().put("HALL_DATA", data.toString());
        // nothing listens there
        for (var part : List.of("GATEWAY", "INTAKE", "CASES", "ACCOUNTABILITY", "ATTENDANCE", "KAFKA", "MONGO")) {
            bash.environment().put("HALL_" + part + "_PORT", "1");
        }
        var process = bash.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(process.waitFor(), text);
    }

    private void running(String part, long pid) throws IOException {
        Files.writeString(data.resolve("run").resolve(part + ".pid"), pid + "\n");
    }

    private Process part(String name, Path of) throws IOException {
        return part(name, of, "");
    }

    private Process part(String name, Path of, String first) throws IOException {
        return program(
                first + "echo ready; while :; do sleep 0.1; done", "part", "-Dhall.part=" + name, "-Dhall.data=" + of);
    }

    private Process program(String commands, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("bash", "-c", commands));
        command.addAll(List.of(arguments));
        var program = new ProcessBuilder(command).start();
        programs.add(program);
        if (arguments.length > 0) {
            // its command line is there once it speaks
            assertThat(program.inputReader().readLine()).isEqualTo("ready");
        }
        return program;
    }

    /** A process that has ended, and whose parent doesn't ask how. */
    private long zombie() throws IOException {
        // bash would ask; it ends when that has become sleep
        var parent = program("(while [ $(</proc/$$/comm) = bash ]; do :; done) & echo $!; exec sleep 60");
        long pid = Long.parseLong(parent.inputReader().readLine());
        while (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)
                && !Files.readString(Path.of("/proc/" + pid + "/cmdline")).isEmpty()) {
            Thread.onSpinWait();
        }
        return pid;
    }
}
