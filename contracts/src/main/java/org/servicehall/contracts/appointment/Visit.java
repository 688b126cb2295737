package org.servicehall.contracts.appointment;

import org.jspecify.annotations.Nullable;

/**
 * That the clerk travels, and why (rule A2). The address is in the vault.
 *
 * @param explanation in words; only with {@link VisitReason#OTHER}
 */
public record Visit(VisitReason reason, @Nullable String explanation) {}
