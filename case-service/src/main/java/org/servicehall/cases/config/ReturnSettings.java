package org.servicehall.cases.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.servicehall.cases.view.monthreturn.ReturnFigure;
import org.servicehall.cases.view.monthreturn.ReturnForm;
import org.servicehall.cases.view.monthreturn.ReturnSpan;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.returns.*}: the form of the month's return to the town (rule S10).
 *
 * @param forms by the hall's code; a hall without one uses the usual form, a line for each window
 */
@Validated
@ConfigurationProperties("hall.returns")
public record ReturnSettings(@DefaultValue Map<String, @Valid Form> forms) {
    private static final int LONGEST_NAME = 60;

    public ReturnSettings {
        forms = Map.copyOf(forms);
    }

    /** As {@link ReturnForm}. */
    public record Form(
            @NotBlank @Size(max = LONGEST_NAME) @DefaultValue("工作月报表")
            String name,

            @NotEmpty @Size(max = 40) @DefaultValue List<@Valid Column> columns,

            @NotEmpty @Size(max = 200) @DefaultValue List<@Valid Line> lines) {
        ReturnForm form() {
            return new ReturnForm(
                    name,
                    columns.stream()
                            .map(column -> new ReturnForm.Column(column.figure(), column.span(), column.heading()))
                            .toList(),
                    lines.stream()
                            .map(line -> new ReturnForm.Line(line.name(), line.windows(), line.matters()))
                            .toList());
        }
    }

    /** As {@link ReturnForm.Column}. */
    public record Column(
            @NotNull ReturnFigure figure,
            @DefaultValue("MONTH") ReturnSpan span,
            @NotBlank @Size(max = LONGEST_NAME) String heading) {}

    /** As {@link ReturnForm.Line}. */
    public record Line(
            @NotBlank @Size(max = LONGEST_NAME) String name,
            @DefaultValue Set<String> windows,
            @DefaultValue Set<String> matters) {}
}
