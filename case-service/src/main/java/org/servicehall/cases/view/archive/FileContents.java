package org.servicehall.cases.view.archive;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.servicehall.cases.view.sheet.ApplicationHistories;
import org.servicehall.cases.view.sheet.ApplicationHistory;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.archive.ArchiveEvent.NoticePart;
import org.servicehall.contracts.archive.ArchiveEvent.PaperPart;
import org.servicehall.contracts.archive.ArchiveEvent.Part;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.notice.NoticeEvent.NoticeIssued;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.view.View;

/** What belongs to a file, and whether it is still what was archived (R1). */
public final class FileContents {
    private static final Set<NoticeKind> OF_ACCEPTANCE = EnumSet.of(NoticeKind.ACCEPTANCE, NoticeKind.PROMISE);

    private final Streams streams;
    private final ApplicationHistories histories;
    private final View<ApplicationHistory> applications;
    private final View<NoticesOfFile> notices;
    private final View<PapersOfFile> papers;
    private final EventJson json;

    public FileContents(
            Streams streams,
            ApplicationHistories histories,
            View<ApplicationHistory> applications,
            View<NoticesOfFile> notices,
            View<PapersOfFile> papers,
            EventJson json) {
        this.streams = streams;
        this.histories = histories;
        this.applications = applications;
        this.notices = notices;
        this.papers = papers;
        this.json = json;
    }

    /** All that is archived of a file. */
    public record Contents(List<Part> parts, List<NoticePart> notices, List<PaperPart> papers) {}

    /**
     * The contents, once the file has ended and nothing is missing; empty before. First the view that the news is for is awaited,
     * until it shows them, whether the file has ended or not: who is told that it has not does not look again, and whoever looks
     * when it has finds there all that was looked at before. Whether a case has ended shows on its own stream, and what comes in
     * writing of its end is news of its own: until then nothing else is read, and both views after it. So whichever news of
     * a file is the last to be looked at, it finds all the others there.
     *
     * @param news a notice of the file, or an event of its application
     * @throws org.servicehall.platform.view.ViewBehind when a view has not come so far; to be tried again
     */
    public Optional<Contents> complete(String no, RecordedEvent news) {
        View<?> told = news.payload() instanceof NoticeIssued ? notices : applications;
        told.awaitAtLeast(no, news.stream(), news.sequence() + 1);
        if (isOvertakenByNoEnd(no, news)) {
            return Optional.empty();
        }
        String cause = news.payload() instanceof NoticeIssued notice ? notice.cause() : news.id();
        return unlessHandled(no, news)
                .flatMap(handling -> complete(no, applicationAfter(no, cause), handling, notices(no)));
    }

    /**
     * Whether the view, when it came to show this notice of an acceptance, showed none of an end: that one is news to come then, and finds
     * this one there. So the stream of the case need not be asked (ADR 70).
     */
    private boolean isOvertakenByNoEnd(String no, RecordedEvent news) {
        return isOfAcceptance(news)
                && notices.streamsWrittenHere(no)
                        .filter(shown -> shown.contains(news.stream()))
                        .filter(shown -> shown.stream().noneMatch(FileContents::isOfEnd))
                        .isPresent();
    }

    private static boolean isOfAcceptance(RecordedEvent news) {
        return news.payload() instanceof NoticeIssued notice && OF_ACCEPTANCE.contains(notice.kind());
    }

    private static boolean isOfEnd(String stream) {
        return stream.contains("-" + NoticeKind.COMPLETION.initials() + "-");
    }

    /** The events of its case, none where it has none; empty while it is handled, since accepted, it ends with its case. */
    private Optional<List<RecordedEvent>> unlessHandled(String no, RecordedEvent news) {
        List<RecordedEvent> handling = handling(no);
        boolean accepted = !handling.isEmpty() || isOfAcceptance(news);
        boolean ended = handling.stream().anyMatch(event -> event.payload() instanceof CaseCompleted);
        return accepted && !ended ? Optional.empty() : Optional.of(handling);
    }

    private Optional<Contents> complete(
            String no, List<RecordedEvent> application, List<RecordedEvent> handling, NoticesOfFile issued) {
        List<RecordedEvent> all = new ArrayList<>(application);
        all.addAll(handling);
        return !application.isEmpty() && Completeness.of(all, issued)
                ? Optional.of(new Contents(parts(application, handling), parts(issued), papers(no)))
                : Optional.empty();
    }

    /** Nothing follows the end of a case. */
    private List<RecordedEvent> handling(String no) {
        return streams.readWith(CaseEvent.STREAM + ":" + no, CaseCompleted.class)
                .orElse(List.of());
    }

    /**
     * Whether events and notices are those that were archived, none less and none more, and no scan or photo is missing. One
     * that comes afterwards, as a certificate fetched later, changes nothing of what was archived (S4), and neither does the
     * slip for money given back since, as a deposit is (P4).
     */
    public boolean isUnchanged(ArchivedFile file) {
        return missing(file).isEmpty()
                && areThose(notices(file.fileNo()).notices(), Set.copyOf(file.notices()))
                && file.parts().stream().allMatch(this::isUnchanged);
    }

    private static boolean areThose(List<FileNotice> issued, Set<NoticePart> archived) {
        return issued.stream().map(FileContents::part).collect(toSet()).containsAll(archived)
                && issued.stream()
                        .filter(notice -> notice.kind() != NoticeKind.REFUND)
                        .allMatch(notice -> archived.contains(part(notice)));
    }

    /** Numbers of the scans and photos that were archived and are not there any more, or with another content (S4). */
    public List<Integer> missing(ArchivedFile file) {
        Set<PaperPart> there = papers.find(file.fileNo())
                .map(PapersOfFile::there)
                .map(Set::copyOf)
                .orElse(Set.of());
        return file.archivedPapers().stream()
                .filter(paper -> !there.contains(paper))
                .map(PaperPart::number)
                .toList();
    }

    private List<PaperPart> papers(String no) {
        return papers.find(no).map(PapersOfFile::parts).orElse(List.of());
    }

    private boolean isUnchanged(Part archived) {
        return FileHash.isUnchanged(archived, of(archived.stream()), json);
    }

    /** The application's events, this one among them where it is one of them. */
    private List<RecordedEvent> applicationAfter(String no, String eventId) {
        String stream = ApplicationEvent.STREAM + ":" + no;
        return eventId.startsWith(stream + "@")
                ? applications
                        .findAtLeast(no, stream, Long.parseLong(eventId.substring(stream.length() + 1)) + 1)
                        .map(histories::events)
                        .orElse(List.of())
                : of(stream);
    }

    private NoticesOfFile notices(String no) {
        return notices.find(no).orElseGet(() -> new NoticesOfFile(no, List.of()));
    }

    private List<Part> parts(List<RecordedEvent> application, List<RecordedEvent> handling) {
        return handling.isEmpty()
                ? List.of(FileHash.of(application, json))
                : List.of(FileHash.of(application, json), FileHash.of(handling, json));
    }

    private static List<NoticePart> parts(NoticesOfFile issued) {
        return issued.notices().stream().map(FileContents::part).toList();
    }

    private static NoticePart part(FileNotice notice) {
        return new NoticePart(notice.noticeNo(), notice.sha256());
    }

    private List<RecordedEvent> of(String stream) {
        String no = stream.substring(stream.indexOf(':') + 1);
        return (stream.startsWith(CaseEvent.STREAM + ":")
                        ? streams.read(stream)
                        : applications.find(no).map(histories::events))
                .orElse(List.of());
    }
}
