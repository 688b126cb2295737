package org.servicehall.attendance.domain;

import java.time.LocalDate;
import java.util.SortedMap;

/** Who works at a hall's windows and signs for it (rules T1, T2). */
@FunctionalInterface
public interface Staff {
    /** Clerk → window of everybody expected there that day, by user id. */
    SortedMap<String, String> expected(String hall, LocalDate day);
}
