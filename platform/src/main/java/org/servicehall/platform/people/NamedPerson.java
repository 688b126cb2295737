package org.servicehall.platform.people;

import org.servicehall.platform.staff.StaffMember;

/** What an answer tells of somebody beside the user id: as it hangs on the hall's walls. */
record NamedPerson(String name, String staffNo, String post) {
    static NamedPerson of(StaffMember member) {
        return new NamedPerson(member.name(), member.staffNo(), member.post());
    }
}
