package org.servicehall.intake.view;

import org.servicehall.contracts.LocalizedText;
import org.servicehall.intake.domain.ApplicationStatus;

/** Of an {@link ApplicationSheet} what tells that it was found (ADR 78). */
public record FoundLine(String applicationNo, ApplicationStatus status, LocalizedText matterName, String applicant) {
    static FoundLine of(ApplicationSheet sheet) {
        return new FoundLine(sheet.applicationNo(), sheet.status(), sheet.matterName(), sheet.applicant());
    }
}
