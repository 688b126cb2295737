package org.servicehall.bench.attack;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is numbered in a hall, how its numbers look, and the addresses that take them. */
enum NumberKind {
    /** An application, the case and the file that come of it, and what is asked about it all bear one number. */
    FILE(
            "-[0-9]{8}-[0-9]{4,}",
            "-19990101-0001",
            "/api/applications",
            "/api/cases",
            "/api/grants",
            "/api/archive",
            "/api/ratings",
            "/api/public/progress"),
    APPOINTMENT("-YY[0-9]{8}-[0-9]{4,}", "-YY19990101-0001", "/api/appointments", "/api/public/appointments"),
    DUTY_CALL("-ZB[0-9]{8}-[0-9]{4,}", "-ZB19990101-0001", "/api/duty-calls"),
    ERASURE("-SC[0-9]{8}-[0-9]{4,}", "-SC19990101-0001", "/api/erasures"),
    COMPLAINT("-TS[0-9]{8}-[0-9]{4,}", "-TS19990101-0001", "/api/complaints"),
    CONDUCT("-XW[0-9]{8}-[0-9]{4,}", "-XW19990101-0001", "/api/conduct"),
    NOTICE("-(?!DA-|TSJG-|TSCL-)[A-Z]{2,4}-[0-9]{4}-[0-9]{4,}", "-CN-1999-0001", "/api/notices"),
    /** Two that no address takes: what they number is reached by another number. */
    ARCHIVE("-DA-[0-9]{4}-[0-9]{4,}", "-DA-1999-0001"),
    RESULT("-TS(JG|CL)-[0-9]{4}-[0-9]{4,}", "-TSJG-1999-0001"),
    LEAVE("-[a-z][a-z.]+-[0-9]{4}-[0-9]+", "-attack-1999-1", "/api/leaves"),
    CLERK_DAY("-[a-z][a-z.]+-[0-9]{8}", "-attack-19990101", "/api/attendance/absences"),
    /** Of the ledger, which counts from one. */
    ENTRY("", "", "/api/ledger");

    private static final String HALL = "330106";
    private static final List<String> NUMBERED = List.of("no", "id", "number", "clerkDay");

    private final Pattern pattern;
    private final String invented;
    private final Pattern addresses;

    NumberKind(String pattern, String invented, String... addresses) {
        this.pattern = Pattern.compile(pattern.isEmpty() ? "[0-9]{1,9}" : "[0-9]{6}" + pattern);
        this.invented = invented.isEmpty() ? "999999999" : HALL + invented;
        // without any it fits none
        this.addresses = Pattern.compile(addresses.length == 0 ? "(?!)" : "(" + String.join("|", addresses) + ")/.*");
    }

    boolean fits(String number) {
        return pattern.matcher(number).matches();
    }

    /** One that was never given. */
    String invented() {
        return invented;
    }

    /** Of a text that may be no number at all. */
    static Stream<NumberKind> of(String text) {
        return Stream.of(values()).filter(kind -> kind != ENTRY && kind.fits(text));
    }

    /** Whether the operation's path has a number in it, of whatever kind: a matter's code is none, nor are days and months. */
    static boolean isInPathOf(Operation operation) {
        return !operation.isForOperators()
                && !operation.path().startsWith("/api/matters/")
                && operation.variables().stream().limit(1).anyMatch(NUMBERED::contains);
    }

    /** Null where the path has none, or one that nobody has told this about. */
    static @Nullable NumberKind takenBy(Operation operation) {
        return isInPathOf(operation)
                ? Stream.of(values())
                        .filter(kind -> kind.addresses.matcher(operation.path()).matches())
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
