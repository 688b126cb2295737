package org.servicehall.platform.staff;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.staff.StaffEvent;
import org.servicehall.contracts.staff.StaffEvent.DeputyAppointed;
import org.servicehall.contracts.staff.StaffEvent.DeputyDismissed;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberChanged;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberJoined;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberLeft;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.staff.StaffRecord.Post;
import org.servicehall.platform.staff.StaffRecord.StandIn;
import org.servicehall.platform.view.Remembers;

/** The staff of the halls, a document for each person. */
public final class StaffRecords implements Projection<StaffRecord> {
    @Override
    public String name() {
        return "staff-directory";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ATTENDANCE);
    }

    @Override
    public Class<StaffRecord> type() {
        return StaffRecord.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("hall"));
    }

    /** A deputy's document sees of the other's stream what concerns the deputy. */
    @Override
    public Remembers remembers() {
        return Remembers.PARTS_OF_STREAMS;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return switch (event.payload()) {
            case DeputyAppointed appointed -> List.of(appointed.staff(), id(appointed.hall(), appointed.deputy()));
            case DeputyDismissed dismissed -> List.of(dismissed.staff(), id(dismissed.hall(), dismissed.deputy()));
            case StaffEvent staff -> List.of(staff.staff());
            default -> List.of();
        };
    }

    @Override
    public StaffRecord apply(String id, @Nullable StaffRecord current, RecordedEvent event) {
        StaffEvent staff = (StaffEvent) event.payload();
        StaffRecord record = Objects.requireNonNullElseGet(
                current,
                () -> new StaffRecord(
                        id, staff.hall(), id.substring(staff.hall().length() + 1), List.of(), List.of()));
        return switch (staff) {
            case StaffMemberJoined joined -> record.with(post(joined));
            case StaffMemberChanged changed -> record.with(post(changed));
            case StaffMemberLeft left -> record.leaving(left.to());
            case DeputyAppointed appointed ->
                record.with(new StandIn(appointed.user(), appointed.deputy(), appointed.from(), appointed.to(), null));
            case DeputyDismissed dismissed -> record.dismissed(dismissed.user(), dismissed.deputy(), dismissed.at());
        };
    }

    /** The document of a person: {@code 330106-wang.fang}. */
    public static String id(String hall, String user) {
        return hall + "-" + user;
    }

    private static Post post(StaffMemberJoined joined) {
        return new Post(
                joined.name(),
                joined.staffNo(),
                joined.post(),
                joined.windows(),
                joined.roles(),
                joined.officePhone(),
                joined.from(),
                joined.to());
    }

    private static Post post(StaffMemberChanged changed) {
        return new Post(
                changed.name(),
                changed.staffNo(),
                changed.post(),
                changed.windows(),
                changed.roles(),
                changed.officePhone(),
                changed.from(),
                changed.to());
    }
}
