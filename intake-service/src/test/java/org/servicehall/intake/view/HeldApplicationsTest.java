package org.servicehall.intake.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.MatterKind;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.platform.view.Backlog;

/** A clerk's queues of applications are counted from one look (ADR 78). */
@Tag("P3")
class HeldApplicationsTest {
    private static final String WANG = "wang.fang";
    private static final String LI = "li.na";
    private static final Instant NINE = Instant.parse("2026-11-30T01:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(3_600);
    private static final Instant ELEVEN = TEN.plusSeconds(3_600);

    private final List<HeldLine> lines = List.of(
            line(ApplicationStatus.COMPLETE, MatterKind.PROMISED, WANG, null, NINE, ELEVEN),
            line(ApplicationStatus.INCOMPLETE, MatterKind.PETITION, WANG, LI, TEN, TEN),
            line(ApplicationStatus.COMPLETE, MatterKind.PROMISED, LI, WANG, TEN, null));
    private final HeldApplications held =
            new HeldApplications(WANG, Optional.of(lines), _ -> new Backlog(1_000, true, null, null));

    @Test
    void eachQueueHasWhatTheListBehindItHas() {
        assertThat(held.held()).isEqualTo(new Backlog(2, false, NINE, TEN, true));
        assertThat(held.held(ApplicationStatus.COMPLETE)).isEqualTo(new Backlog(1, false, NINE, ELEVEN));
        assertThat(held.held(ApplicationStatus.INCOMPLETE)).isEqualTo(new Backlog(1, false, TEN, TEN, true));
        assertThat(held.offered()).isEqualTo(new Backlog(1, false, TEN, null));
    }

    @Test
    void whatHasEndedIsHeldByNobody() {
        HeldApplications ended = new HeldApplications(
                WANG,
                Optional.of(List.of(line(ApplicationStatus.ACCEPTED, MatterKind.PROMISED, WANG, null, NINE, TEN))),
                _ -> Backlog.NONE);
        assertThat(ended.held()).isEqualTo(Backlog.NONE);
    }

    @Test
    void ofMoreThanAreCountedEachQueueIsAskedForByItself() {
        List<ApplicationSearch> asked = new ArrayList<>();
        HeldApplications many = new HeldApplications(WANG, Optional.empty(), search -> {
            asked.add(search);
            return new Backlog(200, true, NINE, TEN);
        });

        assertThat(many.held().more()).isTrue();
        many.held(ApplicationStatus.COMPLETE);
        many.offered();

        assertThat(asked)
                .containsExactly(
                        ApplicationSearch.heldBy(WANG, null),
                        ApplicationSearch.heldBy(WANG, ApplicationStatus.COMPLETE),
                        ApplicationSearch.offeredTo(WANG));
    }

    private static HeldLine line(
            ApplicationStatus status,
            MatterKind kind,
            String clerk,
            @Nullable String offeredTo,
            Instant receivedAt,
            @Nullable Instant decideBy) {
        return new HeldLine(status, kind, clerk, offeredTo, null, receivedAt, decideBy);
    }
}
