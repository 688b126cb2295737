package org.servicehall.intake.domain.matter;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.Fee;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.MatterTerms;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.Stage;

/**
 * An entry of the catalogue in one of its versions (rule M1).
 *
 * @param version stays with every application received under it (M5)
 * @param validFrom first day on which applications are received under this version
 * @param kind what is done with it; with late-comers it may be something else, see {@link #kind(Collection)}
 * @param limitWorkingDays promised matters: the most working days that may be promised (K5); null otherwise
 * @param authority forwarded matters: the superior authority that decides (K7); null otherwise
 * @param historical no longer offered to residents; auditors see it
 */
public record Matter(
        String id,
        String version,
        LocalDate validFrom,
        LocalizedText name,
        MatterKind kind,
        String window,
        @Nullable Integer limitWorkingDays,
        @Nullable LocalizedText authority,
        List<Choice> choices,
        List<Material> materials,
        List<Stage> stages,
        Guide guide,
        Eligibility eligibility,
        Money money,
        CaseTerms handling,
        boolean historical) {
    public Matter {
        choices = List.copyOf(choices);
        materials = List.copyOf(materials);
        stages = List.copyOf(stages);
    }

    /** Everything to be brought under these circumstances, each with its reason: at once and completely (N1, M2). */
    public List<ChecklistItem> checklist(Collection<String> circumstances) {
        checkKnown(circumstances);
        return materials.stream()
                .filter(material -> material.requiredWhen().holds(circumstances))
                .map(material -> new ChecklistItem(
                        material,
                        material.requiredWhen().causes(circumstances),
                        material.requiredWhen().exceptions()))
                .toList();
    }

    /** Questions still to be asked before the checklist is certain (M2). */
    public List<Choice> openChoices(Collection<String> circumstances) {
        return choices.stream().filter(choice -> choice.isOpen(circumstances)).toList();
    }

    /** As {@link #checklist}, and refused while a question is open: an application must not rest on a guess. */
    public List<ChecklistItem> checklistForApplication(Collection<String> circumstances) {
        List<ChecklistItem> checklist = checklist(circumstances);
        openChoices(circumstances).stream().findFirst().ifPresent(open -> {
            throw Refusal.unprocessable(
                            "circumstance-choice-open", "M2", open.code(), joined(codes(open.circumstances())))
                    .at("circumstances");
        });
        return checklist;
    }

    /** Refuses codes that no version of the checklist of this matter knows. */
    public void checkKnownMaterials(Collection<String> given) {
        List<String> known = materialCodes();
        List<String> unknown =
                given.stream().filter(code -> !known.contains(code)).toList();
        if (!unknown.isEmpty()) {
            throw Refusal.unprocessable("unknown-material", "M2", joined(unknown), joined(known))
                    .at("materials");
        }
    }

    /** Each condition with whether it is met, for whoever is this old (M3). */
    public List<Assessment> assess(
            Collection<String> circumstances, Map<String, Integer> figures, @Nullable Integer age) {
        return eligibility.assess(circumstances, figures, age);
    }

    /** Refuses when a figure that a condition depends on is missing (M3). */
    public void checkFiguresTold(Collection<String> circumstances, Map<String, Integer> figures) {
        eligibility.checkFiguresTold(circumstances, figures);
    }

    /** What may be charged (P4). */
    public List<Fee> fees(Collection<String> circumstances) {
        return money.fees(circumstances);
    }

    /** What is paid (M4). */
    public List<Money.Amount> amounts(Collection<String> circumstances) {
        return money.paid(circumstances);
    }

    /** Refuses what is kept for the record only. */
    public void checkOffered() {
        if (historical) {
            throw Refusal.unprocessable("matter-historical", "M1", name).at("matterId");
        }
    }

    /** The circumstances with those that the day brings: outside the period one is late, or can't be received (C6). */
    public List<String> circumstancesOn(LocalDate day, Collection<String> told) {
        Guide.Period period = guide.period();
        if (period == null) {
            return List.copyOf(told);
        }
        if (period.contains(day)) {
            if (period.isLate(told)) {
                throw Refusal.unprocessable("not-late", "C6", name, shown(period.from()), shown(period.until()))
                        .at("circumstances");
            }
            return List.copyOf(told);
        }
        if (period.late() == null) {
            throw Refusal.conflict(
                    "outside-window-period",
                    "C6",
                    name,
                    shown(period.from()),
                    shown(period.until()),
                    period.isBefore(day) ? opening(period) : period.afterwards());
        }
        return Stream.concat(told.stream(), Stream.of(period.late())).distinct().toList();
    }

    /** Whether it is received on that day: in its period, or also after it as a late one (C6). */
    public boolean isReceivedOn(LocalDate day) {
        Guide.Period period = guide.period();
        return period == null || period.late() != null || period.contains(day);
    }

    /** Its own window, and the others of a joint matter (F2, F5). */
    public boolean isHandledAt(String place) {
        return place.equals(window) || handling.jointWindows().contains(place);
    }

    /** What is done with such an application: late-comers may go another way (C6). */
    public MatterKind kind(Collection<String> circumstances) {
        Guide.LatePath path = latePath(circumstances);
        return path == null ? kind : path.kind();
    }

    /** Who decides in the end; null when the hall does (K7). */
    public @Nullable LocalizedText authority(Collection<String> circumstances) {
        Guide.LatePath path = latePath(circumstances);
        return path == null ? authority : path.authority();
    }

    private Guide.@Nullable LatePath latePath(Collection<String> circumstances) {
        Guide.Period period = guide.period();
        return period != null && period.isLate(circumstances) ? period.latePath() : null;
    }

    /** Who comes too early waits for this year's period; what late-comers do is not for them. */
    private static LocalizedText opening(Guide.Period period) {
        String from = shown(period.from());
        return new LocalizedText("今年的办理期尚未开始，请自 " + from + " 起前来办理", "This year's begins on " + from);
    }

    private static String shown(MonthDay day) {
        return day.getMonthValue() + "-" + day.getDayOfMonth();
    }

    /** What stays with an application received under these circumstances (M5). */
    public MatterTerms terms(Collection<String> circumstances) {
        return new MatterTerms(
                kind(circumstances),
                limitWorkingDays,
                stages,
                authority(circumstances),
                materialCodes(),
                fees(circumstances),
                handling,
                guide.leavesPapersOpen());
    }

    public Matter withLimit(int workingDays) {
        return new Matter(
                id,
                version,
                validFrom,
                name,
                kind,
                window,
                workingDays,
                authority,
                choices,
                materials,
                stages,
                guide,
                eligibility,
                money,
                handling,
                historical);
    }

    public List<String> circumstanceCodes() {
        return choices.stream()
                .flatMap(choice -> codes(choice.circumstances()).stream())
                .toList();
    }

    private List<String> materialCodes() {
        return materials.stream().map(Material::code).toList();
    }

    private void checkKnown(Collection<String> circumstances) {
        List<String> allowed = circumstanceCodes();
        List<String> unknown =
                circumstances.stream().filter(code -> !allowed.contains(code)).toList();
        if (!unknown.isEmpty()) {
            throw Refusal.unprocessable("unknown-circumstance", "M2", joined(unknown), joined(allowed))
                    .at("circumstances");
        }
        for (Choice choice : choices) {
            List<String> contradictions = choice.contradictions(circumstances);
            if (!contradictions.isEmpty()) {
                throw Refusal.unprocessable("circumstances-contradict", "M2", choice.code(), joined(contradictions))
                        .at("circumstances");
            }
        }
    }

    private static List<String> codes(List<Circumstance> circumstances) {
        return circumstances.stream().map(Circumstance::code).toList();
    }

    private static String joined(List<String> codes) {
        return String.join(", ", codes);
    }
}
