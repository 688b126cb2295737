package org.servicehall.intake.notice;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.notices.*}.
 *
 * @param publicUrl where residents reach the hall's public page, without a slash at the end; printed on every notice
 */
@Validated
@ConfigurationProperties("hall.notices")
public record NoticeSettings(
        @NotNull @DefaultValue("http://localhost:8080") URI publicUrl) {}
