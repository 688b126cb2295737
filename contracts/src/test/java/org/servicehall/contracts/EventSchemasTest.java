package org.servicehall.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.contracts.control.ControlEvent.ClockSet;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is published stays as it is. New types are written down by running this with {@code -Dcontracts.write=true}. */
class EventSchemasTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final Path EXAMPLES = Path.of("src/test/resources/examples");
    private static final boolean WRITE = Boolean.getBoolean("contracts.write");
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    static Set<String> types() {
        return EventTypes.all().types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aPublishedSchemaDoesNotChange(String type) throws IOException {
        String derived =
                JSON.writeValueAsString(DerivedSchema.of(type, EventTypes.all().classOf(type)));
        Path published = SCHEMAS.resolve(type + ".json");
        writeDown(published, derived);
        assertThat(published)
                .as(
                        "%s is a new type. Write its schema and example down: mvn -pl contracts test"
                                + " -Dtest=EventSchemasTest -Dcontracts.write=true",
                        type)
                .exists();
        assertThat(JSON.readTree(derived))
                .as(
                        "The record of %s no longer fits its published schema. Events that were sent stay as they are: give"
                                + " the changed event a new version in @Event and keep the old record. Only if this version was"
                                + " never sent anywhere, write it anew with -Dcontracts.write=true",
                        type)
                .isEqualTo(JSON.readTree(Files.readString(published)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatWasEverSentStaysReadable(String type) throws IOException {
        Class<?> event = EventTypes.all().classOf(type);
        Path example = EXAMPLES.resolve(type + ".json");
        writeDown(example, JSON.writeValueAsString(SampleEvent.of(event)));
        String text = Files.readString(example);
        assertThat(JSON.readTree(JSON.writeValueAsString(JSON.readValue(text, event))))
                .isEqualTo(JSON.readTree(text));
        assertThat(faultsOf(type, text)).isEmpty();
    }

    /** A clock set back is behind by more than whole seconds. */
    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT1H30M", "PT-10882H-20M-34.385S", "PT-0.5S", "P-1DT2H", "-PT6H"})
    void howFarTheClockIsAheadOrBehindFitsItsSchemaAndIsRead(String offset) {
        String event = "{\"offset\":\"" + offset + "\"}";

        assertThat(faultsOf("org.servicehall.control.clock-set.v1", event)).isEmpty();
        assertThat(JSON.readValue(event, ClockSet.class).offset()).isEqualTo(Duration.parse(offset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "P1DT", "PT1.5H", "PT.5S", "1H", "34.385"})
    void whatIsNoSpanOfTimeDoesNotFit(String offset) {
        assertThat(faultsOf("org.servicehall.control.clock-set.v1", "{\"offset\":\"" + offset + "\"}"))
                .isNotEmpty();
    }

    @Test
    void nothingIsPublishedThatNobodySends() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                            .collect(Collectors.toSet()))
                    .isEqualTo(types());
        }
    }

    @Test
    void hasNoSchemaForATypeNobodyKnows() {
        assertThatIllegalArgumentException().isThrownBy(() -> EventSchemas.of("org.servicehall.case.vanished.v1"));
        assertThat(EventSchemas.of("org.servicehall.case.promised.v1")).contains("CasePromised");
    }

    /** Formats are held to as well. */
    private static List<Error> faultsOf(String type, String event) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(EventSchemas.of(type))
                .validate(
                        event,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static void writeDown(Path file, String text) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text + "\n");
        }
    }
}
