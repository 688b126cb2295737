package org.servicehall.intake.api.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.CorrectionCommand.CorrectReception;
import org.servicehall.intake.domain.matter.Assessment;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.message.ResidentLetters;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.intake.vault.Applicants;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.Envelope;
import org.servicehall.platform.vault.MaskedName;
import org.servicehall.platform.vault.ResidentNumber;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultId;
import org.springframework.stereotype.Component;

/** Makes of what a form says was wrong the command that puts it right, what is personal laid into the vault beside it (rule S7). */
@Component
class CorrectionDrafts {
    private final Streams streams;
    private final Catalogue catalogue;
    private final Applicants applicants;
    private final Vault vault;
    private final Halls halls;
    private final TermSettings settings;

    CorrectionDrafts(
            Streams streams,
            Catalogue catalogue,
            Applicants applicants,
            Vault vault,
            Halls halls,
            TermSettings settings) {
        this.streams = streams;
        this.catalogue = catalogue;
        this.applicants = applicants;
        this.vault = vault;
        this.halls = halls;
        this.settings = settings;
    }

    /** @throws Refusal where no application has this number */
    ApplicationReceived received(String no) {
        return streams.read(ApplicationEvent.STREAM + ":" + no)
                .map(events -> (ApplicationReceived) events.getFirst().payload())
                .orElseThrow(() -> HallGuard.unknown(no));
    }

    CorrectReception of(ApplicationReceived received, ReceptionCorrection request, Act act, Envelope beside) {
        String no = received.applicationNo();
        VaultId known = applicants.idOf(no);
        Map<String, String> before =
                vault.forOwnUse(known).orElseThrow(() -> Refusal.notFound("personal-data-erased", no));
        Matter matter = catalogue.version(received.hall(), received.matterId(), received.matterVersion());
        List<String> circumstances = circumstances(matter, received, request);
        Map<String, String> now = request.personalData(before);
        String values = request.changes(before) ? beside.mark() : null;
        if (values != null) {
            beside.put(Applicants.corrected(no, values), received.applicant().ref(), now);
        }
        String phone = now.get(Vault.PHONE);
        return new CorrectReception(
                no,
                act,
                same(before, now, "name") ? null : MaskedName.of(now.getOrDefault("name", "")),
                !same(before, now, Vault.PHONE),
                phone == null ? null : vault.phoneMark(no, phone),
                values,
                Applicants.valuesOf(known),
                circumstances,
                Set.copyOf(request.materialsOrNone()),
                assessed(Assessment.Result.UNMET, matter, received, circumstances, request, now),
                assessed(Assessment.Result.UNKNOWN, matter, received, circumstances, request, now),
                request.persons(),
                request.reason().strip(),
                matter,
                settings.limits(halls.deadlines(received.hall())),
                !same(before, now, ResidentLetters.EMAIL));
    }

    /** As they were told last. */
    private List<String> asTold(ApplicationReceived received) {
        return streams.read(ApplicationEvent.STREAM + ":" + received.applicationNo()).stream()
                .flatMap(List::stream)
                .map(RecordedEvent::payload)
                .filter(ReceptionCorrected.class::isInstance)
                .map(event -> ((ReceptionCorrected) event).circumstances())
                .reduce((_, later) -> later)
                .orElse(received.circumstances());
    }

    private static boolean same(Map<String, String> before, Map<String, String> now, String field) {
        return now.getOrDefault(field, "").equals(before.getOrDefault(field, ""));
    }

    /** With what the day of reception brought (C6); null where neither they nor a figure on which a condition rests was wrong. */
    private @Nullable List<String> circumstances(
            Matter matter, ApplicationReceived received, ReceptionCorrection request) {
        matter.checkKnownMaterials(request.materialsOrNone());
        List<String> told = request.circumstances();
        List<String> before = asTold(received);
        if (told == null || Set.copyOf(told).equals(Set.copyOf(before))) {
            return request.figuresByCode().isEmpty() ? null : before;
        }
        LocalDate day = day(received.hall(), received.receivedAt());
        List<String> circumstances = matter.circumstancesOn(day, told);
        matter.checklistForApplication(circumstances);
        return circumstances;
    }

    private List<String> assessed(
            Assessment.Result result,
            Matter matter,
            ApplicationReceived received,
            @Nullable List<String> circumstances,
            ReceptionCorrection request,
            Map<String, String> person) {
        if (circumstances == null) {
            return List.of();
        }
        String idNumber = person.get(Vault.ID_NUMBER);
        Integer age = idNumber == null
                ? null
                : Period.between(ResidentNumber.birthDate(idNumber), day(received.hall(), received.receivedAt()))
                        .getYears();
        return matter.assess(circumstances, request.figuresByCode(), age).stream()
                .filter(condition -> condition.result() == result)
                .map(Assessment::code)
                .toList();
    }

    private LocalDate day(String hall, Instant at) {
        return halls.today(hall, at);
    }
}
