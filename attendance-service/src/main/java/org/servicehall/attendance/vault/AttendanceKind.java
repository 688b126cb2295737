package org.servicehall.attendance.vault;

import java.util.regex.Pattern;
import org.servicehall.contracts.Person;
import org.servicehall.platform.vault.VaultKind;

/** What is kept of the staff (rule R3). */
public enum AttendanceKind implements VaultKind {
    /** Why a leave is asked for, which may tell of an illness. */
    LEAVE(Person.USER_ID + "-[0-9]{4}-[0-9]+");

    private final Pattern older;

    AttendanceKind(String older) {
        this.older = Pattern.compile("[0-9]{6}-" + older);
    }

    @Override
    public Pattern older() {
        return older;
    }
}
