package org.servicehall.cases.view.archive;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.notice.NoticeEvent.NoticeIssued;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/** The notices that belong to files, as intake issued them (K9, R1). */
public final class FileNotices implements Projection<FileNotice> {
    @Override
    public String name() {
        return "file-notices";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Class<FileNotice> type() {
        return FileNotice.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof NoticeIssued issued ? List.of(issued.noticeNo()) : List.of();
    }

    @Override
    public FileNotice apply(String id, @Nullable FileNotice current, RecordedEvent event) {
        NoticeIssued issued = (NoticeIssued) event.payload();
        return new FileNotice(issued.noticeNo(), issued.subjectNo(), issued.kind(), issued.sha256(), issued.issuedAt());
    }

    /** The notices of one file. */
    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("subjectNo", "issuedAt"));
    }
}
