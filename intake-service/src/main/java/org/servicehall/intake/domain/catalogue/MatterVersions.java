package org.servicehall.intake.domain.catalogue;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.catalogue.CatalogueEvent;
import org.servicehall.contracts.catalogue.CatalogueEvent.MatterVersionPublished;

/** The versions of one matter that a hall published at run time; each stays as it was published (rule M5). */
@EventSourcedEntity(tagKey = CatalogueEvent.STREAM)
public class MatterVersions {
    private final Set<String> taken = new HashSet<>();

    @EntityCreator
    MatterVersions() {}

    @CommandHandler
    void publish(PublishMatterVersion command, EventAppender events) {
        if (command.shipped()
                || taken.contains(command.version())
                || taken.contains(command.validFrom().toString())) {
            throw Refusal.conflict(
                    "matter-version-exists",
                    "M5",
                    command.version(),
                    command.validFrom().toString());
        }
        if (command.validFrom().isBefore(command.today())) {
            throw Refusal.unprocessable(
                            "matter-version-in-the-past",
                            "M5",
                            command.validFrom().toString(),
                            command.today().toString())
                    .at("document");
        }
        events.append(new MatterVersionPublished(
                command.hallMatter(),
                command.hall(),
                command.matterId(),
                command.version(),
                command.validFrom(),
                command.document(),
                command.by(),
                command.at()));
    }

    @EventSourcingHandler
    void on(MatterVersionPublished event) {
        taken.add(event.version());
        taken.add(event.validFrom().toString());
    }
}
