package org.servicehall.intake.notice;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.notices.*}.
 *
 * @param publicUrl where residents reach the hall's public page, without a slash at the end; printed on every notice, so that it has no
 *     default outside the demo
 */
@Validated
@ConfigurationProperties("hall.notices")
public record NoticeSettings(@NotNull URI publicUrl) {}
