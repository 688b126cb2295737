package org.servicehall.attendance.domain.leave;

/**
 * Who does something with a leave.
 *
 * @param office whether the office does it
 * @param decides whether this person decides on what the clerk asks for, were it not the own
 */
public record Acting(String id, boolean office, boolean decides) {}
