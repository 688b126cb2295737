package org.servicehall.intake.automation;

import java.util.List;
import java.util.Set;
import org.servicehall.contracts.Topics;
import org.servicehall.intake.domain.notice.IssueNotice;
import org.servicehall.intake.notice.NoticeOffice;
import org.servicehall.intake.notice.Occasion;
import org.servicehall.intake.notice.Occasions;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.settings.NoticeNumbers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whatever a resident must have in writing is printed, numbered and kept as soon as it happens (rule K9). */
@Component
class WhenNoticeDueThenIssueIt implements Automation {
    private static final Logger LOG = LoggerFactory.getLogger(WhenNoticeDueThenIssueIt.class);

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

    /** Those of one subject together; where that fails, each by itself, so that one keeps nothing from those before it. */
    void issue(RecordedEvent event) {
        List<Occasion> occasions = Occasions.of(event);
        if (occasions.isEmpty()) {
            return;
        }
        if (occasions.stream().map(Occasion::subjectNo).distinct().count() == 1) {
            try {
                issue(occasions, event);
                return;
            } catch (RuntimeException e) {
                if (occasions.size() == 1 || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                LOG.warn("notices of {} could not be issued together and are now one by one", event.stream(), e);
            }
        }
        occasions.forEach(occasion -> issue(List.of(occasion), event));
    }

    private void issue(List<Occasion> occasions, RecordedEvent event) {
        List<NoticeOffice.Numbered> notices = occasions.stream()
                .map(occasion -> new NoticeOffice.Numbered(numberOf(occasion, event), occasion))
                .toList();
        List<String> hashes = office.issue(notices, event);
        for (int i = 0; i < notices.size(); i++) {
            record(notices.get(i), hashes.get(i), event);
        }
    }

    private CommandContext context(Occasion occasion, RecordedEvent event) {
        return CommandContext.of(name(), event.time()).withKey(name() + "/" + occasion.kind() + "/" + event.id());
    }

    private String numberOf(Occasion occasion, RecordedEvent event) {
        String given = occasion.noticeNo();
        return given != null
                ? given
                : numbers.onIssue(occasion.hall(), occasion.kind(), context(occasion, event))
                        .get();
    }

    private void record(NoticeOffice.Numbered notice, String hash, RecordedEvent event) {
        Occasion occasion = notice.occasion();
        commands.send(
                new IssueNotice(
                        notice.noticeNo(),
                        occasion.hall(),
                        occasion.kind(),
                        occasion.subjectNo(),
                        event.id(),
                        hash,
                        event.time(),
                        occasion.by()),
                context(occasion, event));
    }
}
