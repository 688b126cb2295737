package org.servicehall.intake.api.money;

import java.util.List;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.FeeEvent.FeeCharged;
import org.servicehall.intake.domain.money.PaidFee;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.HallGuard;
import org.springframework.stereotype.Component;

/** What was charged for an application, as its own stream has it. */
@Component
class PaidFees {
    private final Streams streams;

    PaidFees(Streams streams) {
        this.streams = streams;
    }

    /** @throws org.servicehall.contracts.Refusal {@code unknown-number} */
    PaidFee one(String applicationNo, String receiptNo) {
        return PaidFee.of(receiptNo, happened(applicationNo)).orElseThrow(() -> HallGuard.unknown(receiptNo));
    }

    /** @throws org.servicehall.contracts.Refusal {@code unknown-number} */
    List<PaidFee> all(String applicationNo) {
        List<Object> happened = happened(applicationNo);
        return happened.stream()
                .filter(FeeCharged.class::isInstance)
                .map(charge -> PaidFee.of((FeeCharged) charge, happened))
                .toList();
    }

    private List<Object> happened(String applicationNo) {
        return streams
                .read(ApplicationEvent.STREAM + ":" + applicationNo)
                .orElseThrow(() -> HallGuard.unknown(applicationNo))
                .stream()
                .map(RecordedEvent::payload)
                .toList();
    }
}
