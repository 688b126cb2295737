package org.servicehall.platform.testing.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.servicehall.platform.testing.actions.Door.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Holds the actions of a sheet to what happens, in every state and for everybody: what is offered is accepted with a right
 * body, what is not offered is refused with the same body, by who asks or by where the thing stands.
 */
public final class OfferedActs {
    /** A right request is refused by these where it is not the request's fault. */
    private static final Set<Integer> REFUSED = Set.of(403, 404, 409);

    private final Door door;
    private final String sheets;
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, String> mediaTypes = new HashMap<>();
    private final Map<String, String> inAddresses = new HashMap<>();
    private final Map<String, UnaryOperator<String>> told = new HashMap<>();
    private String number = "no";
    private final Set<String> evidenced = new TreeSet<>();
    private final BiFunction<String, String, String> bodies;
    private final Set<String> accepted = new TreeSet<>();

    /**
     * Where a thing may stand.
     *
     * @param number of one that stands there, made anew each time
     */
    public record State(String name, Supplier<Made> number) {}

    /**
     * A thing.
     *
     * @param version that its stream has now
     */
    public record Made(String no, long version) {}

    public record Person(String name, String token) {}

    /**
     * Made for the service at this port.
     *
     * @param sheets as {@code /api/cases/}
     * @param operations every one that may be offered
     * @param bodies a right one for an operation in a state
     */
    public OfferedActs(
            int port, String sheets, Collection<String> operations, BiFunction<String, String, String> bodies) {
        this.door = new Door(port);
        this.sheets = sheets;
        this.bodies = bodies;
        door.document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String id = operation.getValue().path("operationId").asString("");
                    if (operations.contains(id)) {
                        addresses.put(id, operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                        mediaTypes.put(id, mediaType(operation.getValue()));
                    }
                }));
        assertThat(addresses.keySet()).containsExactlyInAnyOrderElementsOf(operations);
    }

    /** The variable of an address that says which thing is meant, where it is another than {@code no}. */
    public OfferedActs numbered(String variable) {
        number = variable;
        return this;
    }

    /** A value for a variable of an address beside the number, where the operation is not offered. */
    public OfferedActs in(String variable, String value) {
        inAddresses.put(variable, value);
        return this;
    }

    /** What stands in a body for something that follows from the thing's number. */
    public OfferedActs told(String mark, UnaryOperator<String> ofNumber) {
        told.put(mark, ofNumber);
        return this;
    }

    /** This operation is refused by what the request says too, since an attempt is evidence. */
    public OfferedActs evidenced(String operation) {
        evidenced.add(operation);
        return this;
    }

    public Stream<DynamicTest> of(List<State> states, List<Person> people) {
        Stream<DynamicTest> each = states.stream()
                .map(state -> DynamicTest.dynamicTest(state.name(), () -> {
                    Made made = state.number().get();
                    assertThat(people.stream().flatMap(person -> faults(state, made, person)))
                            .isEmpty();
                }));
        return Stream.concat(
                each,
                Stream.of(DynamicTest.dynamicTest(
                        "every act is accepted somewhere",
                        () -> assertThat(accepted).containsExactlyInAnyOrderElementsOf(addresses.keySet()))));
    }

    private Stream<String> faults(State state, Made made, Person person) {
        List<JsonNode> offered = offered(made, person);
        Set<String> operations = new LinkedHashSet<>();
        List<String> faults = new ArrayList<>();
        for (JsonNode action : offered) {
            String operation = action.path("operation").asString();
            operations.add(operation);
            Made another = state.number().get();
            String href = action.path("href").asString().replace(made.no(), another.no());
            Answer answer = send(action.path("method").asString(), href, operation, state, another, person);
            accepted.add(operation);
            if (answer.status() / 100 != 2) {
                faults.add("%s offered to %s in '%s': %s".formatted(href, person.name(), state.name(), answer.text()));
            }
        }
        addresses.keySet().stream()
                .filter(operation -> !operations.contains(operation))
                .forEach(operation -> faults.addAll(notRefused(state, made, operation, person)));
        return faults.stream();
    }

    private Answer send(String method, String href, String operation, State state, Made made, Person person) {
        String body = bodies.apply(operation, state.name());
        for (Map.Entry<String, UnaryOperator<String>> each : told.entrySet()) {
            body = body.replace(each.getKey(), each.getValue().apply(made.no()));
        }
        return door.send(method, href, person.token(), body, mediaTypes.getOrDefault(operation, ""));
    }

    /** Without a body JSON is named all the same, as clients do. */
    private static String mediaType(JsonNode operation) {
        return operation.at("/requestBody/content").properties().stream()
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("application/json");
    }

    private List<JsonNode> offered(Made made, Person person) {
        Answer sheet =
                door.get(sheets + made.no(), person.token(), "If-Version-At-Least", Long.toString(made.version()));
        if (sheet.status() != 200) {
            assertThat(sheet.status()).as(sheet.text()).isIn(403, 404);
            return List.of();
        }
        JsonNode actions = Objects.requireNonNull(sheet.body().get("actions"), "no actions");
        return actions.valueStream().toList();
    }

    private List<String> notRefused(State state, Made made, String operation, Person person) {
        String[] address = Objects.requireNonNull(addresses.get(operation)).split(" ", 2);
        String href = address[1].replace("{" + number + "}", made.no());
        for (Map.Entry<String, String> in : inAddresses.entrySet()) {
            href = href.replace("{" + in.getKey() + "}", in.getValue());
        }
        Answer answer = send(address[0], href, operation, state, made, person);
        boolean right = REFUSED.contains(answer.status()) || (answer.status() == 422 && evidenced.contains(operation));
        return right
                ? List.of()
                : List.of("%s not offered to %s in '%s': %d %s"
                        .formatted(href, person.name(), state.name(), answer.status(), answer.text()));
    }
}
