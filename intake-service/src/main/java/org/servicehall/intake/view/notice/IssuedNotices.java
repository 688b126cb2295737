package org.servicehall.intake.view.notice;

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
import org.springframework.stereotype.Component;

/** One document a notice. */
@Component
public class IssuedNotices implements Projection<IssuedNotice> {
    @Override
    public String name() {
        return "issued-notices";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Class<IssuedNotice> type() {
        return IssuedNotice.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof NoticeIssued issued ? List.of(issued.noticeNo()) : List.of();
    }

    @Override
    public IssuedNotice apply(String id, @Nullable IssuedNotice current, RecordedEvent event) {
        NoticeIssued issued = (NoticeIssued) event.payload();
        return new IssuedNotice(
                issued.noticeNo(),
                issued.hall(),
                issued.kind(),
                issued.subjectNo(),
                issued.sha256(),
                issued.issuedAt());
    }

    /** The notices of one application. */
    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("subjectNo", "issuedAt"));
    }
}
