package org.servicehall.intake.automation;

import java.util.List;
import java.util.Set;
import org.servicehall.contracts.Topics;
import org.servicehall.intake.domain.notice.IssueNotice;
import org.servicehall.intake.notice.NoticeOffice;
import org.servicehall.intake.notice.Occasion;
import org.servicehall.intake.notice.Occasions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Automation;
import org.servicehall.platform.projection.Reactions;
import org.servicehall.platform.settings.NoticeNumbers;
import org.springframework.stereotype.Component;

/** Whatever a resident must have in writing is printed, numbered and kept as soon as it happens (rule K9). */
@Component
class WhenNoticeDueThenIssueIt implements Automation {
    private final Commands commands;
    private final NoticeOffice office;
    private final NoticeNumbers numbers;

    WhenNoticeDueThenIssueIt(Commands commands, NoticeOffice office, NoticeNumbers numbers) {
        this.commands = commands;
        this.office = office;
        this.numbers = numbers;
    }

    @Override
    public String name() {
        return "when-notice-due-then-issue-it";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS, Topics.CASES);
    }

    @Override
    public Reactions reactions() {
        return Reactions.toAny(Occasions.TYPES, this::issue);
    }

    private void issue(RecordedEvent event) {
        List<Occasion> occasions = Occasions.of(event);
        if (!occasions.isEmpty()) {
            office.together(() -> occasions.forEach(occasion -> issue(occasion, event)));
        }
    }

    private void issue(Occasion occasion, RecordedEvent event) {
        CommandContext context =
                CommandContext.of(name(), event.time()).withKey(name() + "/" + occasion.kind() + "/" + event.id());
        String given = occasion.noticeNo();
        String noticeNo = given != null
                ? given
                : numbers.onIssue(occasion.hall(), occasion.kind(), context).get();
        String hash = office.issue(noticeNo, occasion, event);
        commands.send(
                new IssueNotice(
                        noticeNo,
                        occasion.hall(),
                        occasion.kind(),
                        occasion.subjectNo(),
                        event.id(),
                        hash,
                        event.time(),
                        occasion.by()),
                context);
    }
}
