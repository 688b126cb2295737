package org.servicehall.intake.paper;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.Range;
import org.servicehall.intake.domain.paper.PaperCommand.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.papers.*} (rule S4).
 *
 * @param maxSize largest scan or photo: what {@code hall.http.max-body-by-path} lets through, and the gateway
 * @param types which types of file are taken
 * @param most scans and photos one application may have, whatever became of them
 * @param mostWaiting of those handed in online, how many may wait to be confirmed at a time
 */
@Validated
@ConfigurationProperties("hall.papers")
public record PaperSettings(
        @NotNull @DefaultValue("20MB") DataSize maxSize,
        @NotEmpty @DefaultValue({"PDF", "JPEG", "PNG"}) List<PaperType> types,
        @Range(min = 1, max = 300) @DefaultValue("60") int most,
        @Range(min = 1, max = 60) @DefaultValue("10") int mostWaiting) {
    public PaperSettings {
        types = List.copyOf(types);
    }

    public Limits limits() {
        return new Limits(most, mostWaiting);
    }

    /** The types by name, for people. */
    String typeNames() {
        return types.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
