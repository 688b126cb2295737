package org.servicehall.attendance.domain;

import java.time.LocalDate;
import java.util.SortedMap;

/** Who works at a hall and signs for it, lead and office included (rules T1, T2). */
@FunctionalInterface
public interface Staff {
    /** User id → window of everybody expected there that day: from the day they began to the day they left. */
    SortedMap<String, String> expected(String hall, LocalDate day);
}
