package org.servicehall.contracts;

import org.jspecify.annotations.Nullable;

/**
 * One ordered step of a matter's procedure (rule C2).
 *
 * @param id code within the matter, as {@code community-publicity}
 * @param name what the step is called
 * @param body who is responsible for it
 * @param publicityDays calendar days the step stays on the notice board (rule C3); null when nothing is published
 */
public record Stage(
        String id,
        LocalizedText name,
        LocalizedText body,
        @Nullable Integer publicityDays) {}
