package org.servicehall.platform.settings;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.event.Attempt;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Drawn;
import org.servicehall.platform.event.Numbers;

/**
 * Numbers of notices, as {@code 330106-SL-2026-0001}: counted by hall, kind and year (rule K9). Each kind is numbered by
 * one service alone, which {@link NoticeKind#numberedBy} names.
 */
public final class NoticeNumbers {
    /** 档案: the letters of a file's number in the archive. */
    public static final String ARCHIVE = "DA";

    private final Numbers numbers;
    private final Halls halls;

    public NoticeNumbers(Numbers numbers, Halls halls) {
        this.numbers = numbers;
        this.halls = halls;
    }

    /**
     * Draws a number when first asked for one, so that what is refused before leaves no gap; asked again it is the same. A decision on
     * a stream in hand draws one as well: refused by the newest, or for another reason, it is given back, unless somebody has drawn the
     * next meanwhile (ADR 70). Without a key it can't be, and is drawn on the newest alone.
     */
    public Supplier<String> onIssue(String hall, NoticeKind kind, CommandContext context) {
        return new OnIssue(hall, kind.initials(), context);
    }

    /** As {@code 330106-DA-2026-0001}: a closed file's place in the archive (R1). */
    public Supplier<String> onArchiving(String hall, CommandContext context) {
        return new OnIssue(hall, ARCHIVE, context);
    }

    private final class OnIssue implements Supplier<String>, Drawn {
        private final String hall;
        private final String scope;
        private final CommandContext context;
        private Numbers.@Nullable Reserved drawn;
        private boolean stands;

        OnIssue(String hall, String initials, CommandContext context) {
            this.hall = hall;
            this.scope = "Notice:" + hall + "-" + initials;
            this.context = context;
        }

        @Override
        public synchronized String get() {
            Optional<Attempt> attempt = Attempt.current();
            attempt.filter(_ -> context.key() == null).ifPresent(Attempt::needsNewest);
            if (drawn == null) {
                drawn = draw();
                stands = attempt.isEmpty();
            }
            attempt.ifPresent(each -> each.uses(this));
            String series = drawn.series();
            return series.substring(series.indexOf(':') + 1) + "-" + drawn.number();
        }

        private Numbers.Reserved draw() {
            int year = halls.today(hall, context.at()).getYear();
            return numbers.reserve(scope, scope + "-" + year, context);
        }

        @Override
        public synchronized void stands() {
            stands = true;
        }

        @Override
        public synchronized void giveBack() {
            if (drawn != null && !stands && context.key() != null) {
                numbers.giveBack(scope, drawn, context);
                drawn = null;
            }
        }
    }
}
