package org.servicehall.accountability.api.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.servicehall.accountability.domain.complaint.By;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Who of a hall takes complaints up and decides on them, as the rules know people (rules B5, B8). */
@Component
public final class DecidingStaff {
    private final StaffDirectory directory;

    DecidingStaff(StaffDirectory directory) {
        this.directory = directory;
    }

    /** Those who work there at that moment; read where somebody asks. */
    public Supplier<List<By>> of(String hall, Instant at) {
        return () -> directory.as(hall, at, Role.OFFICE, Role.LEADING_GROUP).stream()
                .map(DecidingStaff::by)
                .toList();
    }

    private static By by(StaffMember member) {
        return new By(member.user(), StaffTexts.names(member.roles()), Map.of());
    }
}
