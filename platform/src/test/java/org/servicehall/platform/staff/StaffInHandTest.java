package org.servicehall.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.testing.DemoStaff;

/** How long what was read of the staff is good for. */
class StaffInHandTest {
    private static final String HALL = "330106";

    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void whatWasReadIsGoodForTenSecondsAndWhoIsUnknownForOne() {
        StaffRecord record = new StaffRecord("330106-li.na", HALL, "li.na", List.of(), List.of());
        StaffDirectory directory = new StaffDirectory(
                id -> {
                    reads.incrementAndGet();
                    return id.equals(record.id()) ? Optional.of(record) : Optional.empty();
                },
                _ -> List.of(),
                () -> List.of(HALL),
                nanos::get);

        assertThat(reads).hasValue(0);
        directory.find(HALL, "li.na");
        directory.find(HALL, "nobody");
        nanos.addAndGet(StaffDirectory.UNKNOWN.toNanos());
        directory.find(HALL, "li.na");
        assertThat(reads).hasValue(2);
        directory.find(HALL, "nobody");
        assertThat(reads).hasValue(3);
        nanos.addAndGet(StaffDirectory.FRESH.toNanos());
        directory.find(HALL, "li.na");
        assertThat(reads).hasValue(4);
    }

    /** Names stand beside every answer (ADR 24): whom one hall knows no other is asked about each second. */
    @Test
    void whomOneHallKnowsTheOthersAreAskedAboutNoMoreOftenThanThatOne() {
        Map<String, StaffRecord> records = DemoStaff.records();
        StaffDirectory directory = new StaffDirectory(
                id -> {
                    reads.incrementAndGet();
                    return Optional.ofNullable(records.get(id));
                },
                _ -> List.of(),
                () -> List.of(HALL, "340123"),
                nanos::get);

        assertThat(directory.find("wang.fang")).isPresent();
        assertThat(directory.find("nobody")).isEmpty();
        assertThat(reads).hasValue(4);
        nanos.addAndGet(StaffDirectory.UNKNOWN.toNanos());
        assertThat(directory.find("wang.fang")).isPresent();
        assertThat(reads).hasValue(4);
        assertThat(directory.find("nobody")).isEmpty();
        assertThat(reads).as("who may have just been entered").hasValue(6);
    }
}
