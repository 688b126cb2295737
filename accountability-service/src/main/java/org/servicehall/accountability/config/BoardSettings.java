package org.servicehall.accountability.config;

import java.nio.file.Path;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.board.*}.
 *
 * @param files folder with a folder for each hall that words or scores something itself: {@code 330106/slogans.yaml}, and
 *     so rules, windows, inspection and assessment; none by default
 * @param sloganMinutes working minutes that a slogan's turn lasts (rule W2)
 */
@Validated
@ConfigurationProperties("hall.board")
record BoardSettings(
        @Nullable Path files,
        @Range(min = 1, max = 600) @DefaultValue("60") int sloganMinutes) {}
