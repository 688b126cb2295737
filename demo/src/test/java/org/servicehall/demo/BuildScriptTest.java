package org.servicehall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.servicehall.demo.HallScript.Told;

/** How {@code ./hall} builds: many threads what is there, one alone what has to be fetched. */
@Timeout(60)
class BuildScriptTest {
    private static final String LACKING = "Cannot access central in offline mode";
    private static final String BUILD = "-o -T 2 package -DskipTests";
    private static final String TESTS = "-o -T 1.5C -fae verify";
    private static final String BILL = "-q cyclonedx:makeAggregateBom@default";
    private static final String FETCH = "verify -Dtest=TopicsTest -Dsurefire.failIfNoSpecifiedTests=false";

    @TempDir
    Path data;

    @TempDir
    Path tree;

    private HallScript script;

    @BeforeEach
    void noPartRuns() throws IOException {
        script = HallScript.on(data);
    }

    @Test
    void whereAllIsThereItBuildsOnce() throws Exception {
        assertThat(told("touch fetched", "build").status()).isZero();

        assertThat(calls()).containsExactly(BUILD);
        assertThat(tree.resolve("target/built")).exists();
    }

    @Test
    void whatIsBuiltIsUnpackedBeforeAnythingStarts() throws Exception {
        String services = """
                touch fetched
                mkdir -p case-service/target gateway/target
                touch "$(jar_of case-service)" "$(jar_of gateway)"
                runnable() { :; }
                unpack() { echo "$1" >>unpacked; }""";
        assertThat(told(services, "build").status()).isZero();

        assertThat(Files.readAllLines(tree.resolve("unpacked"))).containsExactlyInAnyOrder("case-service", "gateway");
    }

    @Test
    void whatLacksIsFetchedByOneThread() throws Exception {
        Told told = told("says='" + LACKING + "'", "build");

        assertThat(told.status()).isZero();
        assertThat(told.text()).contains("Fetching").doesNotContain(LACKING);
        assertThat(calls()).containsExactly(BUILD, FETCH);
        assertThat(tree.resolve("target/built")).exists();
    }

    @Test
    void whatDoesNotCompileIsToldAndFetchesNothing() throws Exception {
        Told told = told("says='[WARNING] Case.java:[7,9] cannot find symbol'", "build");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text()).contains("Case.java:[7,9] cannot find symbol", "it does not build");
        assertThat(told("says='npm is at a loss'", "build").text()).contains("npm is at a loss");
        assertThat(calls()).containsExactly(BUILD, BUILD);
        assertThat(tree.resolve("target/built")).doesNotExist();
    }

    @Test
    void aConsoleThatWasLeftOutIsBuiltOnceNodeIsThere() throws Exception {
        told("touch fetched; recent_node() { false; }", "build; build");
        assertThat(calls()).containsExactly(BUILD);

        told("recent_node() { :; }", "build");
        assertThat(calls()).containsExactly(BUILD, BUILD);

        told("recent_node() { :; }; mkdir -p gateway/target/classes/console; touch $CONSOLE", "build");
        assertThat(calls()).containsExactly(BUILD, BUILD);
    }

    @Test
    void aConsoleThatCouldNotBeBuiltIsNotTriedAgainAtOnce() throws Exception {
        String tools = "recent_node() { :; }; node_and_npm() { echo v22; }; ";
        String others = tools.replace("v22", "v24");
        told(tools + "touch fetched; mkdir -p gateway/console", "build; build; build");
        assertThat(calls()).containsExactly(BUILD);

        told(others, "build; build");
        assertThat(calls()).hasSize(2);

        told(others + "touch gateway/console/package-lock.json", "build; build");
        assertThat(calls()).hasSize(3);

        told(others + "touch -d '-61 minutes' target/console-tried", "build; build");
        assertThat(calls()).hasSize(4);
    }

    @Test
    void aMissingConsoleIsToldInALineEachTimeWithWhatToInstall() throws Exception {
        for (int time = 0; time < 2; time++) {
            assertThat(told("recent_node() { false; }", "tell_console").text().lines())
                    .singleElement()
                    .asString()
                    .contains("the web console is missing", "Node 20.19", "npm");
        }
        assertThat(told("recent_node() { :; }", "tell_console").text()).contains("npm could not install");

        assertThat(told("mkdir -p gateway/target/classes/console; touch $CONSOLE", "tell_console"))
                .isEqualTo(new Told(0, ""));
    }

    @Test
    void testsRunInParallelOnceAllIsThere() throws Exception {
        assertThat(told("says='" + LACKING + "'", "all_tests").status()).isZero();

        assertThat(calls()).containsExactly(TESTS, FETCH, TESTS, BILL);
    }

    @Test
    void whatKeepsTheTestsFromBeingFetchedForIsTold() throws Exception {
        String nowhere = """
                maven() {
                  echo "$*" >>calls
                  [[ $* == -o* ]] && echo '%s' || echo '[ERROR] Could not transfer artifact'
                  return 1
                }""".formatted(LACKING);
        Told told = told(nowhere, "all_tests");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text()).contains("[ERROR] Could not transfer artifact", "does not build", "tested.log.fetched");
        assertThat(calls()).containsExactly(TESTS, FETCH);
    }

    @Test
    void whatAllIsMadeOfIsToldAfterTheTests() throws Exception {
        assertThat(told("touch fetched", "all_tests").status()).isZero();

        assertThat(calls()).containsExactly(TESTS, BILL);
    }

    @Test
    void aTestThatFailsFailsThem() throws Exception {
        Told told = told("says='1 of 2 tests failed'", "all_tests");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text()).contains("1 of 2 tests failed");
        assertThat(calls()).containsExactly(TESTS);
    }

    /** A Maven that says {@code $says} and fails as long as it may not fetch and nothing has been. */
    private Told told(String before, String command) throws IOException, InterruptedException {
        return script.run("""
                cd %s
                find_maven() { :; }
                maven() {
                  echo "$*" >>calls
                  if [[ $* != *" -o "* && $* != "-o "* ]]; then touch fetched; fi
                  if [ ! -e fetched ]; then echo "$says"; return 1; fi
                }
                %s
                %s
                """.formatted(tree, before, command));
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(tree.resolve("calls"));
    }
}
