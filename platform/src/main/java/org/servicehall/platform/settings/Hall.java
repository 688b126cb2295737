package org.servicehall.platform.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.RemedyKind;
import org.servicehall.contracts.RemedyTerms;
import org.servicehall.platform.form.AnyPhone;
import org.servicehall.platform.form.HallCode;
import org.servicehall.platform.form.WindowCode;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One hall.
 *
 * @param code six digits of its place, as {@code 330106}; every number of the hall begins with it
 * @param name what it is called
 * @param summerFrom first day of summer hours (rule D2)
 * @param summerTo last day of summer hours (rule D2)
 * @param urgentWarnPercent the share of the working time after which an urgent case warns (rule P3)
 * @param windows its windows (rule W1)
 * @param remedies what it tells of remedies against its decisions (rule S6); of each kind that is not set what the law gives,
 *     without an address
 * @param phone where residents call it (rules A1, A2); null where it tells none
 */
public record Hall(
        @NotNull @HallCode String code,
        @NotNull LocalizedText name,
        @DefaultValue("--05-01") MonthDay summerFrom,
        @DefaultValue("--09-30") MonthDay summerTo,
        @DefaultValue("50") @Min(1) @Max(100) int urgentWarnPercent,
        @NotEmpty @DefaultValue List<@Valid Window> windows,
        @DefaultValue List<RemedyTerms> remedies,
        @Nullable @AnyPhone String phone) {
    @ConstructorBinding
    public Hall {
        windows = List.copyOf(windows);
        remedies = HallRemedies.of(code, remedies);
    }

    /** With the remedies of the law, and no phone. */
    public Hall(
            String code,
            LocalizedText name,
            MonthDay summerFrom,
            MonthDay summerTo,
            int urgentWarnPercent,
            List<Window> windows) {
        this(code, name, summerFrom, summerTo, urgentWarnPercent, windows, List.of(), null);
    }

    /** To whom somebody sanctioned appeals, where the hall has set it (rules B8, S6). */
    public Optional<RemedyTerms> appeal() {
        return remedies.stream()
                .filter(remedy -> remedy.kind() == RemedyKind.APPEAL)
                .findFirst();
    }

    public Set<String> windowCodes() {
        return windows.stream().map(Window::code).collect(Collectors.toUnmodifiableSet());
    }

    public Optional<Window> window(String windowCode) {
        return windows.stream().filter(w -> w.code().equals(windowCode)).findFirst();
    }

    /** What a window is called, in Chinese, as papers show it; its code where the hall has none of it. */
    public String printedWindow(String windowCode) {
        return window(windowCode).map(found -> found.name().zh()).orElse(windowCode);
    }

    /**
     * A window of a hall.
     *
     * @param code as {@code CIVIL_AFFAIRS}
     */
    public record Window(
            @NotNull @WindowCode String code, @NotNull LocalizedText name) {}
}
