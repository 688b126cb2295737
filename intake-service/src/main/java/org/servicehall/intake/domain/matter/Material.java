package org.servicehall.intake.domain.matter;

import org.servicehall.contracts.LocalizedText;

/**
 * A paper that some or all applicants of a matter bring (rules M1, M2).
 *
 * @param originals how many originals are shown or left
 * @param copies how many copies are left
 * @param principal 主件: without it the application may be returned, without another only supplemented (K3)
 * @param requiredWhen for whom it is required
 * @param reason why, in the words of the source
 */
public record Material(
        String code,
        LocalizedText name,
        int originals,
        int copies,
        boolean principal,
        Condition requiredWhen,
        LocalizedText reason) {}
