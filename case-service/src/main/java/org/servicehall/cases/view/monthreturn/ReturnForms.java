package org.servicehall.cases.view.monthreturn;

import static org.servicehall.cases.view.monthreturn.ReturnSpan.MONTH;
import static org.servicehall.cases.view.monthreturn.ReturnSpan.YEAR;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.servicehall.cases.view.monthreturn.ReturnForm.Column;
import org.servicehall.cases.view.monthreturn.ReturnForm.Line;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;

/** Which hall has which form (rule S10). */
public final class ReturnForms {
    private static final List<Column> USUAL = List.of(
            new Column(ReturnFigure.RECEIVED, MONTH, "本月接待"),
            new Column(ReturnFigure.ANSWERED, MONTH, "当场答复"),
            new Column(ReturnFigure.ACCEPTED, MONTH, "本月受理"),
            new Column(ReturnFigure.COMPLETED, MONTH, "本月办结"),
            new Column(ReturnFigure.ON_TIME_RATE, MONTH, "按时办结率（%）"),
            new Column(ReturnFigure.LATE, MONTH, "超期"),
            new Column(ReturnFigure.RETURNED, MONTH, "退回"),
            new Column(ReturnFigure.WITHDRAWN, MONTH, "申请人撤回"),
            new Column(ReturnFigure.RATED, MONTH, "评价件数"),
            new Column(ReturnFigure.SATISFACTION, MONTH, "满意率（%）"),
            new Column(ReturnFigure.ACCEPTED, YEAR, "本年累计受理"),
            new Column(ReturnFigure.COMPLETED, YEAR, "本年累计办结"));

    private final Halls halls;
    private final Map<String, ReturnForm> set;

    /**
     * @param set by the hall's code
     * @throws IllegalArgumentException where a form is of a hall or names a window that does not exist
     */
    public ReturnForms(Halls halls, Map<String, ReturnForm> set) {
        this.halls = halls;
        this.set = Map.copyOf(set);
        set.forEach(this::check);
    }

    /** @throws org.servicehall.contracts.Refusal {@code unknown-hall}, 404 */
    public ReturnForm of(String hall) {
        Hall found = halls.get(hall);
        return Objects.requireNonNullElseGet(set.get(found.code()), () -> usual(found));
    }

    private static ReturnForm usual(Hall hall) {
        return new ReturnForm(
                "工作月报表",
                USUAL,
                hall.windows().stream()
                        .map(window -> new Line(window.name().zh(), Set.of(window.code()), Set.of()))
                        .toList());
    }

    private void check(String hall, ReturnForm form) {
        if (!halls.knows(hall)) {
            throw new IllegalArgumentException("hall.returns.forms: no hall has the code " + hall);
        }
        Set<String> known = halls.get(hall).windowCodes();
        form.lines().stream()
                .flatMap(line -> line.windows().stream())
                .filter(window -> !known.contains(window))
                .findFirst()
                .ifPresent(window -> {
                    throw new IllegalArgumentException("hall.returns.forms." + hall + ": no window " + window);
                });
    }
}
