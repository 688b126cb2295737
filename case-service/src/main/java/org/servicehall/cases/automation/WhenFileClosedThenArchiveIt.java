package org.servicehall.cases.automation;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.servicehall.cases.domain.archive.ArchiveCommand.ArchiveFile;
import org.servicehall.cases.view.archive.FileContents;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.archive.ArchiveEvent.Part;
import org.servicehall.contracts.notice.NoticeEvent.NoticeIssued;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Automation;

/**
 * The last notice closes a file: when it is issued, everything before it is there, and the file goes to the archive (R1).
 */
public final class WhenFileClosedThenArchiveIt implements Automation {
    private static final Set<NoticeKind> LAST = Set.of(NoticeKind.COMPLETION, NoticeKind.RETURN);

    private final Commands commands;
    private final FileContents contents;
    private final BiFunction<String, CommandContext, Supplier<String>> archiveNumbers;

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
    public void on(RecordedEvent event) {
        if (event.payload() instanceof NoticeIssued issued && LAST.contains(issued.kind())) {
            List<Part> parts = contents.parts(issued.subjectNo());
            CommandContext context = CommandContext.of(name(), event.time()).withKey(name() + "/" + event.id());
            commands.send(
                    new ArchiveFile(
                            issued.subjectNo(),
                            issued.hall(),
                            archiveNumbers.apply(issued.hall(), context),
                            parts,
                            contents.notices(issued.subjectNo()),
                            event.time()),
                    context);
        }
    }
}
