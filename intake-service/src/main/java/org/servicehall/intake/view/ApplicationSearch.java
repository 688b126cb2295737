package org.servicehall.intake.view;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.intake.domain.ApplicationStatus;

/**
 * What staff look for among their hall's applications; whatever is null doesn't matter.
 *
 * @param no whole number, or how it begins
 * @param name masked, as it is shown: {@code 张*}
 * @param from day of reception, included
 * @param to day of reception, included
 * @param holder who has to do something about it: only what is still open
 * @param offeredTo whose confirmation a hand-over waits for (F2)
 */
public record ApplicationSearch(
        @Nullable ApplicationStatus status,
        @Person @Nullable String clerk,
        @Nullable String no,
        @Nullable String name,
        @Nullable String matter,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String holder,
        @Nullable String offeredTo) {
    private static final List<String> OPEN = Arrays.stream(ApplicationStatus.values())
            .filter(ApplicationStatus::isOpen)
            .map(Enum::name)
            .toList();
    private static final String AFTER_ALL = "~";

    /** What somebody holds and has to do something about; of one status alone where one is given. */
    public static ApplicationSearch heldBy(String clerk, @Nullable ApplicationStatus status) {
        return new ApplicationSearch(status, null, null, null, null, null, null, clerk, null);
    }

    /** Hand-overs that wait for this clerk's confirmation (F2). */
    public static ApplicationSearch offeredTo(String clerk) {
        return new ApplicationSearch(null, null, null, null, null, null, null, null, clerk);
    }

    /** What somebody holds and has to do something about, and what waits for their confirmation. */
    static Bson heldByOrOfferedTo(String clerk, String hall) {
        return Filters.and(
                Filters.eq("hall", hall),
                Filters.or(
                        Filters.and(Filters.eq("clerk", clerk), Filters.in("status", OPEN)),
                        Filters.eq("offeredTo", clerk)));
    }

    /** Of this number, or whose number begins so. */
    static ApplicationSearch numbered(String no) {
        return new ApplicationSearch(null, null, no, null, null, null, null, null, null);
    }

    /** Whatever there is. */
    public static ApplicationSearch any() {
        return new ApplicationSearch(null, null, null, null, null, null, null, null, null);
    }

    /** All that have a status. */
    public static ApplicationSearch in(ApplicationStatus status) {
        return new ApplicationSearch(status, null, null, null, null, null, null, null, null);
    }

    Bson within(String hall) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq("hall", hall)));
        add(wanted, "status", status == null ? null : status.name());
        add(wanted, "clerk", clerk);
        add(wanted, "clerk", holder);
        add(wanted, "offeredTo", offeredTo);
        if (holder != null) {
            wanted.add(Filters.in("status", OPEN));
        }
        add(wanted, "applicant", name);
        add(wanted, "matterId", matter);
        if (no != null) {
            wanted.add(Filters.gte("applicationNo", no));
            wanted.add(Filters.lt("applicationNo", no + AFTER_ALL));
        }
        if (from != null) {
            wanted.add(Filters.gte("applicationNo", first(hall, from)));
        }
        if (to != null) {
            wanted.add(Filters.lt("applicationNo", first(hall, to) + AFTER_ALL));
        }
        return Filters.and(wanted);
    }

    /** With what the numbers of a day begin. */
    private static String first(String hall, LocalDate day) {
        return hall + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static void add(List<Bson> wanted, String field, @Nullable String value) {
        if (value != null) {
            wanted.add(Filters.eq(field, value));
        }
    }
}
