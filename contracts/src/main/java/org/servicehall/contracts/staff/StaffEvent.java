package org.servicehall.contracts.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/**
 * Who works at a hall, as its office keeps it, a stream for each person; topic {@code hall.attendance}. Names, posts and
 * numbers of the staff hang on the hall's walls and may stand here; nothing else of a person does (rule R3).
 */
public sealed interface StaffEvent {
    String NAMESPACE = "org.servicehall.staff";
    String STREAM = "Staff";

    /** Hall and user id: {@code 330106-wang.fang}. */
    String staff();

    String hall();

    /** User id, as tokens carry it. */
    String user();

    /**
     * Somebody works here.
     *
     * @param name 姓名
     * @param staffNo 工号, which nobody else at the hall has
     * @param post 岗位
     * @param windows codes of the windows served; empty for those who serve none
     * @param roles what this person may be, as tokens carry it
     * @param officePhone of the office, not the person's own; null for none
     * @param from first day
     * @param to last day; null while none is known
     */
    @Event(namespace = NAMESPACE, name = "member-joined", version = "1")
    record StaffMemberJoined(
            @EventTag(key = STREAM) String staff,
            String hall,
            @Person String user,
            String name,
            String staffNo,
            String post,
            List<String> windows,
            List<String> roles,
            @Nullable String officePhone,
            LocalDate from,
            @Nullable LocalDate to,
            @Person String by,
            Instant at)
            implements StaffEvent {}

    /**
     * What is written of somebody was changed: from a day on it holds in place of what held then; what held before stays.
     *
     * @param from first day on which it holds
     */
    @Event(namespace = NAMESPACE, name = "member-changed", version = "1")
    record StaffMemberChanged(
            @EventTag(key = STREAM) String staff,
            String hall,
            @Person String user,
            String name,
            String staffNo,
            String post,
            List<String> windows,
            List<String> roles,
            @Nullable String officePhone,
            LocalDate from,
            @Nullable LocalDate to,
            @Person String by,
            Instant at)
            implements StaffEvent {}

    /** @param to last day; the deputies of this person end with it */
    @Event(namespace = NAMESPACE, name = "member-left", version = "1")
    record StaffMemberLeft(
            @EventTag(key = STREAM) String staff,
            String hall,
            @Person String user,
            LocalDate to,
            @Person String by,
            Instant at)
            implements StaffEvent {}

    /**
     * A colleague stands in for somebody.
     *
     * @param user whom the deputy stands in for
     * @param deputy user id
     * @param from first day
     * @param to last day; null until dismissed
     */
    @Event(namespace = NAMESPACE, name = "deputy-appointed", version = "1")
    record DeputyAppointed(
            @EventTag(key = STREAM) String staff,
            String hall,
            @Person String user,
            @Person String deputy,
            LocalDate from,
            @Nullable LocalDate to,
            @Person String by,
            Instant at)
            implements StaffEvent {}

    /** From this moment on the colleague stands in no longer. */
    @Event(namespace = NAMESPACE, name = "deputy-dismissed", version = "1")
    record DeputyDismissed(
            @EventTag(key = STREAM) String staff,
            String hall,
            @Person String user,
            @Person String deputy,
            @Person String by,
            Instant at)
            implements StaffEvent {}
}
