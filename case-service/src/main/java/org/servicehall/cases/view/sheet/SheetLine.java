package org.servicehall.cases.view.sheet;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;

/**
 * What a line of a list reads of a {@link CaseSheet}: a few of its hundreds of values (ADR 72).
 *
 * @param handling null until the case is opened
 */
public record SheetLine(
        String no,
        Status status,
        boolean urgent,
        String matterId,
        String maskedName,
        String window,
        @Person @Nullable String handler,
        @Nullable Handling handling) {
    /** Of the case's own part. */
    public record Handling(
            Opened opened,
            Responsible responsible,
            List<Deadline> deadlines,
            List<String> overdue,
            @Nullable Ending ending)
            implements Promised {
        @Override
        public @Nullable Instant completedAt() {
            Completed completed = ending == null ? null : ending.completed();
            return completed == null ? null : completed.completedAt();
        }
    }

    /** Of its opening. */
    public record Opened(LocalizedText matterName, Instant acceptedAt) {}

    /** Of who answers for it. */
    public record Responsible(@Person String agent) {}

    /** Of what leads to the end. */
    public record Ending(@Nullable Completed completed) {}

    /** Of the completion. */
    public record Completed(Instant completedAt) {}
}
