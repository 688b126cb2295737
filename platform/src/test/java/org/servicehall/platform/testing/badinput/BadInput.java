package org.servicehall.platform.testing.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** Every bad request that a service's OpenAPI document and one valid example per operation give, as a test each. */
public final class BadInput {
    private static final List<Integer> MALFORMED = List.of(400);
    private static final List<Integer> INVALID = List.of(422);
    private static final List<Integer> EITHER = List.of(400, 422);
    /** A field that is held to something else first, as a matter's id, is refused for that. */
    private static final List<Integer> NAMED = List.of(404, 409, 422);

    private final BadRequests requests;
    private final JsonNode document;
    private final Guarded guarded;

    /** @param recorded how many events the service has recorded so far */
    public BadInput(int port, LongSupplier recorded, Guarded guarded) {
        this.requests = new BadRequests(port, recorded);
        this.document = requests.openApi();
        this.guarded = guarded;
    }

    /** Operations of the document that take a POST and have no example; a file has no fields to be wrong. */
    public List<String> withoutExample(List<Example> examples) {
        List<String> known = examples.stream().map(Example::operation).toList();
        return document.path("paths")
                .propertyStream()
                .filter(path -> path.getValue().has("post"))
                .filter(path -> !path.getValue().at("/post/requestBody/content").has("application/octet-stream"))
                .map(Map.Entry::getKey)
                .filter(path -> !known.contains(path) && !path.startsWith("/api/ops/"))
                .toList();
    }

    public List<DynamicTest> of(Example example) {
        List<DynamicTest> tests = new ArrayList<>();
        String path = example.path().get();
        if (!example.body().isEmpty()) {
            fields(example, path, tests);
            bodies(example, path, tests);
        }
        if (!example.allowed().isEmpty()) {
            access(example, path, tests);
        }
        if (isCommand(example)) {
            headers(example, path, tests);
            tests.add(test(example, "repeated under its key", () -> repeated(example)));
        }
        return tests;
    }

    /** A question that is too personal for an address is asked by POST too, and changes nothing. */
    private boolean isCommand(Example example) {
        return document.path("paths")
                .path(example.operation())
                .at("/post/parameters")
                .findValuesAsString("$ref")
                .contains("#/components/parameters/Idempotency-Key");
    }

    private void fields(Example example, String path, List<DynamicTest> tests) {
        List<Field> fields = Field.ofPost(document, example.operation());
        tests.add(test(example, "has fields", () -> assertThat(fields).isNotEmpty()));
        for (Field field : fields) {
            tests.add(test(example, field.pointer() + " says how long it may be", () -> bounded(field)));
            Variants.of(example.body(), field)
                    .forEach((wrong, body) -> tests.add(test(
                            example,
                            field.pointer() + " is " + wrong,
                            () -> wrong(example, path, body, statuses(wrong, field)))));
            if (field.isText() && !guarded.letsPass(example.operation(), field.pointer())) {
                personal(example, path, field, tests);
            }
        }
    }

    /** A preview tells what the command would be refused for, and is refused what nobody can read or understand. */
    private void wrong(Example example, String path, String body, List<Integer> statuses) {
        if (example.operation().endsWith("/preview")) {
            requests.refusedOrTold(example.token(), path, body, statuses);
        } else {
            requests.refused(example.token(), path, body, statuses);
        }
    }

    /** No text lets a number pass, nor a name that the matter knows, but where it says that it may (rules R3, B7). */
    private void personal(Example example, String path, Field field, List<DynamicTest> tests) {
        Variants.withNumbers(example.body(), field)
                .forEach((wrong, body) -> tests.add(test(
                        example,
                        field.pointer() + " is " + wrong,
                        () -> requests.refused(example.token(), path, body, "personal-data-in-text"))));
        String name = guarded.known().get(example.operation());
        // A matter's id is looked up, and told back where there is none.
        if (name != null && !field.schema().has("pattern") && !field.pointer().endsWith("/matterId")) {
            tests.add(test(
                    example,
                    field.pointer() + " names who is known",
                    () -> requests.refused(
                            example.token(), path, Variants.with(example.body(), field, "见" + name), NAMED)));
        }
    }

    /** What can't be read is malformed; what can is told field by field, unless it has another JSON type. */
    private static List<Integer> statuses(String wrong, Field field) {
        if (field.schema().has("format")) {
            return EITHER;
        }
        return switch (wrong) {
            case Variants.HUGE, Variants.FRACTION -> EITHER;
            default -> wrong.startsWith(Variants.OTHER_TYPE) ? EITHER : INVALID;
        };
    }

    private static void bounded(Field field) {
        if (field.isA("integer") || field.isA("number")) {
            assertThat(field.schema().has("minimum") && field.schema().has("maximum"))
                    .as("bounds of %s", field.schema())
                    .isTrue();
        } else if (field.isA("array")) {
            assertThat(field.schema().has("maxItems"))
                    .as("most items of %s", field.schema())
                    .isTrue();
        } else if (field.isA("string")) {
            assertThat(List.of("maxLength", "enum", "format", "pattern"))
                    .as("what bounds %s", field.schema())
                    .anyMatch(field.schema()::has);
        }
    }

    private void bodies(Example example, String path, List<DynamicTest> tests) {
        String good = example.body().strip();
        String more = "{\"noSuchField\":1," + good.substring(1);
        refused(tests, example, path, "an unknown property", more, MALFORMED);
        refused(tests, example, path, "no body", "", MALFORMED);
        refused(tests, example, path, "half a body", good.substring(0, good.length() / 2), MALFORMED);
        refused(tests, example, path, "a list for a body", "[]", MALFORMED);
        refused(tests, example, path, "null for a body", "null", List.of(400, 422));
        refused(tests, example, path, "a body too large", good + " ".repeat(200_000), List.of(413));
        tests.add(test(
                example,
                "another content type",
                () -> BadRequests.problem(
                        requests.send(example.token(), path, good, "text/plain"), List.of(415), true)));
    }

    private void headers(Example example, String path, List<DynamicTest> tests) {
        refused(tests, example, path, "a malformed If-Match", example.body(), MALFORMED, "If-Match", "seven");
        refused(tests, example, path, "a short key", example.body(), MALFORMED, "Idempotency-Key", "x");
        if (path.contains("330106-")) {
            refused(tests, example, path, "a stale If-Match", example.body(), List.of(412), "If-Match", "\"999\"");
            String unknown = path.replaceFirst("330106-([A-Z]{2})?[0-9]{8}-[0-9]{4}", "330106-$1" + "20200101-9999")
                    .replaceFirst("330106-([A-Z]{2}-[0-9]{4})-[0-9]{4}", "330106-$1-9999")
                    .replaceFirst("330106-RZ[0-9]{4}-", "330106-RZ2020-")
                    .replaceFirst("330106-([a-z.0-9]*[a-z][a-z.0-9]*)-[0-9]{8}", "330106-$1-20200101");
            refused(tests, example, unknown, "an unknown number", example.body(), List.of(404));
        }
    }

    private void access(Example example, String path, List<DynamicTest> tests) {
        for (Role role : Role.values()) {
            if (!example.allowed().contains(role)) {
                by(tests, example, path, "a " + role, TestTokens.of("feng.li", "330106", role), 403);
            }
        }
        by(tests, example, path, "nobody", "", 401);
        by(tests, example, path, "a wrong audience", TestTokens.signed(claims -> claims.audience("elsewhere")), 401);
        by(
                tests,
                example,
                path,
                "the past",
                TestTokens.signed(claims -> claims.expirationTime(Date.from(Instant.EPOCH))),
                401);
        by(tests, example, path, "a token without an end", withoutEnd(example.allowed()), 401);
        if (path.contains("330106-")) {
            Role[] allowed = example.allowed().toArray(Role[]::new);
            by(tests, example, path, "the other hall", TestTokens.of("he.ping", "340123", allowed), 404);
        }
    }

    private static String withoutEnd(Collection<Role> roles) {
        return TestTokens.signed(claims -> claims.subject("feng.li")
                .claim("hall", "330106")
                .claim("roles", roles.stream().map(Role::name).toList())
                .expirationTime(null));
    }

    private void repeated(Example example) {
        String path = example.path().get();
        String key = UUID.randomUUID().toString();
        var first = requests.send(example.token(), path, example.body(), "application/json", "Idempotency-Key", key);
        assertThat(first.statusCode()).as(first.body()).isIn(200, 201);
        long recorded = requests.events();
        var again = requests.send(example.token(), path, example.body(), "application/json", "Idempotency-Key", key);
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.body()).isEqualTo(first.body());
        if (!example.body().isEmpty()) {
            requests.refused(example.token(), path, example.body() + " ", List.of(422), "Idempotency-Key", key);
        }
        assertThat(requests.events()).isEqualTo(recorded);
    }

    private void by(List<DynamicTest> tests, Example example, String path, String who, String token, int status) {
        tests.add(test(example, "by " + who, () -> requests.refused(token, path, example.body(), List.of(status))));
    }

    private void refused(
            List<DynamicTest> tests,
            Example example,
            String path,
            String wrong,
            String body,
            List<Integer> statuses,
            String... headers) {
        tests.add(
                test(example, "with " + wrong, () -> requests.refused(example.token(), path, body, statuses, headers)));
    }

    private static DynamicTest test(Example example, String what, Executable check) {
        return DynamicTest.dynamicTest(example.operation() + " " + what, check);
    }
}
