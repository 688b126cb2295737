package org.servicehall.intake.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Fee;
import org.servicehall.contracts.MatterTerms;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.contracts.application.EligibilityEvent.EligibilityDoubted;
import org.servicehall.intake.domain.command.CorrectionCommand.CorrectReception;
import org.servicehall.intake.domain.matter.ChecklistItem;
import org.servicehall.intake.domain.matter.Matter;

/** A slip at reception is put right, and the checklist follows from what is right (rules S7, M2, N2). */
record Correcting(Dossier dossier, CorrectReception command) {
    private static final String CIRCUMSTANCES = "circumstances";

    List<ApplicationEvent> events() {
        checkNotCorrectedMeanwhile();
        List<String> fields = corrected();
        if (fields.isEmpty()) {
            throw Refusal.unprocessable("nothing-corrected", "S7").at("name");
        }
        List<Fee> fees = fields.contains(CIRCUMSTANCES)
                ? matter().fees(circumstances())
                : charging().listed();
        checkNothingChargedYet(fields, fees);
        List<ApplicationEvent> events = new ArrayList<>();
        events.add(correction(fields, fees));
        if (isJudgedAnew()) {
            events.add(new EligibilityDoubted(dossier.no(), dossier.hall(), unmet()));
        }
        return events;
    }

    /** All personal data lies together: what another correction has put right since would be lost. */
    private void checkNotCorrectedMeanwhile() {
        if (command.values() != null && !Objects.equals(command.basedOn(), dossier.values())) {
            throw Refusal.conflict("corrected-meanwhile", "S7");
        }
    }

    /** What can't be told without a figure stays as it was (M3). */
    private List<String> unmet() {
        return Stream.concat(command.unmet().stream(), dossier.unmet().stream().filter(command.unknown()::contains))
                .distinct()
                .toList();
    }

    private List<String> corrected() {
        return Stream.of(
                        command.name() == null ? null : "name",
                        command.phone() ? "phone" : null,
                        command.email() ? "email" : null,
                        hasOtherCircumstances() ? CIRCUMSTANCES : null,
                        isJudgedAnew() && !hasOtherCircumstances() ? "figures" : null,
                        persons() == charging().persons() ? null : "persons")
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean hasOtherCircumstances() {
        return !circumstances().equals(dossier.received().circumstances());
    }

    /** Whether another condition shows as unmet, under other circumstances or by a figure that was told wrong (M3). */
    private boolean isJudgedAnew() {
        return command.circumstances() != null && !Set.copyOf(unmet()).equals(Set.copyOf(dossier.unmet()));
    }

    private ReceptionCorrected correction(List<String> fields, List<Fee> fees) {
        List<ChecklistItem> checklist = matter().checklistForApplication(circumstances());
        List<String> brought = brought();
        List<ChecklistItem> missing = checklist.stream()
                .filter(item -> !brought.contains(item.code()))
                .filter(item -> mayBeMissing(item.code()))
                .toList();
        List<String> all =
                Stream.concat(codes(missing.stream()).stream(), namedInWords()).toList();
        return new ReceptionCorrected(
                dossier.no(),
                dossier.hall(),
                fields,
                command.values(),
                applicant(),
                dossier.received().applicant().maskedName(),
                command.phone() ? command.contact() : dossier.received().contact(),
                circumstances(),
                dossier.received().circumstances(),
                terms(fees),
                codes(checklist.stream().filter(item -> brought.contains(item.code()))),
                all,
                codes(missing.stream().filter(item -> item.material().principal())),
                persons(),
                charging().persons(),
                command.reason(),
                command.act().by(),
                command.act().at(),
                dossier.hallsTurnOnceCorrected(all.isEmpty(), command.act().at()));
    }

    /** What the window has in hand, of what the circumstances asked for until now, and what was brought to this. */
    private List<String> brought() {
        Set<String> missing = Set.copyOf(dossier.papers().missing());
        return Stream.concat(
                        codes(matter().checklist(dossier.received().circumstances()).stream()).stream()
                                .filter(code -> !missing.contains(code)),
                        command.presented().stream())
                .toList();
    }

    /** The hall's slip adds nothing to a notice that is out (N2). */
    private boolean mayBeMissing(String code) {
        return dossier.papers().firstNotice() == null
                || dossier.papers().missing().contains(code);
    }

    /** No circumstance brings or spares what the notice named in words. */
    private Stream<String> namedInWords() {
        Set<String> listed = dossier.received().terms().materials().stream().collect(Collectors.toUnmodifiableSet());
        return dossier.papers().missing().stream().filter(code -> !listed.contains(code));
    }

    /** A receipt says for whom and for what was paid: what it rests on is not corrected under it (P4). */
    private void checkNothingChargedYet(List<String> fields, List<Fee> fees) {
        boolean rests = fields.contains("persons") || !fees.equals(charging().listed());
        if (rests && charging().isAnythingCharged()) {
            throw Refusal.conflict("fee-taken-before-correction", "S7");
        }
    }

    /** The version stays, and with it what the hall promised (M5); only what circumstances change follows them. */
    private MatterTerms terms(List<Fee> fees) {
        MatterTerms kept = dossier.received().terms();
        MatterTerms now = matter().terms(circumstances());
        return new MatterTerms(
                now.kind(),
                kept.limitWorkingDays() == null ? now.limitWorkingDays() : kept.limitWorkingDays(),
                kept.stages(),
                now.authority(),
                kept.materials(),
                fees,
                kept.handling(),
                kept.itemsInWords());
    }

    private Applicant applicant() {
        Applicant before = dossier.received().applicant();
        return command.name() == null ? before : new Applicant(before.ref(), command.name());
    }

    private List<String> circumstances() {
        List<String> told = command.circumstances();
        return told == null
                ? dossier.received().circumstances()
                : matter().circumstanceCodes().stream().filter(told::contains).toList();
    }

    private int persons() {
        return command.persons() == null ? charging().persons() : command.persons();
    }

    private Matter matter() {
        return command.matter();
    }

    private Charging charging() {
        return dossier.charging();
    }

    private static List<String> codes(Stream<ChecklistItem> items) {
        return items.map(ChecklistItem::code).toList();
    }
}
