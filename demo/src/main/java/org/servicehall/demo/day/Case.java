package org.servicehall.demo.day;

import java.time.Instant;
import org.servicehall.demo.hall.Staff;

/** An accepted application. */
record Case(Filed filed, Staff agent, String dueAt) {
    String no() {
        return filed.no();
    }

    Instant due() {
        return Instant.parse(dueAt);
    }

    String path(String action) {
        return filed.casePath(action);
    }
}
