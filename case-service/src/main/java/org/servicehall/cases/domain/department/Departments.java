package org.servicehall.cases.domain.department;

import java.util.Map;

/** Who speaks for which department, hall by hall; whoever is not named speaks for none (rules C2, F5). */
public final class Departments {
    private final Map<Person, Department> members;

    /** Somebody at a hall, who is nobody at another. */
    public record Person(String hall, String user) {}

    public Departments(Map<Person, Department> members) {
        this.members = Map.copyOf(members);
    }

    public Department of(String hall, String user) {
        return members.getOrDefault(new Person(hall, user), Department.NONE);
    }
}
