package org.servicehall.bench.attack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Attacks a running stack with the demo's users in every way that anybody can repeat, and tells in a table whether it held.
 * Ends with status 1 when it did not. It leaves no person's data behind, but complaints and applications of its own. The
 * demo's month played before gives it numbers to cross.
 *
 * <pre>Attack GATEWAY [DATA [SERVICE…]]</pre>
 */
public final class Attack {
    private static final int MOST_TOLD = 5;

    private Attack() {}

    public static void main(String[] arguments) {
        if (arguments.length < 1) {
            System.err.println("usage: Attack GATEWAY [DATA [SERVICE…]]");
            System.exit(2);
        }
        var api = new Api(URI.create(arguments[0]));
        boolean held = true;
        System.out.printf("%-24s %8s %8s  %s%n", "trial", "tried", "broken", "verdict");
        for (Trial trial : trials(arguments)) {
            Trial.Outcome outcome = trial.run(api);
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %8d %8d  %s%n",
                    trial.name(),
                    outcome.tried(),
                    outcome.broken().size(),
                    outcome.held() ? "HELD" : "NOT HELD");
            outcome.broken().stream().limit(MOST_TOLD).forEach(each -> System.out.println("    " + each));
            outcome.notes().forEach(each -> System.out.println("    " + each));
            held &= outcome.held();
        }
        System.exit(held ? 0 : 1);
    }

    private static List<Trial> trials(String... arguments) {
        Path data = Path.of(arguments.length > 1 ? arguments[1] : "data");
        List<URI> services = Stream.of(arguments).skip(2).map(URI::create).toList();
        return List.of(
                new CursorFuzz(),
                new UnstorableTexts(),
                new CrossedNumbers(),
                new ForgedTokens(data, services, Clock.systemUTC()),
                new GuessedPasswords());
    }
}
