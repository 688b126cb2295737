package org.servicehall.platform.staff;

/** The staff as papers, tables and notice boards show them: by name and staff number, and whoever is unknown by user id. */
public final class PrintedStaff {
    private final StaffDirectory directory;

    public PrintedStaff(StaffDirectory directory) {
        this.directory = directory;
    }

    /** As {@code 王芳（1001）}. */
    public String numbered(String hall, String user) {
        return directory
                .find(hall, user)
                .map(member -> member.name() + "（" + member.staffNo() + "）")
                .orElse(user);
    }

    /** As {@code 王芳}, for a text that addresses somebody. */
    public String name(String hall, String user) {
        return directory.find(hall, user).map(StaffMember::name).orElse(user);
    }
}
