package org.servicehall.platform.staff;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.http.InvalidField;
import org.servicehall.platform.security.Role;

/**
 * Whether those whom a request names are of the staff. Whoever decides a command asks before sending it: 422 at the field that
 * names a stranger.
 */
public final class NamedStaff {
    private final StaffDirectory directory;

    public NamedStaff(StaffDirectory directory) {
        this.directory = directory;
    }

    /**
     * Somebody who works at the hall on that day.
     *
     * @param field where in the request, as {@code clerk}
     * @throws InvalidField {@code unknown-person}
     */
    public StaffMember ofHall(String field, String hall, String user, LocalDate day) {
        return directory.find(hall, user, day).orElseThrow(() -> new InvalidField(field, "unknown-person"));
    }

    /**
     * Somebody who works at the hall, has worked there or will: what is said of people outlasts their days there.
     *
     * @throws InvalidField {@code unknown-person}
     */
    public void everOfHall(String field, String hall, String user) {
        if (directory.find(hall, user).isEmpty()) {
            throw new InvalidField(field, "unknown-person");
        }
    }

    /** @throws InvalidField {@code unknown-person} at the place of each that is none, as {@code attendees[2]} */
    public void allOfHall(String field, String hall, List<String> users, LocalDate day) {
        for (int i = 0; i < users.size(); i++) {
            ofHall(field + "[" + i + "]", hall, users.get(i), day);
        }
    }

    /**
     * Somebody who serves that window of the hall on that day.
     *
     * @throws InvalidField {@code unknown-person}, {@code not-of-window}
     */
    public void ofWindow(String field, String hall, String window, String user, LocalDate day) {
        if (!ofHall(field, hall, user, day).serves(window)) {
            throw new InvalidField(field, "not-of-window");
        }
    }

    /**
     * Somebody who is one of these at the hall on that day.
     *
     * @throws InvalidField {@code unknown-person}, {@code not-of-role}
     */
    public StaffMember as(String field, String hall, String user, LocalDate day, Role... roles) {
        StaffMember member = ofHall(field, hall, user, day);
        if (Arrays.stream(roles).noneMatch(member::is)) {
            throw new InvalidField(field, "not-of-role", allOf(roles));
        }
        return member;
    }

    /**
     * A clerk who serves one of these windows of the hall on that day.
     *
     * @throws InvalidField {@code unknown-person}, {@code not-of-role}, {@code not-of-window}
     */
    public void clerkOf(String field, String hall, Collection<String> windows, String user, LocalDate day) {
        as(field, hall, user, day, Role.CLERK);
        if (windows.stream().noneMatch(ofHall(field, hall, user, day)::serves)) {
            throw new InvalidField(field, "not-of-window");
        }
    }

    private static LocalizedText allOf(Role... roles) {
        return new LocalizedText(joined("、", LocalizedText::zh, roles), joined(", ", LocalizedText::en, roles));
    }

    private static String joined(String between, Function<LocalizedText, String> language, Role... roles) {
        return String.join(
                between,
                Arrays.stream(roles).map(role -> language.apply(role.text())).toList());
    }
}
