package org.servicehall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** {@code asyncapi.yaml} names what is really there: every topic, every event, and nothing else. */
class AsyncApiTest {
    private static final List<String> CLOUD_EVENT = List.of(
            "ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time", "ce_sequence", "ce_actor");

    private final Map<String, Object> api = load();

    @Test
    void isAsyncApi3() {
        assertThat(api.get("asyncapi")).isEqualTo("3.1.0");
    }

    @Test
    void saysWhereTheTopicsAre() {
        assertThat(at(api, "servers"))
                .isNotEmpty()
                .allSatisfy((_, server) -> assertThat(map(server))
                        .containsKeys("host", "description")
                        .containsEntry("protocol", "kafka"));
    }

    @Test
    void listsEveryTopicAndNothingElse() {
        assertThat(at(api, "channels").values().stream()
                        .map(channel -> (String) map(channel).get("address"))
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(Topics.ALL));
    }

    @Test
    void listsEveryEventOnceAndRefersToItsSchema() {
        Map<String, Object> messages = at(at(api, "components"), "messages");
        assertThat(messages.keySet()).isEqualTo(EventTypes.all().types());
        messages.forEach((type, message) -> assertThat(at(at(map(message), "payload"), "schema"))
                .containsEntry("$ref", "schemas/" + type + ".json"));
        Set<String> sent = new HashSet<>();
        at(api, "channels")
                .values()
                .forEach(channel -> at(map(channel), "messages").values().stream()
                        .map(reference -> (String) map(reference).get("$ref"))
                        .forEach(reference -> assertThat(
                                        sent.add(reference.substring("#/components/messages/".length())))
                                .as("%s stands in one channel", reference)
                                .isTrue()));
        assertThat(sent).isEqualTo(EventTypes.all().types());
    }

    @Test
    void requiresTheHeadersOfACloudEvent() {
        Map<String, Object> headers = at(at(at(api, "components"), "schemas"), "CloudEventHeaders");
        assertThat(at(headers, "properties").keySet()).containsAll(CLOUD_EVENT);
        assertThat(headers.get("required"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsAll(CLOUD_EVENT);
    }

    private static Map<String, Object> load() {
        try (InputStream in = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")) {
            return map(new Yaml().load(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> at(Map<String, Object> map, String key) {
        assertThat(map).containsKey(key);
        return map(map.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
