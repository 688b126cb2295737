package org.servicehall.platform.settings;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.event.Attempt;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Numbers;

/**
 * Numbers of notices, as {@code 330106-SL-2026-0001}: counted by hall, kind and year (rule K9). Each kind is numbered by
 * one service alone, which {@link NoticeKind#numberedBy} names.
 */
public final class NoticeNumbers {
    /** 档案. */
    private static final String ARCHIVE = "DA";

    private final Numbers numbers;
    private final Halls halls;

    public NoticeNumbers(Numbers numbers, Halls halls) {
        this.numbers = numbers;
        this.halls = halls;
    }

    /**
     * Draws a number when first asked for one, so that what is refused leaves no gap; asked again it is the same. A decision on
     * a stream in hand draws none, since the newest may refuse it (ADR 52).
     */
    public Supplier<String> onIssue(String hall, NoticeKind kind, CommandContext context) {
        return new OnIssue(hall, kind.initials(), context);
    }

    /** As {@code 330106-DA-2026-0001}: a closed file's place in the archive (R1). */
    public Supplier<String> onArchiving(String hall, CommandContext context) {
        return new OnIssue(hall, ARCHIVE, context);
    }

    private String draw(String hall, String initials, CommandContext context) {
        String scope = "Notice:" + hall + "-" + initials;
        int year = halls.today(hall, context.at()).getYear();
        Numbers.Reserved reserved = numbers.reserve(scope, scope + "-" + year, context);
        String series = reserved.series();
        return series.substring(series.indexOf(':') + 1) + "-" + reserved.number();
    }

    private final class OnIssue implements Supplier<String> {
        private final String hall;
        private final String initials;
        private final CommandContext context;
        private @Nullable String drawn;

        OnIssue(String hall, String initials, CommandContext context) {
            this.hall = hall;
            this.initials = initials;
            this.context = context;
        }

        @Override
        public synchronized String get() {
            if (drawn == null) {
                Attempt.current().ifPresent(Attempt::needsNewest);
                drawn = draw(hall, initials, context);
            }
            return drawn;
        }
    }
}
