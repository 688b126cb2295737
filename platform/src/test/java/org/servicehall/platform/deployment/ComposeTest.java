package org.servicehall.platform.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import org.servicehall.contracts.settings.KnownSettings;
import org.servicehall.platform.resident.ResidentSettings;
import org.yaml.snakeyaml.Yaml;

class ComposeTest {
    private static final Path ROOT = Path.of("..");
    private static final String PREFIX = "hall\\.residents\\.";
    private static final Map<String, Object> FILE = file();
    private static final Map<String, Map<String, Object>> SERVICES = map(FILE.get("services"));

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
    void whatDiesIsStartedAgainAndWhatHasItsWorkDoneIsNot() {
        Set<String> jobs = Set.of("kafka-topics", "mongo-users");
        assertThat(SERVICES)
                .allSatisfy((name, service) -> assertThat(service)
                        .containsEntry("restart", jobs.contains(name) ? "on-failure" : "unless-stopped"));
    }

    @Test
    void aServiceIsToldTheSecretsThatItReadsAndNoOther() {
        var vault = List.of("HALL_VAULT_INDEX_KEY", "HALL_VAULT_KEY");
        assertThat(secretsOf("attendance")).containsExactlyElementsOf(vault);
        assertThat(List.of(secretsOf("intake"), secretsOf("cases")))
                .allSatisfy(secrets ->
                        assertThat(secrets).containsExactly("HALL_QUERY_CODE_KEY", vault.getFirst(), vault.getLast()));
        assertThat(secretsOf("accountability"))
                .containsExactly("HALL_LEDGER_SIGNING_KEY", "HALL_QUERY_CODE_KEY", vault.getFirst(), vault.getLast());
        assertThat(secretsOf("gateway")).containsExactly("HALL_RESIDENTS_CLIENT_SECRET", "HALL_SECURITY_CLIENT_SECRET");
    }

    /** Who lets residents in knows where they sign in; a hall that has no provider for them sets nothing (S3). */
    @Test
    void whereResidentsSignInIsToldToGatewayAndIntakeAlone() {
        assertThat(residentsOf("intake"))
                .contains("HALL_RESIDENTS_ISSUER_URI", "HALL_RESIDENTS_CLIENT_ID")
                .doesNotContain("HALL_RESIDENTS_CLIENT_SECRET");
        assertThat(residentsOf("gateway")).containsAll(residentsOf("intake")).contains("HALL_RESIDENTS_CLIENT_SECRET");
        for (String other : List.of("cases", "accountability", "attendance")) {
            assertThat(residentsOf(other)).as(other).isEmpty();
        }
    }

    /** What a hall sets in .env reaches whoever reads it: the gateway all of it, intake what a service reads (S3). */
    @Test
    void eachSettingOfResidentsReachesWhoeverReadsIt() throws IOException {
        assertThat(residentsOf("gateway")).isEqualTo(variables(found(PREFIX + "([\\w-]+)", settings())));
        assertThat(residentsOf("intake"))
                .isEqualTo(variables(Stream.of(ResidentSettings.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> name.replaceAll("([A-Z])", "-$1"))
                        .collect(Collectors.toSet())));
    }

    /** A name that nothing reads would end the start of whoever is told it. */
    @ParameterizedTest
    @MethodSource("ours")
    void whatAServiceIsToldIsASettingThatThereIs(Map.Entry<String, Map<String, Object>> service) {
        Set<String> told =
                ComposeTest.<Object>map(service.getValue().get("environment")).keySet();
        assertThatCode(() -> KnownSettings.require(told)).doesNotThrowAnyException();
    }

    private static Set<String> variables(Set<String> names) {
        return names.stream()
                .map(name -> "HALL_RESIDENTS_" + name.replace('-', '_').toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String settings() throws IOException {
        return Files.readString(ROOT.resolve("contracts/src/main/resources/hall-settings.txt"));
    }

    private static Set<String> residentsOf(String service) {
        Map<String, Object> environment = map(SERVICES.get(service).get("environment"));
        Set<String> names = environment.keySet().stream()
                .filter(name -> name.startsWith("HALL_RESIDENTS_"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).allSatisfy(name -> assertThat(environment).containsEntry(name, null));
        return names;
    }

    private static Set<String> secretsOf(String service) {
        return ComposeTest.<Object>map(SERVICES.get(service).get("environment")).keySet().stream()
                .filter(name -> name.matches("HALL_.*_(KEY|SECRET)") && !name.equals("HALL_LEDGER_VERIFICATION_KEY"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A container's neighbours, and the PCs of a hall in 172.16.0.0/12, say who they are and no more. */
    @Test
    void theOneProxyThatIsBelievedIsTheGatewayOfTheNetwork() {
        Map<String, Map<String, Map<String, List<Map<String, String>>>>> networks = map(FILE.get("networks"));
        var network = networks.get("default").get("ipam").get("config").getFirst();
        var trusted = Pattern.compile(
                String.valueOf(ComposeTest.<Object>map(SERVICES.get("gateway").get("environment"))
                        .get("HALL_GATEWAY_TRUSTED_PROXIES")));
        assertThat(network.get("subnet")).startsWith(network.get("gateway").replaceFirst("1$", ""));
        assertThat(trusted.matcher(network.get("gateway")).matches()).isTrue();
        assertThat(trusted.pattern().replace("\\.", ".")).isEqualTo(network.get("gateway"));
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

    private static Map<String, Object> file() {
        try (var in = Files.newBufferedReader(ROOT.resolve("docker-compose.yml"))) {
            return new Yaml().load(in);
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
