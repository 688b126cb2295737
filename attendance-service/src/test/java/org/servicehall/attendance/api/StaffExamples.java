package org.servicehall.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.badinput.Example;

/** The staff: a valid request for each operation. */
final class StaffExamples {
    private static final String OFFICE = TestTokens.of("deng.ke", "340123", Role.OFFICE);
    private static final Set<Role> KEEPERS = EnumSet.of(Role.OFFICE);
    /** Whose deputies the leading group and auditors appoint is for the entity to say. */
    private static final Set<Role> APPOINTERS = EnumSet.of(Role.LEAD, Role.OFFICE, Role.LEADING_GROUP, Role.AUDITOR);

    private static final String STAFF = "/api/staff";
    private static final AtomicInteger NEXT = new AtomicInteger(7000);

    private final Counter counter;

    StaffExamples(Counter counter) {
        this.counter = counter;
    }

    List<Example> all() {
        return List.of(
                new Example(STAFF, () -> STAFF, member(NEXT.incrementAndGet()), OFFICE, KEEPERS),
                new Example(STAFF + "/{user}/departure", () -> entered() + "/departure", """
                        {"to":"2025-10-31"}""", OFFICE, KEEPERS),
                new Example(STAFF + "/{user}/deputies", () -> entered() + "/deputies", """
                        {"deputy":"he.ping","from":"2025-09-29","to":"2025-09-30"}""", OFFICE, APPOINTERS),
                new Example(
                        STAFF + "/{user}/deputies/{deputy}/dismissal",
                        () -> deputed() + "/deputies/he.ping/dismissal",
                        "",
                        OFFICE,
                        APPOINTERS));
    }

    static String member(int staffNo) {
        return """
                {"user":"ma.lin%1$s","name":"马琳","staffNo":"%1$s","post":"窗口工作人员","windows":["LABOUR"],
                 "roles":["DEPARTMENT"],"officePhone":"0551-55502999","from":"2025-09-01","to":"2025-12-31"}""".formatted(staffNo);
    }

    private String entered() {
        int no = NEXT.incrementAndGet();
        var answer = counter.postTo(STAFF, OFFICE, member(no));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return STAFF + "/ma.lin" + no;
    }

    private String deputed() {
        var member = entered();
        var answer = counter.postTo(member + "/deputies", OFFICE, """
                {"deputy":"he.ping","from":"2025-09-29","to":"2025-12-31"}""");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return member;
    }
}
