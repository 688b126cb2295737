package org.servicehall.platform.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicehall.platform.deployment.ComposeFiles.RESET;
import static org.servicehall.platform.deployment.ComposeFiles.ROOT;
import static org.servicehall.platform.deployment.ComposeFiles.environment;
import static org.servicehall.platform.deployment.ComposeFiles.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.security.ssl.SslPrincipalMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.settings.KnownSettings;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.ConfigurableEnvironment;

/** The files of {@code deploy} that are laid over {@code docker-compose.yml}. */
class OverlaysTest {
    private static final String BASE = "docker-compose.yml";
    private static final String TLS = "deploy/tls/compose.yml";
    private static final String SECRETS = "deploy/secrets/compose.yml";

    @ParameterizedTest
    @ValueSource(strings = {TLS, SECRETS, "deploy/logs/compose.yml"})
    void anOverlayIsAboutServicesThereAreAndFilesThatAreThereOrMade(String overlay) {
        assertThat(services(BASE).keySet()).containsAll(services(overlay).keySet());
        assertThat(mounted(overlay))
                .allSatisfy(source -> assertThat(source.contains("/certificates/")
                                || source.contains("/secrets/files/")
                                || Files.exists(ROOT.resolve(source)))
                        .as(source)
                        .isTrue());
    }

    @Test
    void everySecretOfAServiceComesFromAFileOfItsOwn() throws IOException {
        String split = Files.readString(ROOT.resolve("deploy/secrets/split"));
        for (String service : services(SECRETS).keySet()) {
            Map<String, Object> over = environment(SECRETS, service);
            environment(BASE, service).keySet().stream()
                    .filter(OverlaysTest::isSecret)
                    .forEach(name -> assertThat(over).as(service).containsEntry(name, RESET));
            assertThat(over).containsEntry("SPRING_CONFIG_IMPORT", "configtree:/run/secrets/");
            over.keySet().stream()
                    .filter(OverlaysTest::isSecret)
                    .forEach(name -> assertThat(split).contains(" " + setting(name) + " "));
        }
        assertThat(services(SECRETS).keySet())
                .containsExactlyInAnyOrder("intake", "cases", "accountability", "attendance", "gateway");
    }

    @Test
    void aServiceReadsASettingFromTheFileOfItsName(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("hall.vault.index-key"), "c2VjcmV0\n");
        Files.writeString(folder.resolve("spring.mongodb.uri"), "mongodb://intake:secret@mongo");

        try (var service = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run("--spring.config.import=configtree:" + folder + "/", "--spring.main.banner-mode=off")) {
            ConfigurableEnvironment environment = service.getEnvironment();
            assertThat(environment.getProperty("hall.vault.index-key")).isEqualTo("c2VjcmV0");
            assertThat(environment.getProperty("spring.mongodb.uri")).contains("secret@mongo");
        }
        KnownSettings.require(List.of("hall.vault.index-key", "hall.query-code-key", "hall.ledger.signing-key"));
    }

    @Test
    void theBrokerTakesTheSettingsAndKnowsItsUsersByTheirCertificates() throws IOException {
        Map<String, String> properties = brokerProperties();

        assertThatCode(() -> new KafkaConfig(properties, false)).doesNotThrowAnyException();
        assertThat(properties)
                .containsEntry("listener.security.protocol.map", "INSIDE:SSL,CONTROLLER:SSL")
                .containsEntry("ssl.client.auth", "required");
        var users = SslPrincipalMapper.fromRules(properties.get("ssl.principal.mapping.rules"));
        assertThat(users.getName("CN=accountability")).isEqualTo("accountability");
        assertThatThrownBy(() -> users.getName("CN=kafka,O=somebody else")).hasMessageContaining("No rules apply");
    }

    @Test
    void everyTopicIsMadeAndOnlyItsOwnServicesWriteOnIt() throws IOException {
        String script = Files.readString(ROOT.resolve("deploy/tls/kafka-topics.sh"));

        assertThat(script).contains("for topic in " + String.join(" ", Topics.ALL) + ";", "retention.ms=-1");
        Map<String, List<String>> writers = new TreeMap<>();
        script.lines().filter(line -> line.startsWith("writes ")).forEach(line -> {
            List<String> words = List.of(line.split(" "));
            writers.put(words.get(1), words.subList(2, words.size()));
        });
        assertThat(writers)
                .isEqualTo(Map.of(
                        "intake", List.of(Topics.APPLICATIONS, Topics.CONTROL),
                        "cases", List.of(Topics.CASES, Topics.CONTROL),
                        "accountability", List.of(Topics.ACCOUNTABILITY),
                        "attendance", List.of(Topics.ATTENDANCE)));
    }

    private static boolean isSecret(String variable) {
        return variable.equals("SPRING_MONGODB_URI")
                || variable.endsWith("_SECRET")
                || (variable.endsWith("_KEY") && !variable.endsWith("_VERIFICATION_KEY"));
    }

    /** As the files are named: HALL_VAULT_INDEX_KEY is hall.vault.index-key. */
    private static String setting(String variable) {
        return variable.toLowerCase(Locale.ROOT)
                .replace('_', '.')
                .replaceFirst("\\.(index|signing)\\.key$", ".$1-key")
                .replaceFirst("query\\.code\\.key$", "query-code-key")
                .replaceFirst("client\\.secret$", "client-secret");
    }

    private static Stream<String> mounted(String overlay) {
        return services(overlay).values().stream()
                .flatMap(service -> ((List<?>) service.getOrDefault("volumes", List.of())).stream())
                .map(volume -> volume.toString().split(":")[0]);
    }

    /** As the image makes them from its variables. */
    private static Map<String, String> brokerProperties() {
        Map<String, Object> variables = new HashMap<>(environment(BASE, "kafka"));
        variables.putAll(environment(TLS, "kafka"));
        Map<String, String> properties = new TreeMap<>();
        variables.forEach((name, value) -> {
            if (!name.equals("KAFKA_HEAP_OPTS")) {
                String property = name.substring("KAFKA_".length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.');
                properties.put(property, value.toString().replace("$$", "$"));
            }
        });
        return properties;
    }

    private static final class Nothing {}
}
