package org.servicehall.intake.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.intake.notice.NoticeOffice;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.settings.NoticeNumbers;

/** Notices of one event are issued together, and one by one where that fails. */
@Tag("K9")
class IssuingTogetherTest {
    private static final String NO = "330106-20250926-0001";

    private final ApplicationAccepted promised = mock();
    private final RecordedEvent event = new RecordedEvent(
            "Application:" + NO, 1, "type", Instant.parse("2025-09-26T01:00:00Z"), "wang.fang", promised);
    private final Commands commands = mock();
    private final NoticeOffice office = mock();
    private final NoticeNumbers numbers = mock();
    private final WhenNoticeDueThenIssueIt automation = new WhenNoticeDueThenIssueIt(commands, office, numbers);

    @BeforeEach
    void promised() {
        when(promised.type()).thenReturn(AcceptanceType.PROMISED);
        when(promised.hall()).thenReturn("330106");
        when(promised.applicationNo()).thenReturn(NO);
        when(promised.noticeNo()).thenReturn("330106-SL-2025-0001");
        when(numbers.onIssue(any(), any(), any())).thenReturn(() -> "330106-CN-2025-0001");
    }

    @AfterEach
    void forget() {
        Thread.interrupted();
    }

    @Test
    void whereOneKeepsTheOtherFromBeingIssuedEachIsByItself() {
        when(office.issue(anyList(), any())).then(call -> {
            if (call.<List<?>>getArgument(0).size() > 1) {
                throw new IllegalStateException("together");
            }
            return List.of("hash");
        });

        automation.issue(event);

        verify(office, times(3)).issue(anyList(), any());
        verify(commands, times(2)).send(any(), any());
    }

    @Test
    void whoIsToldToStopTriesNoneByItself() {
        when(office.issue(anyList(), any())).then(_ -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        });

        assertThatIllegalStateException().isThrownBy(() -> automation.issue(event));

        verify(office, times(1)).issue(anyList(), any());
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
