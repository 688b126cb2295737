package org.servicehall.contracts;

import java.util.List;

/**
 * When something granted ends by itself (rule C5).
 *
 * @param yearly whether it has to be applied for anew at the beginning of each year
 * @param endsWith matters whose grants take this one with them when they end
 */
public record GrantTerms(boolean yearly, List<String> endsWith) {}
