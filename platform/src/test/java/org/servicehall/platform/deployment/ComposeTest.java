package org.servicehall.platform.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicehall.contracts.Topics;
import org.yaml.snakeyaml.Yaml;

class ComposeTest {
    private static final Path ROOT = Path.of("..");
    private static final Map<String, Map<String, Object>> SERVICES = services();

    @Test
    void theFiveServicesComeFromOneDockerfile() {
        assertThat(ours().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("intake", "cases", "accountability", "attendance", "gateway");
        assertThat(ours().map(service -> argument(service.getValue())))
                .allSatisfy(module ->
                        assertThat(ROOT.resolve(module).resolve("pom.xml")).exists());
    }

    @ParameterizedTest
    @MethodSource("ours")
    void aServiceIsNotRootWritesNowhereAndHasBoundedMemory(Map.Entry<String, Map<String, Object>> service) {
        assertThat(service.getValue()).containsEntry("read_only", true).containsKey("mem_limit");
        assertThat(service.getValue().get("user")).isEqualTo("10001");
        assertThat(service.getValue().get("cap_drop")).isEqualTo(List.of("ALL"));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void aServiceStartsAfterWhatItNeeds(Map.Entry<String, Map<String, Object>> service) {
        Map<String, Map<String, String>> needs = map(service.getValue().get("depends_on"));
        assertThat(needs.keySet()).isSubsetOf(SERVICES.keySet());
        assertThat(needs.values())
                .extracting(need -> need.get("condition"))
                .isNotEmpty()
                .isSubsetOf("service_healthy", "service_completed_successfully");
    }

    @Test
    void whatAContainerSaysIsBounded() {
        assertThat(SERVICES.values())
                .allSatisfy(service -> assertThat(ComposeTest.<Object>map(
                                ComposeTest.map(service.get("logging")).get("options")))
                        .containsKeys("max-size", "max-file"));
    }

    @Test
    void theImageAsksTheServicesHealthAndNothingButTheGatewayIsPublished() throws IOException {
        assertThat(Files.readString(ROOT.resolve("Dockerfile")))
                .contains("HEALTHCHECK", "/actuator/health", "USER 10001");
        assertThat(SERVICES.entrySet())
                .filteredOn(service -> service.getValue().containsKey("ports"))
                .extracting(Map.Entry::getKey)
                .containsExactly("gateway");
    }

    @Test
    void everyVariableIsExplainedAndNoSecretIsWritten() throws IOException {
        var used = found("\\$\\{(\\w+):\\?", Files.readString(ROOT.resolve("docker-compose.yml")));
        var example = Files.readString(ROOT.resolve(".env.example"));
        assertThat(found("(?m)^(\\w+)=$", example)).isEqualTo(used);
        assertThat(found("(?m)^(\\w+)=.+$", example)).isEmpty();
    }

    @Test
    void theDeploymentMakesEveryTopic() throws IOException {
        var compose = Files.readString(ROOT.resolve("docker-compose.yml"));
        assertThat(compose)
                .contains("for topic in " + String.join(" ", Topics.ALL), "\"$$topic.dlt\"", "retention.ms=-1");
    }

    /** The embedded stack and compose tell a service the same things by the same names. */
    @Test
    void settingsAreNamedAsOnTheEmbeddedStack() throws IOException {
        var script = Files.readString(ROOT.resolve("hall"));
        var compose = ours().flatMap(
                        service -> ComposeTest.<Object>map(service.getValue().get("environment")).keySet().stream())
                .filter(name -> name.endsWith("_KEY") || name.endsWith("_URI") || name.startsWith("SPRING_KAFKA"))
                .collect(Collectors.toSet());
        assertThat(compose).isNotEmpty().allSatisfy(name -> assertThat(script).contains(name + "="));
    }

    private static Stream<Map.Entry<String, Map<String, Object>>> ours() {
        return SERVICES.entrySet().stream().filter(service -> service.getValue().containsKey("build"));
    }

    private static String argument(Map<String, Object> service) {
        Map<String, Map<String, String>> build = map(service.get("build"));
        return String.valueOf(build.getOrDefault("args", Map.of()).get("SERVICE"));
    }

    private static Map<String, Map<String, Object>> services() {
        try (var in = Files.newBufferedReader(ROOT.resolve("docker-compose.yml"))) {
            Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(in);
            return file.getOrDefault("services", Map.of());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked") // what a YAML file holds, only reading shows
    private static <V> Map<String, V> map(Object value) {
        return (Map<String, V>) value;
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
