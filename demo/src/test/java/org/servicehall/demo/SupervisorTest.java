package org.servicehall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What dies all the same is started again; what somebody stops is not. */
@Timeout(60)
class SupervisorTest {
    private static final long NOBODY = 999_999_999;
    /** Nothing that is started ever lives; seconds pass as the test says. */
    private static final String STILLBORN = """
        start() { echo "start $1"; }
        condition() { echo up; }
        open_lock
        """;

    @TempDir
    Path data;

    @TempDir
    Path programs;

    private HallScript script;

    @BeforeEach
    void noPartRuns() throws IOException {
        script = HallScript.on(data);
    }

    @Test
    void whatDiesIsStartedAgainUntilTheStackIsStopped() throws Exception {
        try {
            var up = script.withJava(programs, "while :; do sleep 0.1; done", """
                HALL_SUPERVISE=yes
                find_jdk() { :; }
                build() { :; }
                ledger_keys() { :; }
                check_ports() { :; }
                await_ready() { :; }
                up backbone
                """);
            assertThat(up.status()).as(up.text()).isZero();
            assertThat(script.hall("status").text()).containsPattern("supervisor +up");
            long first = script.pid("backbone");

            ProcessHandle.of(first).orElseThrow().destroyForcibly();

            while (script.pid("backbone") == first || !script.log("supervisor").contains("process")) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            assertThat(script.log("supervisor"))
                    .contains("backbone has ended and is started again in 1 s")
                    .contains("backbone is started again (process " + script.pid("backbone") + ")");
        } finally {
            assertThat(script.hall("down"))
                    .isEqualTo(new HallScript.Told(0, "  supervisor stopped\n  backbone stopped\n"));
        }
    }

    @Test
    void theDoctorDoesNotLookWhileTheStoreMayBeOpenedAgain() throws Exception {
        var told =
                script.run("find_jdk() { :; }; build_unless_built() { :; }; alive() { [ $1 = supervisor ]; }; doctor");

        assertThat(told.status()).isEqualTo(2);
        assertThat(told.text()).contains("the supervisor runs", "./hall down first");
    }

    @Test
    void whatEndsAgainAndAgainWaitsLongerEachTime() throws Exception {
        script.running("cases", NOBODY);

        script.run(STILLBORN + """
            for i in 1 2 3 4 5 6 7 8; do look_after_parts; SECONDS=$((SECONDS + 60)); look_after_parts; done
            SECONDS=$((SECONDS + SETTLED)); look_after_parts
            """);

        assertThat(script.log("supervisor").lines().filter(line -> line.contains("has ended")))
                .extracting(line -> line.replaceAll(".* in (\\d+) s.*", "$1"))
                .containsExactly("1", "2", "4", "8", "16", "32", "60", "60", "1");
    }

    @Test
    void whatNobodyWantsIsLeftAlone() throws Exception {
        script.run(STILLBORN + "look_after_parts; SECONDS=60; look_after_parts");

        assertThat(data.resolve("logs/supervisor.log")).doesNotExist();
    }

    @Test
    void whileSomebodyStartsOrStopsPartsItWaits() throws Exception {
        script.running("cases", NOBODY);

        script.run(STILLBORN + """
            exec 8>"$RUN/lock"; flock -s 8
            look_after_parts; SECONDS=60; look_after_parts
            note 'they are done'; flock -u 8; look_after_parts
            """);

        assertThat(script.log("supervisor")).containsSubsequence("has ended", "they are done", "start cases");
        assertThat(script.log("supervisor").split("start cases", -1)).hasSize(2);
    }

    @Test
    void withoutTheBackboneNothingElseIsStarted() throws Exception {
        script.running("cases", NOBODY);
        script.running("backbone", NOBODY);

        script.run(STILLBORN + "condition() { echo silent; }; look_after_parts; SECONDS=60; look_after_parts");

        assertThat(script.log("supervisor")).contains("start backbone").doesNotContain("start cases");
    }

    @Test
    void itsLogIsBounded() throws Exception {
        script.run("text=$(printf '%09990d' 0); for i in {1..250}; do note $text; done");

        long bytes = 0;
        for (var name : List.of("supervisor.log", "supervisor.previous.log")) {
            bytes += Files.size(data.resolve("logs").resolve(name));
        }
        assertThat(bytes).isBetween(1_000_000L, 2_100_000L);
    }
}
