package org.servicehall.intake.domain.matter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.CaseTerms;
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
 * @param limitWorkingDays promised matters: the most working days that may be promised (K5); null otherwise
 * @param authority forwarded matters: the superior authority that decides (K7); null otherwise
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
        Guide guide) {
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
                .map(material ->
                        new ChecklistItem(material, material.requiredWhen().causes(circumstances)))
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
                    "circumstance-choice-open", "M2", open.code(), joined(codes(open.circumstances())));
        });
        return checklist;
    }

    /** Refuses codes that no version of the checklist of this matter knows. */
    public void checkKnownMaterials(Collection<String> given) {
        List<String> known = materialCodes();
        List<String> unknown =
                given.stream().filter(code -> !known.contains(code)).toList();
        if (!unknown.isEmpty()) {
            throw Refusal.unprocessable("unknown-material", "M2", joined(unknown), joined(known));
        }
    }

    public MatterTerms terms() {
        return new MatterTerms(kind, limitWorkingDays, stages, authority, materialCodes(), List.of(), CaseTerms.PLAIN);
    }

    public Matter withLimit(int workingDays) {
        return new Matter(
                id, version, validFrom, name, kind, window, workingDays, authority, choices, materials, stages, guide);
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
            throw Refusal.unprocessable("unknown-circumstance", "M2", joined(unknown), joined(allowed));
        }
    }

    private static List<String> codes(List<Circumstance> circumstances) {
        return circumstances.stream().map(Circumstance::code).toList();
    }

    private static String joined(List<String> codes) {
        return String.join(", ", codes);
    }
}
