package org.servicehall.demo.trouble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.servicehall.demo.Account;
import org.servicehall.demo.checks.Finding;

/** What was done, how soon it was seen, and how soon the hall was whole again. */
final class Log {
    /** Every stop has to show within so long. */
    static final Duration SEEN_WITHIN = Duration.ofSeconds(5);

    private final Account account;
    private final List<String> unseen = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private Duration slowestSeen = Duration.ZERO;
    private Duration slowestWhole = Duration.ZERO;
    private int stops;
    private int kills;

    Log(Account account) {
        this.account = account;
    }

    void kill(String what) {
        kills++;
        account.line("☠ kill -9 %s", what);
    }

    void say(String what) {
        account.line("☠ %s", what);
    }

    int kills() {
        return kills;
    }

    void seen(String what, Duration after) {
        stops++;
        slowestSeen = longer(slowestSeen, after);
        if (after.compareTo(SEEN_WITHIN) > 0) {
            unseen.add(
                    "%s was not seen within %d s but after %s".formatted(what, SEEN_WITHIN.toSeconds(), text(after)));
        }
    }

    void whole(Duration after) {
        slowestWhole = longer(slowestWhole, after);
    }

    void fault(String what) {
        broken.add(what);
    }

    List<Finding> findings() {
        return List.of(
                new Finding(
                        "every stop was seen 每次停顿都看得见",
                        "%d stops, the slowest seen after %s".formatted(stops, text(slowestSeen)),
                        unseen),
                new Finding(
                        "the hall was whole again each time 每次都恢复如常",
                        "%d times kill -9, whole again after %s at the latest".formatted(kills, text(slowestWhole)),
                        broken));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String text(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
