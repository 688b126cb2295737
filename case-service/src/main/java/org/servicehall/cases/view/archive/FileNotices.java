package org.servicehall.cases.view.archive;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.notice.NoticeEvent.NoticeIssued;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/** The notices that belong to files, as intake issued them: one document a file, found by its number (K9, R1). */
public final class FileNotices implements Projection<NoticesOfFile> {
    @Override
    public String name() {
        return "notices-of-files";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Class<NoticesOfFile> type() {
        return NoticesOfFile.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof NoticeIssued issued ? List.of(issued.subjectNo()) : List.of();
    }

    @Override
    public NoticesOfFile apply(String id, @Nullable NoticesOfFile current, RecordedEvent event) {
        NoticeIssued issued = (NoticeIssued) event.payload();
        return Objects.requireNonNullElseGet(current, () -> new NoticesOfFile(id, List.of()))
                .with(new FileNotice(
                        issued.noticeNo(), issued.kind(), issued.cause(), issued.sha256(), issued.issuedAt()));
    }
}
