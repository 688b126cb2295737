package org.servicehall.attendance.view.month;

import java.time.Instant;
import org.servicehall.contracts.Person;

/**
 * That a hall's month is published, and which version of it is the latest (rule T7).
 *
 * @param id as {@code 330106-202511}
 * @param month as {@code 2025-11}
 */
public record PublishedMonth(
        String id,
        String hall,
        String month,
        int version,
        @Person String publishedBy,
        Instant publishedAt) {}
