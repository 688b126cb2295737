package org.servicehall.intake.paper;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.Stage;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.NamedItem;
import org.servicehall.contracts.application.SupplementEvent.ItemsNamed;
import org.servicehall.contracts.paper.PaperKind;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.matter.Material;
import org.servicehall.intake.domain.paper.PaperCommand.Place;
import org.servicehall.intake.view.ApplicationQueries;
import org.servicehall.intake.view.affair.AffairQueries;
import org.servicehall.intake.view.affair.PersonalAffair;
import org.servicehall.intake.view.appointment.AppointmentQueries;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.HallGuard;
import org.springframework.stereotype.Component;

/**
 * Which papers an application may have: of an item that it knows, of a stage that its case has, of a visit of this hall.
 * Its own stream tells, without delay; whether its case was granted is known a moment later (rule S4).
 */
@Component
public class WhatMayComeIn {
    private final Streams streams;
    private final Catalogue catalogue;
    private final AppointmentQueries appointments;
    private final ApplicationQueries applications;
    private final AffairQueries cases;

    WhatMayComeIn(
            Streams streams,
            Catalogue catalogue,
            AppointmentQueries appointments,
            ApplicationQueries applications,
            AffairQueries cases) {
        this.streams = streams;
        this.catalogue = catalogue;
        this.appointments = appointments;
        this.applications = applications;
        this.cases = cases;
    }

    /**
     * @throws Refusal {@code unknown-number}, {@code paper-place-wrong}, {@code unknown-material},
     *     {@code paper-not-before-acceptance}, {@code paper-of-unknown-stage}, {@code paper-of-unknown-visit},
     *     {@code result-not-granted}
     */
    public void check(String no, Place place) {
        List<Object> events = events(no);
        checkFits(place.kind() == PaperKind.MATERIAL || place.item() == null, "item", place);
        checkFits((place.kind() == PaperKind.STAGE) == (place.stage() != null), "stage", place);
        checkFits((place.kind() == PaperKind.VISIT) == (place.appointmentNo() != null), "appointment", place);
        if (place.item() != null) {
            checkItem(place.item(), itemsOf(events));
        }
        if (place.kind() == PaperKind.VISIT) {
            checkVisit(no, place.appointmentNo());
        } else if (place.kind() != PaperKind.MATERIAL) {
            checkStage(place.stage(), events);
        }
        if (place.kind() == PaperKind.RESULT) {
            checkGranted(no);
        }
    }

    /** There is no certificate of what was not granted (D9). */
    private void checkGranted(String no) {
        if (cases.find(no).filter(PersonalAffair::granted).isEmpty()) {
            throw Refusal.conflict("result-not-granted", "S4");
        }
    }

    /**
     * What is missing is handed in while the application waits for it.
     *
     * @throws Refusal {@code paper-not-missing}
     */
    public void checkMissing(String no, String item) {
        boolean missing = applications
                .find(no)
                .filter(sheet -> sheet.status().isOpen() && sheet.missing().contains(item))
                .isPresent();
        if (!missing) {
            throw Refusal.conflict("paper-not-missing", "S4", item).at("item");
        }
    }

    private static void checkFits(boolean fits, String field, Place place) {
        if (!fits) {
            throw Refusal.unprocessable("paper-place-wrong", "S4", place.kind().text(), field)
                    .at(field);
        }
    }

    private static void checkItem(String item, Set<String> known) {
        if (!known.contains(item)) {
            throw Refusal.unprocessable("unknown-material", "M2", item, String.join(", ", known))
                    .at("item");
        }
    }

    private Set<String> itemsOf(List<Object> events) {
        ApplicationReceived received = received(events);
        Stream<String> listed =
                catalogue.version(received.hall(), received.matterId(), received.matterVersion()).materials().stream()
                        .map(Material::code);
        Stream<String> named = events.stream()
                .filter(ItemsNamed.class::isInstance)
                .flatMap(event -> ((ItemsNamed) event).items().stream())
                .map(NamedItem::code);
        return Stream.concat(listed, named).collect(Collectors.toUnmodifiableSet());
    }

    private void checkVisit(String no, @Nullable String appointmentNo) {
        String hall = no.substring(0, no.indexOf('-') + 1);
        String visit = Objects.requireNonNullElse(appointmentNo, "");
        if (!visit.startsWith(hall) || appointments.find(visit).isEmpty()) {
            throw Refusal.unprocessable("paper-of-unknown-visit", "S4", visit).at("appointment");
        }
    }

    /** @param stage null where the paper is of the case as a whole */
    private static void checkStage(@Nullable String stage, List<Object> events) {
        List<Stage> stages = events.stream()
                .filter(ApplicationAccepted.class::isInstance)
                .map(event -> ((ApplicationAccepted) event).stages())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("paper-not-before-acceptance", "S4"));
        if (stage != null && stages.stream().noneMatch(one -> one.id().equals(stage))) {
            throw Refusal.unprocessable("paper-of-unknown-stage", "S4", stage).at("stage");
        }
    }

    /** Reference of the applicant, to whom all papers belong. */
    public String personOf(String no) {
        return received(events(no)).applicant().ref();
    }

    private List<Object> events(String no) {
        return streams.read(ApplicationEvent.STREAM + ":" + no).orElseThrow(() -> HallGuard.unknown(no)).stream()
                .map(RecordedEvent::payload)
                .toList();
    }

    private static ApplicationReceived received(List<Object> events) {
        return (ApplicationReceived) events.getFirst();
    }
}
