package org.servicehall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.servicehall.demo.HallScript.Told;

/** What {@code ./hall} takes for a part of its stack, and what not. */
@Timeout(60)
class HallScriptTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path data;

    @TempDir
    Path other;

    private final List<Process> programs = new ArrayList<>();
    private HallScript script;

    @BeforeEach
    void noPartRuns() throws IOException {
        script = HallScript.on(data);
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
        script.running("cases", foreign.pid());

        assertThat(script.hall("status").text()).containsPattern("cases +down");
        assertThat(script.hall("down")).isEqualTo(new Told(0, ""));
        assertThat(foreign.isAlive()).isTrue();
        assertThat(data.resolve("run/cases.pid")).doesNotExist();
    }

    @Test
    void aPartOfAnotherStackIsForeignToo() throws Exception {
        var foreign = part("cases", other);
        script.running("cases", foreign.pid());

        var told = script.hall("down");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text())
                .contains("cases (process " + foreign.pid() + ") runs with other data, " + other)
                .contains("still running: cases");
        assertThat(foreign.isAlive()).isTrue();
        assertThat(data.resolve("run/cases.pid")).exists();
    }

    @Test
    void theDataAreTheSameHoweverTheyAreNamed() throws Exception {
        script.running("cases", part("cases", data).pid());
        var link = Files.createSymbolicLink(data.resolve("link"), data);
        var relative = HOME.relativize(data);

        for (var name : List.of(link + "/", data + "/run/..", "./" + relative)) {
            assertThat(script.run("HALL_DATA=" + name + "; source ./hall; status")
                            .text())
                    .as(name)
                    .containsPattern("cases +silent");
        }
    }

    @Test
    void aPartThatEndsWhileItIsEndedKeepsNobodyUp() throws Exception {
        script.running("cases", part("cases", data).pid());
        script.running("intake", part("intake", data).pid());

        var told = script.run("kill() { builtin kill -9 $1; while alive cases; do :; done; builtin kill $1; }; down");

        assertThat(told).isEqualTo(new Told(0, "  cases stopped\n  intake stopped\n"));
    }

    @Test
    void whatCannotBeEndedKeepsNobodyElseUp() throws Exception {
        script.running("cases", part("cases", data).pid());
        var intake = part("intake", data);
        script.running("intake", intake.pid());

        var told = script.run("STOP_SECONDS=1; kill() { [[ $* != *$(pid_of intake) ]] || builtin kill \"$@\"; }; down");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text())
                .contains("does not end, not even by kill -9", "  intake stopped", "still running: cases");
        assertThat(data.resolve("run/cases.pid")).exists();
    }

    @Test
    void aPartThatEndsAtOnceSaysHowAndWhy() throws Exception {
        var told = script.withJava(
                other,
                "echo the port is mine; exit 3",
                "unpack() { :; }; start cases case-service 1; await_ready cases 1");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text()).contains("the port is mine\n", "cases ended with status 3 before it was up");
        assertThat(data.resolve("run/cases.pid")).doesNotExist();
    }

    @Test
    void aJarThatCannotBeUnpackedIsNotStarted() throws Exception {
        Files.createDirectories(other.resolve("cases/target/unpacked-1-1"));
        Files.writeString(other.resolve("cases/target/cases-1.0.0-SNAPSHOT.jar"), "no jar");

        var told = script.withJava(other, "exit 1", "cd " + other + "; start cases cases 1; echo started");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text()).contains("can't be unpacked").doesNotContain("started");
        try (var left = Files.list(other.resolve("cases/target"))) {
            assertThat(left)
                    .extracting(Path::getFileName)
                    .extracting(Path::toString)
                    .containsExactlyInAnyOrder("unpacked-1-1", "cases-1.0.0-SNAPSHOT.jar");
        }
    }

    /** ADR 80: services wait for the store themselves, so that what they do before needs no waiting for it. */
    @Test
    void allPartsAreStartedBeforeAnyIsWaitedFor() throws Exception {
        var told = script.stubbed("await_ready() { echo \"await $1\"; }; up backbone cases gateway");

        assertThat(told.text().lines().filter(line -> line.matches("(start|await) .*")))
                .containsExactly(
                        "start backbone",
                        "start cases",
                        "start gateway",
                        "await backbone",
                        "await cases",
                        "await gateway");
    }

    /** ADR 80 */
    @Test
    void whereOnePartEndsWhatWasStartedWithItIsStoppedAndWhatRanBeforeIsNot() throws Exception {
        var intake = part("intake", data);
        script.running("intake", intake.pid());

        var told = script.stubbed("""
                start() {
                  local does='while :; do sleep 0.1; done'
                  [ "$1" != backbone ] || does='exit 3'
                  bash -c "$does" part "-Dhall.part=$1" "-Dhall.data=$DATA" >/dev/null 2>&1 &
                  echo $! >"$RUN/$1.pid"
                  until alive "$1" || ! kill -0 $! 2>/dev/null; do sleep 0.02; done
                }
                up backbone intake cases gateway""");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text())
                .contains("  gateway stopped\n  cases stopped\n", "backbone ended with status 3 before it was up")
                .doesNotContain("intake stopped");
        assertThat(intake.isAlive()).isTrue();
        assertThat(data.resolve("run")).isDirectoryNotContaining("glob:**/{backbone,cases,gateway}.pid");
    }

    /** ADR 80: else a backbone that is long in coming, and comes, finds its services gone. */
    @Test
    void aServiceWaitsForItsStoreAsLongAsTheBackboneIsGiven() throws Exception {
        var awaited = "tell cases 1; echo $((${HALL_STORE_AWAITED_FOR%s} - START_SECONDS))";
        assertThat(script.run(awaited)).isEqualTo(new Told(0, "0\n"));
        assertThat(script.run("HALL_STORE_AWAITED_FOR=500s; " + awaited)).isEqualTo(new Told(0, "320\n"));
    }

    @Test
    void howAPartOfAnotherStartEndedIsNotKnown() throws Exception {
        script.running("cases", part("cases", data).pid());

        var told = script.stubbed(
                "await_ready() { kill -9 \"$(pid_of cases)\"; while alive cases; do :; done; not_alive $1; }\n"
                        + "up cases");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text())
                .contains("cases already runs", "cases ended before it was up")
                .doesNotContain("status");
    }

    @Test
    void aBuildSaysHowFarItIsAndWhichFileIsAtFault() throws Exception {
        var told = script.run("cd " + other + """

                find_maven() { :; }
                maven() {
                  echo '[INFO] Building intake-service 1.0.0-SNAPSHOT                  [3/14]'
                  echo '[INFO] --- compiler:3.14.0:compile (default-compile) @ intake-service ---'
                  echo '[WARNING] /hall/intake-service/src/main/java/A.java:[3,5] [NullAway] returning null'
                  echo '[ERROR] Failed to execute goal: warnings found and -Werror specified'
                  return 1
                }
                build""");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text())
                .contains("  building intake-service, 3 of 14\n", "A.java:[3,5] [NullAway]", "-Werror specified")
                .contains("it does not build; see above, and target/built.log")
                .doesNotContain("compiler:3.14.0");
    }

    @Test
    void aStackThatIsUpSaysWhereToGoAndHowManyPartsAreReady() throws Exception {
        var gateway = "alive() { [[ $started == *\" $1 \"* ]]; }; CONSOLE=" + Files.createFile(other.resolve("console"))
                + "; ";

        assertThat(script.stubbed(gateway + "up").text())
                .contains(
                        "starting backbone",
                        "backbone is ready on port 1 (1 of 6)",
                        "gateway is ready on port 1 (6 of 6)")
                .contains("for residents: http://localhost:1/\n")
                .contains("for the staff: http://localhost:1/console/   (sign in as wang.fang with demo-wang.fang");
        assertThat(script.stubbed(gateway + "PROFILES=embedded; up").text())
                .contains("for the staff: http://localhost:1/console/\n")
                .doesNotContain("demo-");
        assertThat(script.stubbed(gateway + "CONSOLE=none; up").text()).doesNotContain("for the staff");
    }

    @Test
    void itCountsToAsManyPartsAsThereAreToBeReady() throws Exception {
        var running = "started=' backbone cases '; alive() { [[ $started == *\" $1 \"* ]]; }; up";
        assertThat(script.stubbed(running).text())
                .contains("cases already runs", "backbone is ready on port 1 (1 of 6)", "(6 of 6)");
        assertThat(script.stubbed("runnable() { [ $1 != attendance-service ]; }; up")
                        .text())
                .contains("(1 of 5)", "(5 of 5)")
                .doesNotContain("of 6");
        assertThat(script.stubbed("up backbone cases").text())
                .contains("(1 of 2)", "cases is ready on port 1 (2 of 2)");
    }

    @Test
    void elsewhereThanOnLinuxItSaysSo() throws Exception {
        var told = script.bash("uname() { echo Darwin; }; export -f uname; exec ./hall status");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text()).startsWith("hall: ./hall needs Linux").hasLineCount(1);
    }

    @Test
    void whatHasEndedAndNobodyHasNoticedIsStartedAgain() throws Exception {
        script.running("backbone", zombie());
        script.running("cases", zombie());

        assertThat(script.stubbed("up").text())
                .contains("start backbone", "start cases")
                .doesNotContain("already runs");
        assertThat(script.hall("down")).isEqualTo(new Told(0, ""));
    }

    @Test
    void aStartOfEveryPartIsRememberedByItsTimeAndAStartOfSomeIsNot() throws Exception {
        script.stubbed("up cases");
        assertThat(data.resolve("run/ready-after")).doesNotExist();

        script.stubbed("up");
        assertThat(data.resolve("run/ready-after")).content().matches("[0-9]+\n");
    }

    @Test
    void aPartThatRunsIsEndedAlsoWhenItDoesNotListen() throws Exception {
        var deaf = part("cases", data, "trap '' TERM; ");
        script.running("cases", deaf.pid());

        var told = script.run("STOP_SECONDS=1; down");

        assertThat(told.text()).isEqualTo("  cases stopped\n");
        assertThat(deaf.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aPartThatRunsAndDoesNotAnswerIsSilentAndNotUp() throws Exception {
        script.running("cases", part("cases", data).pid());

        assertThat(script.hall("status").text()).containsPattern("cases +silent");
        var told = script.stubbed("START_SECONDS=1; up");
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text()).contains("cases already runs", "cases runs (process ", "has not answered within 1 s");
    }

    @Test
    void theStoreIsNotExaminedUnderTheBackbone() throws Exception {
        script.running("backbone", part("backbone", data).pid());

        var told = script.run("find_jdk() { :; }; build_unless_built() { :; }; doctor");

        assertThat(told.status()).isEqualTo(2);
        assertThat(told.text()).contains("the backbone runs and has the store open");
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
