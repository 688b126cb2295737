package org.servicehall.intake.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.HandOverEvent.HandOverConfirmed;
import org.servicehall.contracts.application.OnlineEvent.TakenUp;
import org.servicehall.contracts.application.SupplementEvent.ApplicationLapsed;
import org.servicehall.intake.domain.paper.PaperCommand.Holder;
import org.servicehall.intake.domain.paper.PaperCommand.Holders;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.springframework.stereotype.Component;

/** Who held an application, from its own stream and without delay; whoever took it later answers for nothing before (P2). */
@Component
class HoldersOfPapers implements Holders {
    private final Streams streams;

    HoldersOfPapers(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Optional<Holder> at(String applicationNo, Instant moment) {
        return of(streams.read(ApplicationEvent.STREAM + ":" + applicationNo).orElse(List.of()), moment);
    }

    static Optional<Holder> of(List<RecordedEvent> application, Instant moment) {
        @Nullable Holder holder = null;
        for (RecordedEvent event : application) {
            switch (event.payload()) {
                case ApplicationReceived e -> holder = new Holder(e.firstAsker(), e.firstAskerWindow());
                case TakenUp e when moment.isAfter(e.takenUpAt()) -> holder = new Holder(e.clerk(), e.window());
                case HandOverConfirmed e
                when moment.isAfter(e.confirmedAt()) -> holder = new Holder(e.clerk(), e.window());
                case ApplicationAccepted _, ApplicationReturned _, ApplicationLapsed _, ApplicationWithdrawn _ -> {
                    return Optional.empty();
                }
                default -> {}
            }
        }
        return Optional.ofNullable(holder);
    }
}
