package org.servicehall.intake.paper;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.time.DurationMin;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.intake.domain.paper.PaperCommand.Limits;
import org.servicehall.intake.domain.paper.PaperTerms;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.papers.*} (rule S4).
 *
 * @param maxSize largest scan or photo: what {@code hall.http.max-body-by-path} lets through, and the gateway
 * @param types which types of file are taken; of WEBP and TIFF nobody looks how large they unpack to, so that a hall that takes
 *     them opens them with programs that bound it themselves
 * @param most scans and photos one application may have, whatever became of them
 * @param mostWaiting of those handed in online, how many may wait to be confirmed at a time
 * @param confirmWorkingDays the closing time of so many working days after the day on which a resident hands something in is
 *     when the hall has looked at it (P2)
 * @param unfinishedFor how long the pieces of a file lie that never came to count; longer than any upload takes
 * @param mostPixels how many pixels a PNG or JPEG may have by what it says of itself; one that doesn't say is refused
 */
@Validated
@ConfigurationProperties("hall.papers")
public record PaperSettings(
        @NotNull @DefaultValue("20MB") DataSize maxSize,
        @NotEmpty @DefaultValue({"PDF", "JPEG", "PNG"}) List<PaperType> types,
        @Range(min = 1, max = 300) @DefaultValue("60") int most,
        @Range(min = 1, max = 60) @DefaultValue("10") int mostWaiting,
        @Range(min = 1, max = 30) @DefaultValue("2") int confirmWorkingDays,
        @DurationMin(hours = 1) @DefaultValue("1d") Duration unfinishedFor,

        @Range(min = 1_000_000, max = 1_000_000_000) @DefaultValue("100000000")
        long mostPixels) {
    public PaperSettings {
        types = List.copyOf(types);
    }

    public Limits limits() {
        return new Limits(most, mostWaiting);
    }

    public PaperTerms terms(DeadlineRules deadlines) {
        return new PaperTerms(deadlines, confirmWorkingDays);
    }

    /** The types by name, for people. */
    String typeNames() {
        return types.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
