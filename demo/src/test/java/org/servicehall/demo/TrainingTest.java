package org.servicehall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.servicehall.demo.HallScript.Told;

/** What {@code ./hall train} keeps of a JVM's start, for which start it is taken, and that a hall starts without it. */
@Timeout(60)
class TrainingTest {
    /** Services are built, and the JDK has a name; the training's own hall does as it is told. */
    private static final String BUILT = """
            export JAVA_HOME=$PWD/jdk
            find_jdk() { :; }
            need() { :; }
            build() { :; }
            build_unless_built() { :; }
            runnable() { [ "$1" = standalone ] || [ "$1" = case-service ] || [ "$1" = gateway ]; }
            in_training() { echo "$2" >>did; "$2"; }
            up() { :; }
            demo() { :; }
            down() {
              for module in standalone case-service gateway; do echo seen >"$(learnt $module).seen"; done
            }
            """;
    /** It writes what it is told to, unless it is for the gateway and {@code $refused}; two at once would be seen. */
    private static final String JAVA = """
            mkdir making || exit 1
            echo "$@" | grep -q gateway && [ -e refused ] && { rmdir making; exit 1; }
            for argument; do case $argument in -XX:AOTCache=*) echo learnt >"${argument#*=}";; esac; done
            rmdir making""";

    @TempDir
    Path data;

    @TempDir
    Path tree;

    @TempDir
    Path programs;

    private HallScript script;

    @BeforeEach
    void builtAndNeverTrained() throws IOException {
        script = HallScript.on(data);
        Files.writeString(Files.createDirectories(tree.resolve("jdk")).resolve("release"), "JAVA_VERSION=\"25\"\n");
        for (var module : List.of("standalone", "case-service", "gateway")) {
            var target = Files.createDirectories(tree.resolve(module).resolve("target"));
            Files.writeString(target.resolve(module + "-1.0.0-SNAPSHOT.jar"), "jar");
        }
    }

    @Test
    void aMonthIsPlayedInAHallOfItsOwnAndWhatWasLearntIsKeptOneAfterTheOther() throws Exception {
        var told = told("train");

        assertThat(told.status()).as(told.text()).isZero();
        assertThat(told.text()).contains("Trained in");
        assertThat(Files.readAllLines(tree.resolve("did"))).startsWith("up", "demo", "down");
        assertThat(kept()).hasSize(3).allMatch(name -> name.matches("(standalone|case-service|gateway)-\\d+\\.aot"));
        assertThat(told("train").text()).isEqualTo("Trained already, for this build and this JDK.\n");
    }

    @Test
    void withoutItAPartStartsAsItWould() throws Exception {
        assertThat(told("learning_options case-service")).isEqualTo(new Told(0, ""));
        assertThat(told("unset JAVA_HOME; learning_options case-service")).isEqualTo(new Told(0, ""));
    }

    @Test
    void whatWasLearntIsOfOneJarOneJdkAndTheseOptions() throws Exception {
        told("train");
        assertThat(told("learning_options case-service").text())
                .matches("-XX:AOTCache=target/learnt/case-service-\\d+\\.aot\n");

        assertThat(told("jvm_options() { echo -Xmx1g; }; learning_options case-service")
                        .text())
                .isEmpty();
        assertThat(told("touch -d yesterday \"$(jar_of case-service)\"; learning_options case-service")
                        .text())
                .isEmpty();
        assertThat(told("learning_options gateway").text()).contains("AOTCache");
        assertThat(told("echo newer >>jdk/release; learning_options gateway").text())
                .isEmpty();
    }

    @Test
    void whatWasLearntOfAnEarlierBuildGoes() throws Exception {
        told("train");
        var before = kept();

        told("touch -d yesterday \"$(jar_of gateway)\"; train");

        assertThat(kept()).hasSize(3).isNotEqualTo(before);
    }

    @Test
    void aPartWhoseCacheCannotBeMadeStartsAsItDid() throws Exception {
        var told = told("touch refused; train");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text()).contains("hall: not trained, see target/learnt/training.log");
        assertThat(kept()).hasSize(2).noneMatch(name -> name.startsWith("gateway"));
        assertThat(told("learning_options gateway").text()).isEmpty();
    }

    @Test
    void aTrainingWhoseHallDoesNotStartLeavesNothing() throws Exception {
        var told = told("up() { echo no port is free; return 1; }; train");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text().lines()).last().asString().contains("not trained: that hall doesn't start");
        assertThat(Files.readString(tree.resolve("target/learnt/training.log"))).contains("no port is free");
        assertThat(Files.readAllLines(tree.resolve("did"))).containsExactly("up", "down");
        assertThat(kept()).isEmpty();
    }

    @Test
    void itsHallHasDataAndPortsOfItsOwn() throws Exception {
        Files.writeString(tree.resolve("hall"), "env >>seen");

        var told = script.run("""
                export HALL_MESSAGES_SMS=WEBHOOK HALL_GATEWAY_ADDRESS=http://hall hall_cases_2_port=1
                export SPRING_KAFKA_BOOTSTRAP_SERVERS=broker:9092 JAVA_HOME=/jdk
                cd %s; mkdir own; in_training own up; in_training own down""".formatted(tree));

        assertThat(told).isEqualTo(new Told(0, ""));
        var seen = Files.readAllLines(tree.resolve("seen"));
        assertThat(seen).contains("HALL_DATA=own", "HALL_BUILD=no", "HALL_SUPERVISE=no", "TRAINING=yes");
        assertThat(seen.stream()
                        .filter(line -> line.matches("HALL_.*_PORT=\\d{5}"))
                        .distinct())
                .hasSize(7);
        assertThat(seen)
                .contains("JAVA_HOME=/jdk")
                .noneMatch(line -> line.matches("(?i)(hall_(messages|gateway_address|cases_2)|spring)_?.*"));
    }

    @Test
    void itsServicesCompileAsTheHallsOwnDo() throws Exception {
        Files.writeString(tree.resolve("hall"), "env | grep ^HALL_COMPILERS >>seen");

        script.run("cd %s; mkdir own; in_training own up; HALL_COMPILERS=both; in_training own down".formatted(tree));

        assertThat(Files.readAllLines(tree.resolve("seen")))
                .containsExactly("HALL_COMPILERS=one", "HALL_COMPILERS=both");
    }

    @Test
    void whatRunsInTrainingIsRecorded() throws Exception {
        assertThat(told("TRAINING=yes; learning_options case-service").text())
                .matches("-XX:AOTMode=record\n-XX:AOTConfiguration=target/learnt/case-service-\\d+\\.aot\\.seen\n");
    }

    private Told told(String commands) throws IOException, InterruptedException {
        return script.withJava(programs, JAVA, "cd " + tree + "\n" + BUILT + commands);
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(tree.resolve("target/learnt"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(".aot"))
                    .sorted()
                    .toList();
        }
    }
}
