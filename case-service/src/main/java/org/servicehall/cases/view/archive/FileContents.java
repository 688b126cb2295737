package org.servicehall.cases.view.archive;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.servicehall.cases.view.sheet.ApplicationHistories;
import org.servicehall.cases.view.sheet.ApplicationHistory;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.archive.ArchiveEvent.NoticePart;
import org.servicehall.contracts.archive.ArchiveEvent.Part;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.projection.View;

/** What belongs to a file, and whether it is still what was archived (R1). */
public final class FileContents {
    private final Streams streams;
    private final ApplicationHistories histories;
    private final View<ApplicationHistory> applications;
    private final View<FileNotice> notices;
    private final EventJson json;

    public FileContents(
            Streams streams,
            ApplicationHistories histories,
            View<ApplicationHistory> applications,
            View<FileNotice> notices,
            EventJson json) {
        this.streams = streams;
        this.histories = histories;
        this.applications = applications;
        this.notices = notices;
        this.json = json;
    }

    /** The application's events and the case's, as far as they have come. */
    public List<Part> parts(String no) {
        List<Part> parts = new ArrayList<>();
        of(ApplicationEvent.STREAM + ":" + no).ifPresent(events -> parts.add(part(events, events.size())));
        of(CaseEvent.STREAM + ":" + no).ifPresent(events -> parts.add(part(events, events.size())));
        return List.copyOf(parts);
    }

    public List<NoticePart> notices(String no) {
        return notices
                .page(Filters.eq("subjectNo", no), Sorts.ascending("issuedAt"), null, View.LARGEST_PAGE)
                .items()
                .stream()
                .map(notice -> new NoticePart(notice.noticeNo(), notice.sha256()))
                .toList();
    }

    /** Whether the events that were archived are still the same ones. */
    public boolean isUnchanged(Part archived) {
        return of(archived.stream())
                .filter(events -> events.size() >= archived.events())
                .map(events -> part(events, archived.events()).equals(archived))
                .orElse(false);
    }

    private Optional<List<RecordedEvent>> of(String stream) {
        String no = stream.substring(stream.indexOf(':') + 1);
        return stream.startsWith(CaseEvent.STREAM + ":")
                ? streams.read(stream)
                : applications.find(no).map(histories::events);
    }

    private Part part(List<RecordedEvent> events, int count) {
        MessageDigest digest = sha256();
        for (RecordedEvent event : events.subList(0, count)) {
            String line = String.join(
                    "\n",
                    event.id(),
                    event.type(),
                    event.time().toString(),
                    event.by(),
                    json.write(event.payload()),
                    "");
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return new Part(events.getFirst().stream(), count, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
