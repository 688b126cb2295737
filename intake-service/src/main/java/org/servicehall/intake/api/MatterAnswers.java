package org.servicehall.intake.api;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.Stage;
import org.servicehall.intake.domain.matter.ChecklistItem;
import org.servicehall.intake.domain.matter.Choice;
import org.servicehall.intake.domain.matter.Guide;
import org.servicehall.intake.domain.matter.Material;
import org.servicehall.intake.domain.matter.Matter;

/** The catalogue as residents read it. */
final class MatterAnswers {
    private MatterAnswers() {}

    record Summary(String id, String version, LocalizedText name, MatterKind kind, String window) {
        static Summary of(Matter matter) {
            return new Summary(matter.id(), matter.version(), matter.name(), matter.kind(), matter.window());
        }
    }

    /**
     * @param because the circumstances asked about that make it necessary; empty when everybody brings it
     * @param why the reason, in the words of the source
     */
    record Item(
            String code,
            LocalizedText name,
            int originals,
            int copies,
            boolean principal,
            LocalizedText why,
            List<String> because) {
        static Item of(ChecklistItem item) {
            Material material = item.material();
            return new Item(
                    material.code(),
                    material.name(),
                    material.originals(),
                    material.copies(),
                    material.principal(),
                    material.reason(),
                    item.because());
        }
    }

    /**
     * Guide and whole checklist (N1, M2).
     *
     * @param open questions still to be answered before the checklist is certain
     */
    record Detail(
            String id,
            String version,
            LocalizedText name,
            MatterKind kind,
            String window,
            @Nullable Integer limitWorkingDays,
            @Nullable LocalizedText authority,
            Guide guide,
            List<Stage> stages,
            List<Choice> choices,
            Collection<String> circumstances,
            List<Choice> open,
            List<Item> checklist) {
        static Detail of(Matter matter, List<String> circumstances) {
            return new Detail(
                    matter.id(),
                    matter.version(),
                    matter.name(),
                    matter.kind(),
                    matter.window(),
                    matter.limitWorkingDays(),
                    matter.authority(),
                    matter.guide(),
                    matter.stages(),
                    matter.choices(),
                    circumstances,
                    matter.openChoices(circumstances),
                    items(matter.checklist(circumstances)));
        }
    }

    static List<Item> items(List<ChecklistItem> checklist) {
        return checklist.stream().map(Item::of).toList();
    }
}
