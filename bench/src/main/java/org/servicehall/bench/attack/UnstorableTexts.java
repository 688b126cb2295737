package org.servicehall.bench.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What can't be recorded as it is, in every text field of every operation that takes a body, by somebody of the staff and by
 * anybody where the door is open. The body is sound but for the one text, and sent untouched first: a hall that refuses
 * everything has not judged the text.
 */
final class UnstorableTexts implements Trial {
    private static final Set<Integer> AT_THE_DOOR = Set.of(401, 403);
    private static final byte[] BROKEN_OFF = {'['};
    private static final Set<Integer> UNREAD = Set.of(0, 400, 401, 403, 405, 413, 415, 429);

    /** Where the untouched body of somebody who doesn't exist is refused, or leaves a complaint of the attack's own. */
    private static final Set<String> HARMLESS = Set.of(
            "/api/complaints",
            "/api/public/ratings",
            "/api/appointments",
            "/api/applications",
            "/api/duty-calls",
            "/api/erasures");

    @Override
    public String name() {
        return "unstorable texts";
    }

    @Override
    public Outcome run(Api api) {
        var outcome = new Outcome();
        for (Operation operation : api.operations()) {
            if (!operation.isGet() && !operation.bodySchema().isMissingNode()) {
                ValidBody body = ValidBody.of(operation);
                List<String> senders = senders(api, operation, body);
                senders.forEach(user -> tryAll(api, outcome, operation, body, user));
                if (senders.isEmpty()) {
                    outcome.fail("nobody may send what " + operation + " takes");
                }
            }
        }
        return outcome;
    }

    private static void tryAll(Api api, Outcome outcome, Operation operation, ValidBody body, String user) {
        String who = (user.isEmpty() ? "nobody " : user + " ") + operation;
        if (isHarmless(operation)) {
            Api.Answer untouched = send(api, operation, user, body.bytes());
            outcome.check(isJudgedFurther(untouched), who + " with a sound body", untouched);
        }
        for (ValidBody.Text text : body.texts()) {
            Unstorable.in(text).forEach(bad -> {
                Api.Answer answer = send(api, operation, user, body.with(text, bad.bytes()));
                outcome.check(
                        bad.isRefusedBy(answer, text), who + " with " + bad.kind() + " in " + text.field(), answer);
            });
        }
    }

    private static Api.Answer send(Api api, Operation operation, String user, byte[] body) {
        return api.sendPatiently(api.tokenOf(user), operation.method(), address(operation), body);
    }

    /** One of the staff who may do it, so that it is the text that is judged, and nobody where nobody is kept out. */
    private static List<String> senders(Api api, Operation operation, ValidBody body) {
        byte[] tried = isHarmless(operation) ? body.bytes() : BROKEN_OFF;
        List<String> all = new ArrayList<>();
        api.staff().stream()
                .filter(user -> passes(api, operation, user, tried))
                .findFirst()
                .ifPresent(all::add);
        if (passes(api, operation, Api.NOBODY, tried)) {
            all.add(Api.NOBODY);
        }
        return all;
    }

    private static boolean passes(Api api, Operation operation, String user, byte[] body) {
        return !AT_THE_DOOR.contains(send(api, operation, user, body).status());
    }

    private static boolean isHarmless(Operation operation) {
        return HARMLESS.contains(operation.path()) || NumberKind.takenBy(operation) != null;
    }

    private static boolean isJudgedFurther(Api.Answer untouched) {
        return untouched.status() < 500
                && !UNREAD.contains(untouched.status())
                && untouched
                        .body()
                        .path("errors")
                        .valueStream()
                        .noneMatch(error ->
                                Unstorable.FAULTS.contains(error.path("code").asString("")));
    }

    /** Of something that isn't there. */
    private static String address(Operation operation) {
        NumberKind kind = NumberKind.takenBy(operation);
        return kind == null ? operation.filled() : operation.filled(kind.invented());
    }
}
