package org.servicehall.cases.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who does something whose permission depends on the case.
 *
 * @param window served; null for those who serve none
 * @param supervises whether as lead, or as the office where the rule says so
 */
public record Acting(String id, @Nullable String window, boolean supervises) {}
