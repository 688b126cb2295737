package org.servicehall.intake.paper;

import java.util.List;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.ApplicationEvent.ConsultationAnswered;
import org.servicehall.contracts.application.SupplementEvent.ApplicationLapsed;
import org.servicehall.intake.domain.paper.PaperCommand.Standing;
import org.servicehall.intake.view.archive.ArchivedFiles;
import org.servicehall.intake.view.archive.ArchivedPapers;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/**
 * How far an application has come whose paper is to be voided: its own stream tells, without delay; that its file is in the
 * archive is known a moment later (rules S4, R1).
 */
@Component
public class Standings {
    private final Streams streams;
    private final View<ArchivedPapers> archived;

    Standings(Streams streams, Views views, ArchivedFiles projection) {
        this.streams = streams;
        this.archived = views.of(projection);
    }

    public Standing of(String no) {
        if (archived.find(no).isPresent()) {
            return Standing.ARCHIVED;
        }
        boolean closed = streams.read(ApplicationEvent.STREAM + ":" + no).orElse(List.of()).stream()
                .map(RecordedEvent::payload)
                .anyMatch(Standings::closes);
        return closed ? Standing.CLOSED : Standing.OPEN;
    }

    private static boolean closes(Object event) {
        return switch (event) {
            case ApplicationAccepted _, ApplicationReturned _, ApplicationLapsed _, ApplicationWithdrawn _ -> true;
            case ConsultationAnswered answered -> answered.satisfied();
            default -> false;
        };
    }
}
