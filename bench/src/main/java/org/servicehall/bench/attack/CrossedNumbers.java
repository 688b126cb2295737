package org.servicehall.bench.attack;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of every kind at every address that takes one of another kind, by everybody, to read and to act: there is nothing
 * there. That the addresses answer at all is shown by a number of their own kind, which is asked for and never acted on.
 */
final class CrossedNumbers implements Trial {
    private static final String[] HEADERS = {"Reading-Reason", "attack", "Query-Code", "AAAA-AAAA"};
    private static final byte[] FILE = {'%', 'P', 'D', 'F', '-', '1', '.', '4'};
    private static final byte[] NOTHING = {'{', '}'};

    /** A hall where nothing has happened yet has no numbers to cross. */
    private static final int FEWEST_KINDS = 2;

    @Override
    public String name() {
        return "crossed numbers";
    }

    @Override
    public Outcome run(Api api) {
        var outcome = new Outcome();
        var numbers = new KnownNumbers(api);
        Set<NumberKind> read = EnumSet.noneOf(NumberKind.class);
        for (Operation operation : api.operations()) {
            NumberKind taken = NumberKind.takenBy(operation);
            if (taken != null) {
                numbers.ofOthers(taken).forEach(number -> cross(api, outcome, operation, number));
                if (operation.isGet() && isRead(api, outcome, operation, numbers.of(taken))) {
                    read.add(taken);
                }
            } else if (NumberKind.isInPathOf(operation)) {
                outcome.fail("nobody has told which kind of number " + operation + " takes");
            }
        }
        if (read.size() < FEWEST_KINDS) {
            outcome.fail(
                    "numbers at their own address were read of these kinds alone, so that nothing is shown: " + read);
        }
        return outcome;
    }

    private static void cross(Api api, Outcome outcome, Operation operation, String number) {
        for (String user : everybody(api)) {
            Api.Answer answer = ask(api, operation, user, number);
            boolean held = answer.status() == 404
                    || answer.status() == 403
                    || (answer.status() == 401 && user.isEmpty())
                    || (answer.status() == 400 && operation.takesInteger());
            outcome.check(held, user + " " + operation.method() + " " + operation.filled(number), answer);
        }
    }

    private static boolean isRead(Api api, Outcome outcome, Operation operation, Set<String> numbers) {
        boolean read = false;
        for (String number : numbers) {
            for (String user : everybody(api)) {
                Api.Answer answer = ask(api, operation, user, number);
                read |= answer.status() == 200;
                outcome.check(
                        answer.status() >= 200 && answer.status() < 500,
                        user + " GET " + operation.filled(number),
                        answer);
            }
        }
        return read;
    }

    private static List<String> everybody(Api api) {
        return Stream.concat(Stream.of(Api.NOBODY), api.staff().stream()).toList();
    }

    private static Api.Answer ask(Api api, Operation operation, String user, String number) {
        String[] headers = operation.takesFile()
                ? Stream.concat(Stream.of("Content-Type", "application/octet-stream"), Stream.of(HEADERS))
                        .toArray(String[]::new)
                : HEADERS;
        String path = operation.filled(number) + (operation.isGet() ? operation.query() : "");
        return api.sendPatiently(api.tokenOf(user), operation.method(), path, body(operation), headers);
    }

    private static byte @Nullable [] body(Operation operation) {
        if (operation.isGet()) {
            return null;
        }
        if (operation.takesFile()) {
            return FILE;
        }
        return operation.bodySchema().isMissingNode()
                ? NOTHING
                : ValidBody.leastOf(operation).bytes();
    }
}
