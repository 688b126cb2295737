package org.servicehall.intake.notice;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Fee;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Stage;
import org.servicehall.intake.domain.matter.ChecklistItem;
import org.servicehall.intake.domain.matter.Choice;
import org.servicehall.intake.domain.matter.Circumstance;
import org.servicehall.intake.domain.matter.Guide;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.domain.matter.Money;
import org.servicehall.intake.notice.MatterPage.Item;
import org.servicehall.intake.notice.MatterPage.Step;
import org.servicehall.platform.settings.Hall;
import org.springframework.stereotype.Component;

/** The whole checklist on paper: what a resident takes home after asking once (rule N1). */
@Component
public class MatterSheet {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final Template template = compiled();

    /** An A4 page that needs nothing else. */
    public String print(Hall hall, Matter matter, Collection<String> circumstances, LocalDate today) {
        return template.execute(sheet(hall, matter, circumstances, today));
    }

    private static MatterPage sheet(Hall hall, Matter matter, Collection<String> told, LocalDate today) {
        Guide guide = matter.guide();
        List<String> fees = matter.fees(told).stream().map(MatterSheet::shown).toList();
        return new MatterPage(
                hall.name().zh(),
                matter.name().zh(),
                matter.version(),
                windows(hall, matter),
                matter.kind(told).text().zh(),
                limit(matter, told),
                period(guide.period()),
                told(matter, told),
                open(matter, told),
                texts(guide.conditions()),
                items(matter.checklist(told)),
                fees.isEmpty() ? List.of(guide.fee().zh()) : fees,
                matter.amounts(told).stream().map(MatterSheet::shown).toList(),
                steps(matter),
                texts(guide.notes()),
                DAY.format(today));
    }

    /** The matter's own window, and those that handle it together with that (F5). */
    private static String windows(Hall hall, Matter matter) {
        String own = hall.printedWindow(matter.window());
        String others = matter.handling().jointWindows().stream()
                .filter(window -> !window.equals(matter.window()))
                .map(hall::printedWindow)
                .collect(Collectors.joining("、"));
        return others.isEmpty() ? own : "%s（与%s联合办理）".formatted(own, others);
    }

    private static String limit(Matter matter, Collection<String> told) {
        LocalizedText authority = matter.authority(told);
        return switch (matter.kind(told)) {
            case CONSULTATION -> "当场答复，直至满意为止";
            case INSTANT -> "即收即办，30分钟内办结";
            case PROMISED -> "自受理次日起 " + matter.limitWorkingDays() + " 个工作日内";
            case PETITION -> "15日内决定是否受理，受理后60日内办结";
            case FORWARDED -> "上报" + (authority == null ? "上级部门" : authority.zh()) + "，按其时限办结";
        };
    }

    private static String period(Guide.@Nullable Period period) {
        return period == null
                ? "全年"
                : "每年 " + period.from().getMonthValue() + "月" + period.from().getDayOfMonth() + "日至"
                        + period.until().getMonthValue() + "月" + period.until().getDayOfMonth() + "日。"
                        + period.afterwards().zh();
    }

    /** Each question with what was told: an answer alone may say no more than "none". */
    private static List<String> told(Matter matter, Collection<String> told) {
        List<String> answers = matter.choices().stream()
                .filter(choice -> !names(choice, told).isEmpty())
                .map(choice -> choice.question().zh() + String.join("、", names(choice, told)))
                .toList();
        return answers.isEmpty() ? List.of("一般情形") : answers;
    }

    private static List<String> names(Choice choice, Collection<String> told) {
        return choice.circumstances().stream()
                .filter(circumstance -> told.contains(circumstance.code()))
                .map(Circumstance::name)
                .map(LocalizedText::zh)
                .toList();
    }

    private static @Nullable String open(Matter matter, Collection<String> told) {
        List<String> questions = matter.openChoices(told).stream()
                .map(Choice::question)
                .map(LocalizedText::zh)
                .toList();
        return questions.isEmpty() ? null : String.join(" ", questions);
    }

    private static List<Item> items(List<ChecklistItem> checklist) {
        return IntStream.range(0, checklist.size())
                .mapToObj(i -> {
                    var material = checklist.get(i).material();
                    return new Item(
                            i + 1,
                            MaterialLines.name(material),
                            MaterialLines.copies(material),
                            material.reason().zh());
                })
                .toList();
    }

    private static List<Step> steps(Matter matter) {
        List<Stage> stages = matter.stages();
        List<Step> steps = new ArrayList<>();
        if (stages.isEmpty()) {
            matter.guide().procedure().forEach(text -> steps.add(new Step(steps.size() + 1, text.zh(), "")));
        }
        for (Stage stage : stages) {
            String days = stage.publicityDays() == null ? "" : "（公示 " + stage.publicityDays() + " 日）";
            steps.add(new Step(
                    steps.size() + 1, stage.name().zh() + days, stage.body().zh()));
        }
        return steps;
    }

    private static String shown(Fee fee) {
        return fee.name().zh() + "：" + fee.yuan() + " 元" + (fee.per() == Fee.Unit.PERSON ? "／人" : "")
                + (fee.deposit() ? "（押金）" : "");
    }

    private static String shown(Money.Amount amount) {
        return amount.name().zh() + "：" + amount.shown();
    }

    private static List<String> texts(List<LocalizedText> texts) {
        return texts.stream().map(LocalizedText::zh).toList();
    }

    private static Template compiled() {
        try (InputStream in = Objects.requireNonNull(
                MatterSheet.class.getResourceAsStream("/notices/matter.html"), "notices/matter.html")) {
            return Mustache.compiler().compile(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
