package org.servicehall.platform.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.EventArgUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * Writes a fault with its trace once a minute, and in between one line each time: a store that is away fails every request,
 * sweep and look at the health in the same way. Faults are of one kind when one logger writes the same message about
 * exceptions of the same classes from the same places.
 */
final class RepeatedFaults extends TurboFilter {
    private static final long EVERY = Duration.ofMinutes(1).toNanos();
    private static final int MOST_KINDS = 1_000;
    private static final int LONGEST_LINE = 300;

    private final LongSupplier nanoTime;
    private final Map<String, Long> written = new ConcurrentHashMap<>();

    RepeatedFaults(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String message,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable given) {
        Throwable thrown = given == null && arguments != null ? EventArgUtil.extractThrowable(arguments) : given;
        if (thrown == null || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        if (isFirst(logger.getName() + message + kind(thrown))) {
            return FilterReply.NEUTRAL;
        }
        int severity = Level.toLocationAwareLoggerInteger(level);
        logger.log(marker, Logger.class.getName(), severity, line(message, arguments, thrown), null, null);
        return FilterReply.DENY;
    }

    private boolean isFirst(String kind) {
        long now = nanoTime.getAsLong();
        Long last = written.get(kind);
        if (last != null && now - last < EVERY) {
            return false;
        }
        if (written.size() >= MOST_KINDS) {
            written.clear();
        }
        written.put(kind, now);
        return true;
    }

    private static String kind(Throwable thrown) {
        return causes(thrown)
                .map(cause -> cause.getClass().getName()
                        + Stream.of(cause.getStackTrace()).findFirst())
                .collect(Collectors.joining());
    }

    private static String line(@Nullable String message, @Nullable Object @Nullable [] arguments, Throwable thrown) {
        Throwable root = causes(thrown).reduce(thrown, (_, cause) -> cause);
        String text = MessageFormatter.arrayFormat(message, arguments).getMessage() + ": " + root + " (again)";
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
