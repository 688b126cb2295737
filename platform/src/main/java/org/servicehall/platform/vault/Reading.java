package org.servicehall.platform.vault;

import java.time.Instant;

/**
 * Somebody looked at personal data (rule R3).
 *
 * @param who user id
 * @param what number it belongs to
 * @param why what the reader gave for a reason
 */
public record Reading(String who, Instant when, String what, String why) {}
