package org.servicehall.intake.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.notice.NoticeEvent.NoticeIssued;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.domain.message.MessageCommand.TellOfNotice;
import org.servicehall.intake.message.ResidentLetters;
import org.servicehall.intake.message.Sending;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.intake.view.message.MessageQueries;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who never wished for a message costs no command; whoever did once has it decided by the stream (ADR 77). */
@Tag("S5")
class WhenNoticeIssuedThenTellResidentTest implements WholeService {
    private static final String BY_SMS = "{\"channels\":[\"SMS\"]}";

    @LocalServerPort
    private int port;

    @Autowired
    private MessageQueries messages;

    @Autowired
    private ResidentLetters letters;

    @Autowired
    private Sending sending;

    private final Commands commands = mock();
    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    void whoWishedForNoneCostsNoCommand() {
        assertThat(toldOf(received(PENSION))).isEmpty();
    }

    @Test
    void whoWishedAtReceptionIsToldByThat() {
        String wishes = PENSION.replace("\"channel\"", "\"messages\":[\"SMS\"],\"channel\"");
        assertThat(toldOf(received(wishes)))
                .extracting(TellOfNotice::atReception)
                .containsExactly(List.of(MessageChannel.SMS));
    }

    @Test
    void whoChoseLaterIsToldByTheStream() {
        Answer received = received(PENSION);
        choose(received);
        assertThat(toldOf(received)).extracting(TellOfNotice::atReception).containsExactly(List.of());
    }

    @Test
    void whoChoseAndWithdrewIsTheStreamsToo() {
        Answer received = received(PENSION);
        choose(received);
        String own = "{\"no\":\"%s\",\"code\":\"%s\"}".formatted(received.text("no"), received.text("queryCode"));
        assertThat(door.post("", "/api/public/message-withdrawals", own).status())
                .isEqualTo(200);
        assertThat(toldOf(received)).extracting(TellOfNotice::atReception).containsExactly(List.of());
    }

    private Answer received(String body) {
        return door.post(Door.WANG, "/api/applications", body);
    }

    private void choose(Answer received) {
        String path = "/api/applications/" + received.text("no") + "/messages/channels";
        assertThat(door.post(Door.WANG, path, BY_SMS).status()).isEqualTo(200);
    }

    /** What is sent for a notice of it. */
    private List<TellOfNotice> toldOf(Answer received) {
        Clock clock = Clock.fixed(ClosedHall.BEGINS, ZoneOffset.UTC);
        NoticeIssued issued = new NoticeIssued(
                "330106-BL-2098-0001",
                "330106",
                NoticeKind.RETURN,
                received.text("no"),
                "cause",
                "sha256",
                clock.instant(),
                "wang.fang");
        new WhenNoticeIssuedThenTellResident(commands, messages, letters, sending, clock)
                .on(new RecordedEvent("Notice:330106-BL-2098-0001", 0, "type", clock.instant(), "wang.fang", issued));
        ArgumentCaptor<TellOfNotice> told = ArgumentCaptor.captor();
        verify(commands, atMost(1)).send(told.capture(), any());
        return told.getAllValues();
    }
}
