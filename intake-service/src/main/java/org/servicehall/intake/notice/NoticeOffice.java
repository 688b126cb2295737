package org.servicehall.intake.notice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.SupplementEvent.SupplementProlonged;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequested;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.ReceptionLimits;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.intake.vault.Applicants;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.hash.Sha256;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.PrintedStaff;
import org.servicehall.platform.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Prints notices and keeps them: the page lies encrypted with the resident's key, so that erasing the person erases it,
 * and is the same bytes whenever it is printed again (rules K9, R3).
 */
@Component
public class NoticeOffice {
    private static final String PAGE = "page";

    private final Catalogue catalogue;
    private final Streams streams;
    private final Vault vault;
    private final QueryCodes queryCodes;
    private final Halls halls;
    private final NoticePrinter printer;
    private final NoticeSettings settings;
    private final PrintedStaff staff;
    private final TermSettings terms;

    NoticeOffice(
            Catalogue catalogue,
            Streams streams,
            Vault vault,
            QueryCodes queryCodes,
            Halls halls,
            NoticePrinter printer,
            NoticeSettings settings,
            PrintedStaff staff,
            TermSettings terms) {
        this.catalogue = catalogue;
        this.streams = streams;
        this.vault = vault;
        this.queryCodes = queryCodes;
        this.halls = halls;
        this.printer = printer;
        this.settings = settings;
        this.staff = staff;
        this.terms = terms;
    }

    /** Something that a notice tells of, under the notice's number. */
    public record Numbered(String noticeNo, Occasion occasion) {}

    /**
     * Prints the pages that one event calls for, unless they were printed before, and keeps them: all by asking for the resident once,
     * and storing at once.
     *
     * @param notices of one subject, at least one
     * @return SHA-256 of what is kept of each, hex, in their order
     * @throws NullPointerException where something is kept that has no page, of which no hash must go on record
     */
    public List<String> issue(List<Numbered> notices, RecordedEvent event) {
        return vault.together(() -> print(notices, event));
    }

    private List<String> print(List<Numbered> notices, RecordedEvent event) {
        String no = notices.getFirst().occasion().subjectNo();
        List<RecordedEvent> events = known(no, event).orElseThrow(() -> HallGuard.unknown(no));
        ApplicationReceived received = (ApplicationReceived) events.getFirst().payload();
        List<Map<String, String>> kept = vault.keep(
                Applicants.idOf(no, events),
                no,
                received.applicant().ref(),
                notices.stream().map(notice -> making(notice, received, events)).toList());
        return IntStream.range(0, notices.size())
                .mapToObj(i -> hash(notices.get(i).noticeNo(), kept.get(i)))
                .toList();
    }

    private Vault.Making making(Numbered notice, ApplicationReceived received, List<RecordedEvent> events) {
        return new Vault.Making(
                IntakeKind.NOTICE.of(notice.noticeNo()),
                applicant -> Map.of(
                        PAGE,
                        printer.print(page(draft(
                                notice.noticeNo(),
                                notice.occasion(),
                                received,
                                addressee(applicant, received),
                                events)))));
    }

    private static String hash(String noticeNo, Map<String, String> kept) {
        return Sha256.hex(Objects.requireNonNull(kept.get(PAGE), () -> noticeNo + " is kept without its page"));
    }

    /** What is known of the application: of its own event, when that was recorded at least; of another's, now. */
    private Optional<List<RecordedEvent>> known(String no, RecordedEvent event) {
        String stream = ApplicationEvent.STREAM + ":" + no;
        return event.stream().equals(stream) ? streams.readAsFarAs(event) : streams.read(stream);
    }

    /**
     * The page as it was issued.
     *
     * @param kept what the vault showed to who may look
     */
    public static byte[] page(Map<String, String> kept) {
        return kept.getOrDefault(PAGE, "").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * SHA-256 of the page as it is kept, hex; nobody is shown any of it.
     *
     * @throws Refusal {@code personal-data-erased}
     */
    public String kept(String noticeNo) {
        return vault.forOwnUse(IntakeKind.NOTICE.of(noticeNo))
                .map(fields -> Sha256.hex(fields.getOrDefault(PAGE, "")))
                .orElseThrow(() -> Refusal.notFound("personal-data-erased", noticeNo));
    }

    private Draft draft(
            String noticeNo,
            Occasion occasion,
            ApplicationReceived received,
            String addressee,
            List<RecordedEvent> events) {
        Matter matter = catalogue.version(received.hall(), received.matterId(), received.matterVersion());
        return new Draft(
                noticeNo,
                occasion,
                received,
                matter,
                MissingPapers.named(events),
                MissingPapers.of(events),
                addressee,
                answer(noticeNo, occasion),
                queryCodes.codeFor(occasion.subjectNo()),
                staff.numbered(occasion.hall(), occasion.by()),
                until(occasion),
                ActingWords.of(events, halls.today(occasion.hall(), occasion.at())));
    }

    /** By when what a supplement notice lists is to be brought (P2, C6), or may be now (D1); null where it is another notice. */
    private @Nullable LastDay until(Occasion occasion) {
        ReceptionLimits limits = terms.limits(halls.deadlines(occasion.hall()));
        HallCalendar calendar = halls.calendar(occasion.hall());
        return switch (occasion.event()) {
            case SupplementRequested e ->
                requested(calendar, e.requestedAt(), limits.supplementUntil(e.requestedAt(), e.until()));
            case SupplementRequestedAgain e ->
                requested(calendar, e.requestedAt(), limits.supplementUntil(e.requestedAt(), e.until()));
            case SupplementProlonged e -> LastDay.by(calendar, e.until());
            default -> null;
        };
    }

    private LastDay requested(HallCalendar calendar, Instant at, Instant until) {
        return LastDay.by(calendar, until).next(terms.supplementDayOff(calendar, at, until) != null);
    }

    private Page page(Draft draft) {
        String hall = draft.occasion().hall();
        return draft.page(halls.get(hall).name().zh(), halls.calendar(hall).zone(), settings.publicUrl());
    }

    private static String addressee(Optional<Map<String, String>> applicant, ApplicationReceived received) {
        return applicant
                .map(person -> person.get("name"))
                .orElse(received.applicant().maskedName());
    }

    /** Only a consultation has one. */
    private String answer(String noticeNo, Occasion occasion) {
        if (occasion.kind() != NoticeKind.CONSULTATION) {
            return "";
        }
        return vault.forOwnUse(IntakeKind.ANSWER.of(occasion.subjectNo() + "/" + noticeNo))
                .map(texts -> texts.getOrDefault("answer", ""))
                .orElse("");
    }
}
