package org.servicehall.demo.desk;

import java.time.Instant;
import org.servicehall.demo.hall.Staff;

/** An accepted application. */
public record Case(Filed filed, Staff agent, String dueAt) {
    public String no() {
        return filed.no();
    }

    public Instant due() {
        return Instant.parse(dueAt);
    }

    public String path(String action) {
        return filed.casePath(action);
    }
}
