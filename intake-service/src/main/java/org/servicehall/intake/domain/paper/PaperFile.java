package org.servicehall.intake.domain.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.paper.PaperEvent;
import org.servicehall.contracts.paper.PaperEvent.PaperConfirmed;
import org.servicehall.contracts.paper.PaperEvent.PaperDueSoon;
import org.servicehall.contracts.paper.PaperEvent.PaperHandedIn;
import org.servicehall.contracts.paper.PaperEvent.PaperKept;
import org.servicehall.contracts.paper.PaperEvent.PaperOverdue;
import org.servicehall.contracts.paper.PaperEvent.PaperSentBack;
import org.servicehall.contracts.paper.PaperEvent.PaperTakenBack;
import org.servicehall.contracts.paper.PaperEvent.PaperTimeProlonged;
import org.servicehall.contracts.paper.PaperEvent.PaperVoided;
import org.servicehall.contracts.paper.PaperEvent.PaperVoidingRequested;
import org.servicehall.contracts.paper.PaperKind;
import org.servicehall.intake.domain.paper.PaperCommand.ConfirmPaper;
import org.servicehall.intake.domain.paper.PaperCommand.Content;
import org.servicehall.intake.domain.paper.PaperCommand.HallsTime;
import org.servicehall.intake.domain.paper.PaperCommand.HandInPaper;
import org.servicehall.intake.domain.paper.PaperCommand.KeepPaper;
import org.servicehall.intake.domain.paper.PaperCommand.Limits;
import org.servicehall.intake.domain.paper.PaperCommand.Place;
import org.servicehall.intake.domain.paper.PaperCommand.RecordPassedTime;
import org.servicehall.intake.domain.paper.PaperCommand.SendPaperBack;
import org.servicehall.intake.domain.paper.PaperCommand.TakeBackPaper;
import org.servicehall.intake.domain.paper.PaperCommand.VoidPaper;
import org.servicehall.intake.domain.paper.PaperCommand.WhatMayBeDone;

/**
 * All papers of one application: numbered, bounded in number, the same content once in each place. What residents hand in
 * online waits for somebody of the hall (rule S4).
 */
@EventSourcedEntity(tagKey = PaperEvent.STREAM)
public class PaperFile {
    private final Map<Integer, Known> waiting = new TreeMap<>();
    private final Set<Integer> numbers = new TreeSet<>();
    private final List<Known> standing = new ArrayList<>();
    private final Watch watch = new Watch();
    private final Voiding voiding = new Voiding();

    /** A paper that was not sent back. */
    private record Known(int number, Place place, String sha256) {
        boolean isSame(Place other, String content) {
            return place.equals(other) && sha256.equals(content);
        }

        String item() {
            String item = place.item();
            return item == null ? "" : item;
        }
    }

    @EntityCreator
    PaperFile() {}

    @CommandHandler
    void keep(KeepPaper command, EventAppender events) {
        Place place = command.place();
        Content content = command.content();
        checkMayCome(place, content, command.limits());
        events.append(new PaperKept(
                command.applicationNo(),
                command.hall(),
                numbers.size() + 1,
                place.kind(),
                place.item(),
                place.stage(),
                place.appointmentNo(),
                content.sha256(),
                content.size(),
                content.mediaType(),
                command.act().by(),
                command.act().window(),
                command.act().at()));
    }

    @CommandHandler
    void handIn(HandInPaper command, EventAppender events) {
        Content content = command.content();
        checkMayCome(material(command.item()), content, command.limits());
        if (waiting.size() >= command.limits().waiting()) {
            throw Refusal.conflict(
                    "too-many-papers-waiting", "S4", command.limits().waiting());
        }
        events.append(new PaperHandedIn(
                command.applicationNo(),
                command.hall(),
                numbers.size() + 1,
                command.item(),
                content.sha256(),
                content.size(),
                content.mediaType(),
                command.at()));
    }

    @CommandHandler
    void confirm(ConfirmPaper command, EventAppender events) {
        Known paper = toBeDecided(command.applicationNo(), command.number());
        missed(command, command.number(), command.time(), command.act().at()).forEach(events::append);
        events.append(new PaperConfirmed(
                command.applicationNo(),
                hallOf(command.applicationNo()),
                command.number(),
                paper.item(),
                command.act().by(),
                command.act().at()));
    }

    @CommandHandler
    void sendBack(SendPaperBack command, EventAppender events) {
        Known paper = toBeDecided(command.applicationNo(), command.number());
        missed(command, command.number(), command.time(), command.act().at()).forEach(events::append);
        events.append(new PaperSentBack(
                command.applicationNo(),
                hallOf(command.applicationNo()),
                command.number(),
                paper.item(),
                command.reason(),
                command.act().by(),
                command.act().at()));
    }

    @CommandHandler
    void takeBack(TakeBackPaper command, EventAppender events) {
        Known paper = toBeDecided(command.applicationNo(), command.number());
        missed(command, command.number(), command.time(), command.at()).forEach(events::append);
        events.append(new PaperTakenBack(
                command.applicationNo(),
                hallOf(command.applicationNo()),
                command.number(),
                paper.item(),
                command.at()));
    }

    @CommandHandler
    void voidPaper(VoidPaper command, EventAppender events) {
        Known paper = toBeVoided(command.applicationNo(), command.number());
        events.append(voiding.decide(command, paper.place().item()));
    }

    @CommandHandler
    void recordPassedTime(RecordPassedTime command, EventAppender events) {
        watch.passed(command, hallOf(command.applicationNo())).forEach(events::append);
    }

    @CommandHandler
    Offers offered(WhatMayBeDone question) {
        return Offers.of(
                PaperAct.values(),
                act -> numbers.stream()
                        .map(number -> Map.of("number", number.toString()))
                        .toList(),
                (act, in) -> act.check(this, question, Integer.parseInt(in.getOrDefault("number", ""))));
    }

    @EventSourcingHandler
    void on(PaperKept event) {
        Place place = new Place(event.kind(), event.item(), event.stage(), event.appointmentNo());
        came(new Known(event.number(), place, event.sha256()));
    }

    @EventSourcingHandler
    void on(PaperHandedIn event) {
        Known paper = new Known(event.number(), material(event.item()), event.sha256());
        came(paper);
        waiting.put(event.number(), paper);
        watch.begin(event);
    }

    @EventSourcingHandler
    void on(PaperTakenBack event) {
        gone(event.number());
    }

    @EventSourcingHandler
    void on(PaperVoidingRequested event) {
        voiding.requested(event);
    }

    @EventSourcingHandler
    void on(PaperVoided event) {
        gone(event.number());
    }

    @EventSourcingHandler
    void on(PaperDueSoon event) {
        watch.warned(event.number());
    }

    @EventSourcingHandler
    void on(PaperOverdue event) {
        watch.overdue(event);
    }

    @EventSourcingHandler
    void on(PaperTimeProlonged event) {
        watch.prolonged(event.number());
    }

    @EventSourcingHandler
    void on(PaperConfirmed event) {
        waiting.remove(event.number());
        watch.end(event.number());
    }

    @EventSourcingHandler
    void on(PaperSentBack event) {
        gone(event.number());
    }

    private void gone(int number) {
        waiting.remove(number);
        watch.end(number);
        standing.removeIf(paper -> paper.number() == number);
    }

    private void came(Known paper) {
        numbers.add(paper.number());
        standing.add(paper);
    }

    private void checkMayCome(Place place, Content content, Limits limits) {
        standing.stream()
                .filter(paper -> paper.isSame(place, content.sha256()))
                .findFirst()
                .ifPresent(paper -> {
                    throw Refusal.conflict("paper-there-already", "S4", paper.number());
                });
        if (numbers.size() >= limits.papers()) {
            throw Refusal.conflict("too-many-papers", "S4", limits.papers());
        }
    }

    void checkToBeDecided(String no, int number) {
        toBeDecided(no, number);
    }

    void checkMayBeVoided(WhatMayBeDone question, int number) {
        toBeVoided(question.applicationNo(), number);
        voiding.check(number, question.act(), question.office(), question.standing());
    }

    /** What waits is confirmed or sent back, with a reason that its resident reads: else nobody would ever be late with it (P2). */
    private Known toBeVoided(String no, int number) {
        Known paper = standing(no, number);
        if (waiting.containsKey(number)) {
            throw Refusal.conflict("paper-waiting", "S4", number);
        }
        return paper;
    }

    private List<PaperEvent> missed(PaperCommand command, int number, HallsTime time, Instant at) {
        return watch.missed(number, command.applicationNo(), hallOf(command.applicationNo()), time, at);
    }

    private Known standing(String no, int number) {
        if (!numbers.contains(number)) {
            throw Refusal.notFound("unknown-number", no + "/" + number);
        }
        return standing.stream()
                .filter(paper -> paper.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("paper-not-standing", "S4", number));
    }

    private Known toBeDecided(String no, int number) {
        if (!numbers.contains(number)) {
            throw Refusal.notFound("unknown-number", no + "/" + number);
        }
        @Nullable Known paper = waiting.get(number);
        if (paper == null) {
            throw Refusal.conflict("paper-not-waiting", "S4", number);
        }
        return paper;
    }

    private static Place material(String item) {
        return new Place(PaperKind.MATERIAL, item, null, null);
    }

    static String hallOf(String no) {
        return no.substring(0, no.indexOf('-'));
    }
}
