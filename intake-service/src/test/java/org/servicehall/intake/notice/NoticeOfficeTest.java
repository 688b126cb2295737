package org.servicehall.intake.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.hash.Sha256;
import org.servicehall.platform.vault.Vault;

/** The hash that goes on record is of the page that is kept. */
@Tag("K9")
class NoticeOfficeTest {
    private static final String NO = "330106-20250926-0001";
    private static final String NOTICE = "330106-SL-2025-0001";
    private static final Instant AT = Instant.parse("2025-09-26T01:00:00Z");

    private final ApplicationReceived received = mock();
    private final RecordedEvent event = new RecordedEvent("Application:" + NO, 0, "type", AT, "wang.fang", received);
    private final Vault vault = mock();
    private final NoticeOffice office = new NoticeOffice(
            mock(),
            new Streams(_ -> Optional.of(List.of(event))),
            vault,
            mock(),
            mock(),
            mock(),
            mock(),
            mock(),
            mock());

    @BeforeEach
    void received() {
        when(received.applicant()).thenReturn(new Applicant("P-1", "张*"));
        when(vault.together(any()))
                .thenAnswer(together -> together.<Supplier<?>>getArgument(0).get());
    }

    @Test
    void thePageThatWasPrintedBeforeCounts() {
        when(vault.keep(any(), any(), any(), anyList())).thenReturn(List.of(Map.of("page", "<p>受理通知书</p>")));
        assertThat(issue()).isEqualTo(Sha256.hex("<p>受理通知书</p>"));
    }

    @Test
    void whatIsKeptWithoutItsPageHasNoHash() {
        when(vault.keep(any(), any(), any(), anyList())).thenReturn(List.of(Map.of("answer", "可以")));
        assertThatThrownBy(this::issue).hasMessageContaining(NOTICE);
    }

    private String issue() {
        Occasion occasion = new Occasion(NoticeKind.ACCEPTANCE, NOTICE, "330106", NO, received, "wang.fang", AT);
        return office.issue(List.of(new NoticeOffice.Numbered(NOTICE, occasion)), event)
                .getFirst();
    }
}
