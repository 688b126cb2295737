package org.servicehall.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Fee;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.EligibilityEvent.DuplicateNoticed;
import org.servicehall.contracts.application.EligibilityEvent.EligibilityDoubted;
import org.servicehall.contracts.application.EligibilityEvent.RunningGrantNoticed;
import org.servicehall.contracts.application.ReceptionEvent.MessagesChosen;
import org.servicehall.contracts.application.ReceptionEvent.PersonsCounted;
import org.servicehall.contracts.application.ReceptionEvent.TicketPresented;
import org.servicehall.contracts.application.SupplementEvent.CompletionDue;
import org.servicehall.intake.domain.command.ApplicationCommand.CalledBy;
import org.servicehall.intake.domain.command.ApplicationCommand.ReceiveApplication;
import org.servicehall.intake.domain.matter.ChecklistItem;
import org.servicehall.intake.domain.matter.Guide;
import org.servicehall.intake.domain.matter.Matter;

/** The first look at an application: what was brought and what is missing (rules F1, N1, M5, P1, P3). */
final class Reception {
    private Reception() {}

    /** The reception, and beside it what the clerk should be warned of. */
    static List<ApplicationEvent> of(ReceiveApplication command) {
        List<ApplicationEvent> events = new ArrayList<>();
        ApplicationReceived received = received(command);
        events.add(received);
        if (!command.unmet().isEmpty()) {
            events.add(new EligibilityDoubted(command.applicationNo(), command.hall(), command.unmet()));
        }
        Guide.Period period = command.matter().guide().period();
        if (period != null
                && period.contains(command.today())
                && !received.missing().isEmpty()) {
            events.add(completionDue(command, period));
        }
        if (command.persons() > 1 && chargesEach(received)) {
            events.add(new PersonsCounted(command.applicationNo(), command.hall(), command.persons()));
        }
        if (command.ticket() != null) {
            CalledBy ticket = command.ticket().get();
            events.add(new TicketPresented(command.applicationNo(), command.hall(), ticket.queue(), ticket.ticketNo()));
        }
        if (!command.messages().isEmpty()) {
            events.add(new MessagesChosen(command.applicationNo(), command.hall(), command.messages()));
        }
        if (!command.duplicates().isEmpty()) {
            events.add(new DuplicateNoticed(command.applicationNo(), command.hall(), command.duplicates()));
        }
        List<String> running = StandingGrant.of(command.matter().id(), command.standing());
        if (!running.isEmpty()) {
            events.add(new RunningGrantNoticed(command.applicationNo(), command.hall(), running));
        }
        return events;
    }

    /** An empty form in the window doesn't hold the window open: it is completed within it (C6). */
    private static CompletionDue completionDue(ReceiveApplication command, Guide.Period period) {
        Instant end = command.deadlines().periodEnd(command.act().at(), period.daysLeft(command.today()));
        return new CompletionDue(command.applicationNo(), command.hall(), end, period.afterwards());
    }

    private static boolean chargesEach(ApplicationReceived received) {
        return received.terms().fees().stream().anyMatch(fee -> fee.per() == Fee.Unit.PERSON);
    }

    static ApplicationReceived received(ReceiveApplication command) {
        Matter matter = command.matter();
        checkUrgency(command.urgentReason());
        matter.checkOffered();
        List<String> circumstances = matter.circumstancesOn(command.today(), command.circumstances());
        matter.checkKnownMaterials(command.presented());
        List<ChecklistItem> checklist = matter.checklistForApplication(circumstances);
        List<ChecklistItem> missing = checklist.stream()
                .filter(item -> !command.presented().contains(item.code()))
                .toList();
        return new ApplicationReceived(
                command.applicationNo(),
                command.hall(),
                matter.id(),
                matter.version(),
                matter.name(),
                matter.terms(circumstances),
                matter.window(),
                command.channel(),
                command.applicant(),
                command.contact(),
                matter.circumstanceCodes().stream()
                        .filter(circumstances::contains)
                        .toList(),
                presented(checklist, command),
                codes(missing),
                codes(missing.stream()
                        .filter(item -> item.material().principal())
                        .toList()),
                command.act().by(),
                command.act().window(),
                command.urgentReason(),
                command.act().at(),
                decideBy(command));
    }

    /** A paper that the checklist doesn't ask for goes back to the resident and is not recorded. */
    private static List<String> presented(List<ChecklistItem> checklist, ReceiveApplication command) {
        return codes(checklist.stream()
                .filter(item -> command.presented().contains(item.code()))
                .toList());
    }

    private static void checkUrgency(@Nullable String reason) {
        if (reason != null && reason.isBlank()) {
            throw Refusal.unprocessable("reason-required", "P3", "urgent.reason")
                    .at("urgent.reason");
        }
    }

    private static @Nullable Instant decideBy(ReceiveApplication command) {
        return command.matter().kind() == MatterKind.PETITION
                ? command.deadlines().petitionDecideBy(command.act().at())
                : null;
    }

    private static List<String> codes(List<ChecklistItem> items) {
        return items.stream().map(ChecklistItem::code).toList();
    }
}
