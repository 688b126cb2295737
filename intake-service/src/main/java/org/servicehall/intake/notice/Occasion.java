package org.servicehall.intake.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.notice.NoticeKind;

/**
 * Something that happened and that a notice has to tell of.
 *
 * @param noticeNo null where the event brings no number
 * @param event payload of the event
 * @param by the clerk who did it, or who answers for what passing time did
 */
public record Occasion(
        NoticeKind kind,
        @Nullable String noticeNo,
        String hall,
        String subjectNo,
        Object event,
        @Person String by,
        Instant at) {}
