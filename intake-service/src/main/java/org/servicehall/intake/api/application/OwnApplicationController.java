package org.servicehall.intake.api.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.intake.domain.acting.Representatives;
import org.servicehall.intake.domain.matter.Material;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.message.ReadNotices;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.intake.view.ApplicationQueries;
import org.servicehall.intake.view.ApplicationSheet;
import org.servicehall.intake.view.message.MessageQueries;
import org.servicehall.intake.view.online.OnlineQueries;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.Caller;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.time.Provisional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Lets residents see what became of what they brought: what is missing, why it was returned (N1, K3). */
@RestController
class OwnApplicationController {
    private final ApplicationQueries applications;
    private final OnlineQueries online;
    private final Catalogue catalogue;
    private final Streams streams;
    private final QueryCodes codes;
    private final Halls halls;
    private final TermSettings terms;
    private final ReadNotices read;
    private final MessageQueries messages;

    OwnApplicationController(
            ApplicationQueries applications,
            OnlineQueries online,
            Catalogue catalogue,
            Streams streams,
            QueryCodes codes,
            Halls halls,
            TermSettings terms,
            ReadNotices read,
            MessageQueries messages) {
        this.read = read;
        this.messages = messages;
        this.online = online;
        this.applications = applications;
        this.catalogue = catalogue;
        this.streams = streams;
        this.codes = codes;
        this.halls = halls;
        this.terms = terms;
    }

    /**
     * A wrong code gets the answer of a number nobody has, so that neither tells anything. Opened by anybody but the hall's
     * staff, it serves the notices whose content it tells (S5).
     */
    @GetMapping("/api/public/applications/{no}")
    OwnApplication own(@PathVariable String no, @RequestHeader(QueryCodes.HEADER) String code, Caller caller) {
        ApplicationSheet sheet =
                applications.find(no).filter(_ -> codes.opens(no, code)).orElseThrow(() -> HallGuard.unknown(no));
        OwnApplication answer = shown(sheet);
        if (caller.actor() == null || !caller.actor().mayTouch(no)) {
            read.by(no, sheet.hall(), told(sheet, answer));
        }
        return answer;
    }

    /** Notices whose content stands in the answer: why it was returned, and what is to be brought by when. */
    private static List<String> told(ApplicationSheet sheet, OwnApplication answer) {
        Stream<String> returned = Stream.ofNullable(answer.returned()).map(OwnApplication.WhyReturned::noticeNo);
        Stream<String> supplement = sheet.status() == ApplicationStatus.SUPPLEMENT_REQUESTED
                ? Stream.of(ApplicationSheet.Notice.Kind.SUPPLEMENT, ApplicationSheet.Notice.Kind.SUPPLEMENT_CHANGE)
                        .flatMap(kind -> last(sheet, kind))
                : Stream.empty();
        return Stream.concat(returned, supplement).toList();
    }

    private static Stream<String> last(ApplicationSheet sheet, ApplicationSheet.Notice.Kind kind) {
        return sheet.notices().stream()
                .filter(notice -> notice.kind() == kind)
                .map(ApplicationSheet.Notice::no)
                .reduce((_, later) -> later)
                .stream();
    }

    private OwnApplication shown(ApplicationSheet sheet) {
        String no = sheet.applicationNo();
        Matter matter = catalogue.version(sheet.hall(), sheet.matterId(), sheet.matterVersion());
        return new OwnApplication(
                no,
                halls.get(sheet.hall()).name(),
                sheet.matterName(),
                sheet.status(),
                sheet.status().text(),
                sheet.receivedAt(),
                missing(matter, sheet),
                sheet.supplementUntil(),
                Provisional.of(halls.calendar(sheet.hall()), sheet.supplementUntil()),
                terms.supplementDayOff(halls.calendar(sheet.hall()), sheet.askedAt(), sheet.supplementUntil()),
                online.find(no)
                        .map(application -> OwnApplication.OnlineSteps.of(application, sheet))
                        .orElse(null),
                returned(no)
                        .map(event -> OwnApplication.WhyReturned.of(event, names(matter, event.missingPrincipal())))
                        .orElse(null),
                messages.of(no).channels(),
                representatives(no));
    }

    private List<OwnApplication.OwnRepresentative> representatives(String no) {
        return Representatives.of(recorded(no)).all().stream()
                .map(OwnApplication.OwnRepresentative::of)
                .toList();
    }

    private Stream<Object> recorded(String no) {
        return streams.read(ApplicationEvent.STREAM + ":" + no).stream()
                .flatMap(List::stream)
                .map(RecordedEvent::payload);
    }

    private Optional<ApplicationReturned> returned(String no) {
        return recorded(no)
                .filter(ApplicationReturned.class::isInstance)
                .map(ApplicationReturned.class::cast)
                .findFirst();
    }

    /** What was named in words stands in one language (N2). */
    private static List<LocalizedText> missing(Matter matter, ApplicationSheet sheet) {
        Stream<LocalizedText> named = Stream.ofNullable(sheet.named())
                .flatMap(List::stream)
                .filter(item -> sheet.missing().contains(item.code()))
                .map(item -> new LocalizedText(item.text(), item.text()));
        return Stream.concat(names(matter, sheet.missing()).stream(), named).toList();
    }

    private static List<LocalizedText> names(Matter matter, Collection<String> codes) {
        return matter.materials().stream()
                .filter(material -> codes.contains(material.code()))
                .map(Material::name)
                .toList();
    }
}
