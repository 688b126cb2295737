package org.servicehall.cases.view.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.Recorded;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.FeeEvent.ChargingClosed;
import org.servicehall.contracts.application.SupplementEvent.SupplementProlonged;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.cases.DeadlineEvent.DeadlineRecomputed;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.event.RecordedEvent;

/** No file is archived before what a changed schedule has its people told in writing lies in it. */
@Tag("R1")
@Tag("D1")
class CompletenessTest {
    private static final Instant LATER = Cases.ACCEPTED.plus(Duration.ofDays(1));

    @Test
    void aFileTakenBackWaitsForTheNoticeThatItsSupplementHasMoreTime() {
        var events = takenBack("330106-BQ-2025-0001", Cases.AGENT);
        assertThat(Completeness.of(events, notices())).isFalse();
        assertThat(Completeness.of(
                        events, notices(notice("330106-BQ-2025-0001", NoticeKind.SUPPLEMENT_CHANGE, "Application", 1))))
                .isTrue();
    }

    @Test
    void aSupplementProlongedBeforeANoticeToldOfItWaitsForNone() {
        assertThat(Completeness.of(takenBack(null, null), notices())).isTrue();
        assertThat(Completeness.of(takenBack("330106-BQ-2025-0001", null), notices()))
                .isTrue();
    }

    @Test
    void aCompletedFileWaitsForTheNoticeOfItsMovedDeadline() {
        var completion = notice("330106-BJ-2025-0001", NoticeKind.COMPLETION, "Case", 1);
        var moved = notice("330106-BG-2025-0001", NoticeKind.DEADLINE_CHANGE, "Case", 0);
        assertThat(Completeness.of(completed("330106-BG-2025-0001"), notices(completion)))
                .isFalse();
        assertThat(Completeness.of(completed("330106-BG-2025-0001"), notices(completion, moved)))
                .isTrue();
        assertThat(Completeness.of(completed(null), notices(completion))).isTrue();
    }

    private static List<RecordedEvent> takenBack(@Nullable String noticeNo, @Nullable String holder) {
        return Recorded.application(List.of(
                Recorded.received(Cases.promised()),
                new SupplementProlonged(Cases.NO, Cases.HALL, Cases.ACCEPTED, LATER, Cases.ACCEPTED, noticeNo, holder),
                new ApplicationWithdrawn(Cases.NO, Cases.HALL, Channel.PHONE, Cases.AGENT, Cases.ACCEPTED, null)));
    }

    private static List<RecordedEvent> completed(@Nullable String noticeNo) {
        var deadline = Cases.promised().deadline();
        var handling = Recorded.handling(List.of(
                new DeadlineRecomputed(Cases.NO, Cases.HALL, deadline, deadline, noticeNo, Cases.ACCEPTED),
                new CaseCompleted(
                        Cases.NO,
                        Cases.HALL,
                        Outcome.GRANTED,
                        true,
                        null,
                        null,
                        "330106-BJ-2025-0001",
                        Cases.ACCEPTED)));
        var application = Recorded.application(List.of(
                new ChargingClosed(Cases.NO, Cases.HALL, handling.getFirst().id(), null, Cases.ACCEPTED)));
        return Stream.concat(application.stream(), handling.stream()).toList();
    }

    private static FileNotice notice(String noticeNo, NoticeKind kind, String stream, int sequence) {
        return new FileNotice(noticeNo, kind, stream + ":" + Cases.NO + "@" + sequence, "ab12", Cases.ACCEPTED);
    }

    private static NoticesOfFile notices(FileNotice... notices) {
        return new NoticesOfFile(Cases.NO, List.of(notices));
    }
}
