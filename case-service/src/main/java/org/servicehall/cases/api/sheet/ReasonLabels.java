package org.servicehall.cases.api.sheet;

import java.util.Optional;
import org.servicehall.calendar.Explanation.Reason;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.vocabulary.Labels;
import org.springframework.stereotype.Component;

/** Why a day counts or not; the calendar has words for it and no texts of ours. */
@Component
final class ReasonLabels implements Labels {
    @Override
    public Optional<LocalizedText> of(Enum<?> constant) {
        return constant instanceof Reason reason
                ? Optional.of(new LocalizedText(reason.zh(), reason.en()))
                : Optional.empty();
    }
}
