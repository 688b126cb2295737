package org.servicehall.intake.api.matter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Fee;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.Stage;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.intake.domain.matter.Assessment;
import org.servicehall.intake.domain.matter.ChecklistItem;
import org.servicehall.intake.domain.matter.Choice;
import org.servicehall.intake.domain.matter.Eligibility;
import org.servicehall.intake.domain.matter.Guide;
import org.servicehall.intake.domain.matter.Material;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.domain.matter.Money;

/** The catalogue as residents read it. */
public final class MatterAnswers {
    private MatterAnswers() {}

    record Summary(String id, String version, LocalizedText name, MatterKind kind, String window) {
        static Summary of(Matter matter) {
            return new Summary(matter.id(), matter.version(), matter.name(), matter.kind(), matter.window());
        }
    }

    /**
     * @param because the circumstances asked about that make it necessary; empty when everybody brings it but for {@code unless}
     * @param unless the circumstances that would have spared the resident this
     * @param why the reason, in the words of the source
     */
    public record ChecklistLine(
            String code,
            LocalizedText name,
            int originals,
            int copies,
            boolean principal,
            LocalizedText why,
            List<String> because,
            List<String> unless) {
        static ChecklistLine of(ChecklistItem item) {
            Material material = item.material();
            return new ChecklistLine(
                    material.code(),
                    material.name(),
                    material.originals(),
                    material.copies(),
                    material.principal(),
                    material.reason(),
                    item.because(),
                    item.unless());
        }
    }

    /**
     * Guide and whole checklist (N1, M2).
     *
     * @param jointWindows codes of the windows that handle it together (F5); empty where one does
     * @param open questions still to be answered before the checklist is certain
     * @param conditions who may apply, each with whether it is met as far as was told (M3)
     * @param fees what is charged under these circumstances, and nothing else (P4)
     * @param amounts what is paid (M4)
     * @param openToday whether it is received on this day, late or not (C6)
     * @param messages by what the hall sends, and a resident may wish to be told (S5)
     */
    record Detail(
            String id,
            String version,
            LocalizedText name,
            MatterKind kind,
            String window,
            List<String> jointWindows,
            @Nullable Integer limitWorkingDays,
            @Nullable LocalizedText authority,
            Guide guide,
            List<Stage> stages,
            List<Choice> choices,
            Collection<String> circumstances,
            List<Choice> open,
            List<ChecklistLine> checklist,
            List<Eligibility.Figure> figures,
            List<Assessment> conditions,
            List<Fee> fees,
            List<Money.Amount> amounts,
            boolean openToday,
            List<MessageChannel> messages) {
        static Detail of(
                Matter matter,
                List<String> circumstances,
                Map<String, Integer> figures,
                @Nullable Integer age,
                LocalDate today,
                List<MessageChannel> messages) {
            return new Detail(
                    matter.id(),
                    matter.version(),
                    matter.name(),
                    matter.kind(circumstances),
                    matter.window(),
                    matter.handling().jointWindows(),
                    matter.limitWorkingDays(),
                    matter.authority(circumstances),
                    matter.guide(),
                    matter.stages(),
                    matter.choices(),
                    circumstances,
                    matter.openChoices(circumstances),
                    items(matter.checklist(circumstances)),
                    matter.eligibility().figures(),
                    matter.assess(circumstances, figures, age),
                    matter.fees(circumstances),
                    matter.amounts(circumstances),
                    isOpen(matter.guide().period(), today),
                    messages);
        }

        private static boolean isOpen(Guide.@Nullable Period period, LocalDate today) {
            return period == null || period.late() != null || period.contains(today);
        }
    }

    public static List<ChecklistLine> items(List<ChecklistItem> checklist) {
        return checklist.stream().map(ChecklistLine::of).toList();
    }
}
