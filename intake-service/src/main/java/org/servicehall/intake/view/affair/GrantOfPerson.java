package org.servicehall.intake.view.affair;

/**
 * A grant that runs, or a case that would give one.
 *
 * @param person reference of the applicant
 */
public record GrantOfPerson(String no, String person, String matterId) {}
