package org.servicehall.accountability.api.conduct;

import java.util.Optional;
import org.servicehall.accountability.view.complaint.Grounds;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;
import org.servicehall.contracts.accountability.ConductEvent.Breach;
import org.servicehall.contracts.accountability.ConductEvent.Handling;
import org.servicehall.contracts.accountability.ConductEvent.Posting;
import org.servicehall.platform.vocabulary.Labels;
import org.springframework.stereotype.Component;

/** What records and grounds are called, for the vocabulary as on the records themselves. */
@Component
final class ConductLabels implements Labels {
    @Override
    public Optional<LocalizedText> of(Enum<?> constant) {
        return switch (constant) {
            case Breach breach -> Optional.of(ConductWording.of(breach));
            case Handling handling -> Optional.of(ConductWording.of(handling));
            case Posting posting -> Optional.of(ConductWording.of(posting));
            case Ground ground -> Optional.of(Grounds.text(ground));
            default -> Optional.empty();
        };
    }
}
