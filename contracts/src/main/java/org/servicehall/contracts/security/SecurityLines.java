package org.servicehall.contracts.security;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * Puts security events into lines: {@code sign-in user=wang.fang address=192.0.2.7}. What people with rights do has a line
 * each time. What anybody can cause fills no disk and hides nothing: the first of a kind has its line at once, what repeats
 * it within a minute is counted, and so is what comes after {@value #MOST_LINES} different ones; the counts
 * ({@code more=56}, {@code others=1200}) are told with the first event after that minute.
 */
public final class SecurityLines {
    private static final long WINDOW = Duration.ofMinutes(1).toNanos();
    private static final int MOST_LINES = 50;
    private static final int LONGEST_VALUE = 100;

    /** What could break a line, or forge another, does not get into one. */
    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9.:/{}*@_+-]");

    private final Consumer<String> log;
    private final LongSupplier nanoTime;
    private final Map<SecurityEvent, Window> windows = new EnumMap<>(SecurityEvent.class);

    /**
     * @param log takes one line at a time
     * @param nanoTime a clock in nanoseconds of arbitrary origin that never goes back
     */
    public SecurityLines(Consumer<String> log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    /** @param particulars names and values in turn; ids, numbers and addresses, never personal data or what somebody typed */
    public synchronized void tell(SecurityEvent event, String... particulars) {
        long now = nanoTime.getAsLong();
        closeEnded(now);
        String line = line(event, particulars);
        if (!event.isEndless()
                || windows.computeIfAbsent(event, _ -> new Window(now)).isNew(line)) {
            log.accept(line);
        }
    }

    private void closeEnded(long now) {
        for (SecurityEvent event : SecurityEvent.values()) {
            Window window = windows.get(event);
            if (window != null && now - window.began >= WINDOW) {
                windows.remove(event);
                window.tellRest(event, log);
            }
        }
    }

    private static String line(SecurityEvent event, String... particulars) {
        var line = new StringBuilder(event.code());
        for (int i = 0; i + 1 < particulars.length; i += 2) {
            line.append(' ').append(particulars[i]).append('=').append(fit(particulars[i + 1]));
        }
        return line.toString();
    }

    private static String fit(String value) {
        String shown = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
        return shown.isEmpty() ? "-" : UNFIT.matcher(shown).replaceAll("?");
    }

    /** A minute's events of one kind. */
    private static final class Window {
        private final long began;
        private final Map<String, Integer> times = new LinkedHashMap<>();
        private int others;

        Window(long began) {
            this.began = began;
        }

        boolean isNew(String line) {
            if (times.size() >= MOST_LINES && !times.containsKey(line)) {
                others++;
                return false;
            }
            return times.merge(line, 1, Integer::sum) == 1;
        }

        void tellRest(SecurityEvent event, Consumer<String> log) {
            times.forEach((line, count) -> {
                if (count > 1) {
                    log.accept(line + " more=" + (count - 1));
                }
            });
            if (others > 0) {
                log.accept(event.code() + " others=" + others);
            }
        }
    }
}
