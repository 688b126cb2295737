package org.servicehall.attendance.view.acts;

import java.time.Instant;
import java.time.LocalDate;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;

/**
 * Something a person did in the service of a resident.
 *
 * @param eventId evidence, as {@code Case:330106-20250926-0007@3}
 * @param type as {@code org.servicehall.case.decided.v1}
 * @param what the same for people
 */
public record Act(
        String eventId,
        String hall,
        @Person String clerk,
        LocalDate day,
        String type,
        LocalizedText what,
        Instant at) {}
