package org.servicehall.intake.api.message;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.MessageFailure;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.domain.message.MessageCommand.RecordFailure;
import org.servicehall.intake.domain.message.MessageCommand.TellOfNotice;
import org.servicehall.intake.domain.message.Retries;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.badinput.Example;

/** A right request for each operation about messages and proof of service. */
public final class MessageExamples {
    static final String NOTICE = "330106-SL-2099-0001";
    private static final String PENSION =
            WholeService.PENSION.replace("\"channel\"", "\"messages\":[\"SMS\"],\"channel\"");

    private final Door door;
    private final Commands commands;

    public MessageExamples(int port, Commands commands) {
        this.door = new Door(port);
        this.commands = commands;
    }

    public List<Example> all() {
        return List.of(
                new Example(
                        "/api/applications/{no}/messages/channels",
                        () -> "/api/applications/" + received().text("no") + "/messages/channels",
                        "{\"channels\":[]}",
                        Door.WANG,
                        EnumSet.of(Role.CLERK, Role.LEAD)),
                new Example(
                        "/api/applications/{no}/messages/settlement",
                        () -> {
                            String no = received().text("no");
                            fail(commands, no);
                            return "/api/applications/" + no + "/messages/settlement";
                        },
                        """
                        {"noticeNo":"%s","channel":"SMS","toldBy":"PHONE"}""".formatted(NOTICE),
                        Door.OFFICE,
                        EnumSet.of(Role.OFFICE, Role.LEAD)),
                service(),
                withdrawal());
    }

    /** A message that failed, of a notice which is never issued. */
    public static void fail(Commands commands, String no) {
        CommandContext context = CommandContext.of("test", ClosedHall.BEGINS);
        commands.send(
                new TellOfNotice(
                        no,
                        "330106",
                        NOTICE,
                        NoticeKind.ACCEPTANCE,
                        Set.of(MessageChannel.SMS),
                        List.of(MessageChannel.SMS),
                        ClosedHall.BEGINS,
                        ClosedHall.BEGINS.plus(Duration.ofDays(900))),
                context);
        Retries retries = new Retries(1, Duration.ofHours(1), Duration.ofHours(1), at -> at);
        commands.send(
                new RecordFailure(no, NOTICE, MessageChannel.SMS, MessageFailure.REFUSED, retries, ClosedHall.BEGINS),
                context);
    }

    private Door.Answer received() {
        return door.post(Door.WANG, "/api/applications", PENSION);
    }

    /** Both are about one application, since the body names its notice; nothing of what is wrong is recorded. */
    private Example service() {
        String path = "/api/applications/"
                + door.post(Door.WANG, "/api/applications", WholeService.PENSION)
                        .text("no");
        String noticeNo = door.post(Door.WANG, path + "/return", """
                {"ground":"UNLAWFUL","reason":"不合法","legalBasis":"第三条"}""").text("noticeNo");
        await().until(() ->
                door.get(Door.WANG, path + "/messages").body().path("notices").size() == 1);
        return new Example(
                "/api/applications/{no}/service",
                () -> path + "/service",
                """
                {"noticeNos":["%s"],"means":"POSTED","postNo":"EA123456789CN"}""".formatted(noticeNo),
                Door.WANG,
                EnumSet.of(Role.CLERK, Role.LEAD, Role.OFFICE));
    }

    private Example withdrawal() {
        Door.Answer received = received();
        return new Example(
                "/api/public/message-withdrawals",
                () -> "/api/public/message-withdrawals",
                """
                {"no":"%s","code":"%s"}""".formatted(received.text("no"), received.text("queryCode")),
                "",
                Set.of());
    }
}
