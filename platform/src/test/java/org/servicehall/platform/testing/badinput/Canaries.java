package org.servicehall.platform.testing.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Tells a canary to each field that may hold personal data, by a request of each operation that is taken and by some that
 * are refused (rule R3).
 */
public final class Canaries {
    private static final Pattern NUMBER =
            Pattern.compile("[0-9]{6}-(?:[A-Z]{0,2}-?[0-9]{4,8}-[0-9]{4}|[a-z.]+-[0-9]{4}-[0-9]+)");
    private static final String JSON = "application/json";

    private final BadRequests requests;
    private final JsonNode document;
    private final Guarded guarded;
    private final List<Canary> told = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final Set<String> numbers = new LinkedHashSet<>();

    public Canaries(int port, Guarded guarded) {
        this.requests = new BadRequests(port, () -> 0);
        this.document = requests.openApi();
        this.guarded = guarded;
    }

    /** To each field of these operations. */
    public Canaries tell(List<Example> examples) {
        examples.forEach(this::tell);
        assertThat(told).isNotEmpty();
        return this;
    }

    private void tell(Example example) {
        List<Field> fields = Field.ofPost(document, example.operation()).stream()
                .filter(field -> field.isText() && guarded.letsPass(example.operation(), field.pointer()))
                .toList();
        if (fields.isEmpty()) {
            return;
        }
        String body = example.body();
        for (Field field : fields) {
            Canary canary = Canary.of(example.operation() + " ", field.pointer());
            told.add(canary);
            body = Variants.with(body, field, canary.value());
        }
        String path = example.path().get();
        refused(example, path, fields, body);
        HttpResponse<String> taken = send(example, path, body);
        assertThat(taken.statusCode()).as(example.operation() + taken.body()).isIn(200, 201);
        NUMBER.matcher(path + taken.body()).results().map(MatchResult::group).forEach(numbers::add);
    }

    /** What is not understood or too long is told back to nobody, nor to the log. */
    private void refused(Example example, String path, List<Field> fields, String body) {
        List<String> wrong = new ArrayList<>(
                List.of("{\"noSuchField\":1," + body.strip().substring(1), body.substring(0, body.length() - 3)));
        for (int i = 0; i < fields.size(); i++) {
            Canary canary = told.get(told.size() - fields.size() + i);
            int longest = fields.get(i).schema().path("maxLength").asInt(100);
            wrong.add(Variants.with(
                    body,
                    fields.get(i),
                    canary.value().repeat(longest / canary.value().length() + 1)));
        }
        wrong.forEach(one -> assertThat(send(example, path, one).statusCode()).isIn(400, 422));
    }

    private HttpResponse<String> send(Example example, String path, String body) {
        HttpResponse<String> answer = requests.send(
                example.token(),
                path,
                body,
                JSON,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        answers.add(answer.body());
        return answer;
    }

    public List<Canary> told() {
        return List.copyOf(told);
    }

    /** What was answered to those who told them. */
    public List<String> answers() {
        return List.copyOf(answers);
    }

    /** Numbers of what they were told about, and of what followed at once. */
    public List<String> numbers() {
        return List.copyOf(numbers);
    }

    /** Operations that have been told one. */
    public Stream<String> operations() {
        return told.stream()
                .map(Canary::field)
                .map(field -> field.substring(0, field.indexOf(' ')))
                .distinct();
    }
}
