package org.servicehall.bench.attack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Cursors that a list never gave out, at every documented list, by one who reads it and by nobody where anybody may: each is
 * refused as malformed, and at once. A list that nobody can read has shown nothing.
 */
final class CursorFuzz implements Trial {
    private static final int MALFORMED = 400;
    /** What no text of an address may hold is said as of every other text. */
    private static final int UNSTORABLE = 422;

    private final Duration slowest;

    CursorFuzz() {
        this(Duration.ofSeconds(1));
    }

    /** @param slowest that a refusal may be */
    CursorFuzz(Duration slowest) {
        this.slowest = slowest;
    }

    /** A list as one of its readers asks for it; a cursor is to follow. */
    private record Reading(String user, String path) {
        Api.Answer after(Api api, String cursor) {
            return api.sendPatiently(api.tokenOf(user), "GET", path + "after=" + cursor, null);
        }

        String list() {
            return path.substring(0, path.indexOf('?'));
        }
    }

    @Override
    public String name() {
        return "cursor fuzz";
    }

    @Override
    public Outcome run(Api api) {
        var outcome = new Outcome();
        List<Reading> readings = readings(api, outcome);
        for (Reading reading : readings) {
            Cursors.invented().forEach(cursor -> refused(api, outcome, reading, cursor, shortened(cursor)));
        }
        foreign(api, outcome, readings);
        return outcome;
    }

    private static List<Reading> readings(Api api, Outcome outcome) {
        var numbers = new KnownNumbers(api);
        List<Reading> all = new ArrayList<>();
        api.operations().stream().filter(Operation::isPaged).forEach(list -> {
            String path = path(list, numbers);
            List<Reading> readers = Stream.concat(
                            api.staff().stream()
                                    .map(user -> new Reading(user, path))
                                    .filter(reading -> isAnswered(api, reading))
                                    .limit(1),
                            Stream.of(new Reading(Api.NOBODY, path)).filter(reading -> isAnswered(api, reading)))
                    .toList();
            if (!readers.isEmpty()) {
                all.addAll(readers);
            } else if (NumberKind.takenBy(list) == null) {
                outcome.fail("nobody reads " + path);
            } else {
                outcome.note("not tried: " + path + ", since there is nothing of that number");
            }
        });
        return all;
    }

    private static String path(Operation list, KnownNumbers numbers) {
        NumberKind kind = NumberKind.takenBy(list);
        String address = kind == null
                ? list.filled()
                : list.filled(numbers.of(kind).stream().findFirst().orElse(kind.invented()));
        return address + list.query() + "limit=1&";
    }

    private static boolean isAnswered(Api api, Reading reading) {
        return api.sendPatiently(api.tokenOf(reading.user()), "GET", reading.path(), null)
                        .status()
                == 200;
    }

    /** A cursor that one list gave is no place in another of another order; those of one order may be taken for each other. */
    private void foreign(Api api, Outcome outcome, List<Reading> readings) {
        Map<Reading, String> given = new LinkedHashMap<>();
        for (Reading reading : readings) {
            String next = api.sendPatiently(api.tokenOf(reading.user()), "GET", reading.path(), null)
                    .body()
                    .path("next")
                    .asString("");
            if (!next.isEmpty()) {
                given.put(reading, next);
            }
        }
        given.forEach((from, cursor) -> given.forEach((at, own) -> {
            if (!Cursors.order(own).equals(Cursors.order(cursor))) {
                refused(api, outcome, at, cursor, "a cursor of " + from.list());
            }
        }));
    }

    private void refused(Api api, Outcome outcome, Reading reading, String cursor, String shown) {
        String what = reading.user() + " GET " + reading.list() + " after " + shown;
        Api.Answer answer = reading.after(api, cursor);
        boolean refused = answer.status() == MALFORMED || (answer.status() == UNSTORABLE && cursor.equals("%00"));
        outcome.check(refused, what, answer);
        // one that is slow again was not only unlucky
        if (isSlow(answer) && isSlow(reading.after(api, cursor))) {
            outcome.fail(what + " took " + answer.took().toMillis() + " ms");
        }
    }

    private boolean isSlow(Api.Answer answer) {
        return answer.took().compareTo(slowest) >= 0;
    }

    private static String shortened(String cursor) {
        return cursor.length() > 40 ? cursor.substring(0, 40) + "…" : cursor;
    }
}
