package org.servicehall.platform.testing.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/**
 * Every operation with a number, tried by every role with a number of every kind: where the kind does not fit, the answer
 * is that to a number nobody ever had.
 */
public final class CrossedNumbers {
    private static final String NOBODYS = "330106-20200101-9999";

    private final BadRequests requests;
    private final JsonNode document;
    private final Map<String, String> kinds;
    private final List<Known> known;
    private final Map<Role, String> tokenOf = new EnumMap<>(Role.class);
    private final Map<String, HttpResponse<String>> ofNobody = new HashMap<>();

    /**
     * A number that exists here, or one as another service gives them.
     *
     * @param code with which the public opens it; empty where there is none
     * @param also another kind that it is of too; empty for most
     */
    public record Known(String kind, String number, String code, String also) {
        public Known(String kind, String number) {
            this(kind, number, "");
        }

        public Known(String kind, String number, String code) {
            this(kind, number, code, "");
        }
    }

    /**
     * For the operations of one service.
     *
     * @param kinds by path, as the OpenAPI document writes it, the kind of its first variable
     */
    public CrossedNumbers(int port, LongSupplier recorded, Map<String, String> kinds, List<Known> known) {
        this.requests = new BadRequests(port, recorded);
        this.document = requests.openApi();
        this.kinds = kinds;
        this.known = known;
    }

    /** Paths with a variable of which nobody said what kind it is; operators' stand apart. */
    public List<String> unnamed() {
        return document.path("paths")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(path -> path.contains("{") && !path.startsWith("/api/ops/") && !kinds.containsKey(path))
                .toList();
    }

    /**
     * GETs.
     *
     * @param more tokens beside one of each role, and none
     */
    public List<DynamicTest> reads(Collection<String> more) {
        List<String> tokens = Stream.concat(
                        Stream.concat(Stream.of(""), more.stream()),
                        Stream.of(Role.values()).map(CrossedNumbers::someone))
                .toList();
        List<DynamicTest> tests = new ArrayList<>();
        document.path("paths").propertyStream().forEach(path -> {
            if (path.getValue().has("get") && kinds.containsKey(path.getKey())) {
                known.stream()
                        .filter(one -> !fits(one, path.getKey()))
                        .forEach(one -> tests.add(unknown(path.getKey(), one, tokens)));
                tests.add(shown(path.getKey(), tokens));
            }
        });
        return tests;
    }

    private boolean fits(Known one, String operation) {
        return one.kind().equals(kinds.get(operation)) || one.also().equals(kinds.get(operation));
    }

    private DynamicTest unknown(String operation, Known one, List<String> tokens) {
        return DynamicTest.dynamicTest("GET " + operation + " with a number of " + one.kind(), () -> {
            for (String token : tokens) {
                same(
                        asked(token, operation, one.number(), one.code()),
                        ofNobody(token, operation, one.code()),
                        one.number());
            }
        });
    }

    /** Not everything of a kind has all that may hang on it; but something has, or nothing would be known of the rest. */
    private DynamicTest shown(String operation, List<String> tokens) {
        return DynamicTest.dynamicTest("GET " + operation + " with a number of " + kinds.get(operation), () -> {
            Stream<HttpResponse<String>> answers = known.stream()
                    .filter(one -> fits(one, operation))
                    .flatMap(one -> tokens.stream().map(token -> asked(token, operation, one.number(), one.code())));
            assertThat(answers.map(HttpResponse::statusCode)).contains(200);
        });
    }

    private HttpResponse<String> asked(String token, String operation, String number, String code) {
        return requests.get(
                token,
                path(operation, number),
                ReadingReason.HEADER,
                "HANDLING",
                QueryCodes.HEADER,
                code.isEmpty() ? "none" : code);
    }

    private static void same(HttpResponse<String> answer, HttpResponse<String> unknown, String number) {
        assertThat(answer.statusCode()).as(answer.body()).isNotEqualTo(200).isEqualTo(unknown.statusCode());
        assertThat(answer.body().replace(number, NOBODYS)).isEqualTo(unknown.body());
    }

    /** The examples of operations with a number, by every role that may. */
    public List<DynamicTest> writes(List<Example> examples) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Example example : examples) {
            String operation = example.operation();
            known.stream()
                    .filter(one -> kinds.containsKey(operation) && !fits(one, operation))
                    .forEach(one -> tests.add(write(example, one)));
        }
        return tests;
    }

    private DynamicTest write(Example example, Known one) {
        String path = path(example.operation(), one.number());
        return DynamicTest.dynamicTest("POST " + example.operation() + " with a number of " + one.kind(), () -> {
            requests.refused(example.token(), path, example.body(), List.of(404));
            long before = requests.events();
            for (Role role : example.allowed()) {
                String token = tokenOf.computeIfAbsent(role, CrossedNumbers::someone);
                HttpResponse<String> answer = sent(token, path, example);
                // Who may do it nowhere here is told that first, whatever the number.
                if (answer.statusCode() != 404) {
                    same(answer, ofNobody(token, example), one.number());
                }
            }
            assertThat(requests.events()).as("events recorded").isEqualTo(before);
        });
    }

    private HttpResponse<String> sent(String token, String path, Example example) {
        return requests.send(token, path, example.body(), "application/json");
    }

    /** The answers to a number that nobody has are the same each time. */
    private HttpResponse<String> ofNobody(String token, Example example) {
        return ofNobody.computeIfAbsent(
                "POST " + example.operation() + token, _ -> sent(token, path(example.operation(), NOBODYS), example));
    }

    private HttpResponse<String> ofNobody(String token, String operation, String code) {
        return ofNobody.computeIfAbsent("GET " + operation + code + token, _ -> asked(token, operation, NOBODYS, code));
    }

    private static String someone(Role role) {
        return TestTokens.of("feng.li", "330106", role);
    }

    /** Other variables count things that belong to the number. */
    private static String path(String operation, String number) {
        return operation.replaceFirst("\\{[^}]*}", number).replaceAll("\\{[^}]*}", "1");
    }
}
