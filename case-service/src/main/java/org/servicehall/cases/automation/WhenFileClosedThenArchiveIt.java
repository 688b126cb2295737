package org.servicehall.cases.automation;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.servicehall.cases.domain.archive.ArchiveCommand.ArchiveFile;
import org.servicehall.cases.view.archive.FileContents;
import org.servicehall.cases.view.archive.FileContents.Contents;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.FeeEvent.ChargingClosed;
import org.servicehall.contracts.notice.NoticeEvent.NoticeIssued;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.hand.InHand;

/**
 * A file goes to the archive when it has ended and the last of its notices is issued (R1). Notices come in no particular
 * order, so each is asked whether it was the last, and so is the end of fees (P4); an application taken back ends without
 * either.
 */
public final class WhenFileClosedThenArchiveIt implements Automation {
    private static final int FILES = 300;
    private static final long BYTES = 32 << 10;

    private final Commands commands;
    private final FileContents contents;
    private final BiFunction<String, CommandContext, Supplier<String>> archiveNumbers;
    /** Archived here: what is told together with the last finds the file complete as well, and a file is archived once. */
    private final InHand<String> archived = new InHand<>(FILES, BYTES);

    /** @param archiveNumbers of a hall, drawn when a file is really archived */
    public WhenFileClosedThenArchiveIt(
            Commands commands,
            FileContents contents,
            BiFunction<String, CommandContext, Supplier<String>> archiveNumbers) {
        this.commands = commands;
        this.contents = contents;
        this.archiveNumbers = archiveNumbers;
    }

    @Override
    public String name() {
        return "when-file-closed-then-archive-it";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public boolean isAwaited() {
        return false;
    }

    @Override
    public Reactions reactions() {
        return Reactions.to(NoticeIssued.class, (issued, event) -> look(issued.subjectNo(), issued.hall(), event))
                .and(ChargingClosed.class, (closed, event) -> look(closed.applicationNo(), closed.hall(), event))
                .and(
                        ApplicationWithdrawn.class,
                        (withdrawn, event) -> look(withdrawn.applicationNo(), withdrawn.hall(), event));
    }

    private void look(String no, String hall, RecordedEvent news) {
        if (archived.get(no).isEmpty()) {
            contents.complete(no, news).ifPresent(complete -> {
                archive(no, hall, complete, news);
                archived.put(no, no, no.length());
            });
        }
    }

    /** Under one key whatever the news was, so that instances that archive a file at the same time draw one number. */
    private void archive(String no, String hall, Contents complete, RecordedEvent news) {
        CommandContext context = CommandContext.of(name(), news.time()).withKey(name() + "/" + no);
        commands.send(
                new ArchiveFile(
                        no,
                        hall,
                        archiveNumbers.apply(hall, context),
                        complete.parts(),
                        complete.notices(),
                        complete.papers(),
                        news.time()),
                context);
    }
}
