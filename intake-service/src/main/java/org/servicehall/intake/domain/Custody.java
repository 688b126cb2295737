package org.servicehall.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.Uncounted;
import org.servicehall.contracts.application.HandOverEvent.ApplicationHandedOver;
import org.servicehall.contracts.application.HandOverEvent.DoneInHoldersStead;
import org.servicehall.contracts.application.HandOverEvent.HandOverConfirmed;
import org.servicehall.contracts.application.HandOverEvent.HandOverPutOff;
import org.servicehall.contracts.application.HandOverEvent.HandOverTakenBack;
import org.servicehall.contracts.application.HandOverEvent.HandOverUnconfirmed;
import org.servicehall.contracts.application.OnlineEvent.TakenUp;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.HandOverCommand.ConfirmHandOver;
import org.servicehall.intake.domain.command.HandOverCommand.PutOffHandOver;
import org.servicehall.intake.domain.command.HandOverCommand.RecordUnconfirmedHandOver;
import org.servicehall.intake.domain.command.HandOverCommand.TakeBackHandOver;

/**
 * Who holds an application and alone decides on it (rules F1, F2, F4).
 *
 * @param firstAsker who received it; of what came online who took it up, and until then who leads the hall. Where the lead
 *     hands it over instead, they have looked after it first, and stay who did (F1, S3)
 * @param clerk who holds it: the first asker, until another clerk has confirmed a hand-over
 * @param offered the hand-over that waits for its receiver; null when none does
 * @param count hand-overs so far, unconfirmed ones included (F4)
 * @param before who held it before, in their order
 * @param asked user ids of who was ever asked to take it over
 */
record Custody(
        String firstAsker,
        String firstAskerWindow,
        String clerk,
        String window,
        @Nullable Offer offered,
        int count,
        List<Tenure> before,
        Set<String> asked) {

    /**
     * @param since when it was handed over; correcting the agreed time doesn't change that
     * @param confirmBy until when its receiver has time (F4)
     * @param late whether it is on record that the receiver let it pass
     */
    record Offer(String to, String window, boolean meeting, Instant since, Instant confirmBy, boolean late) {}

    /** @param until when the next one confirmed; null for who holds it */
    record Tenure(String clerk, String window, @Nullable Instant until) {
        private boolean reaches(Instant moment) {
            return until == null || !moment.isAfter(until);
        }
    }

    static Custody of(String clerk, String window) {
        return new Custody(clerk, window, clerk, window, null, 0, List.of(), Set.of());
    }

    /** Who held it at that moment; whoever confirmed later answers for nothing that was over by then (P2, K6). */
    Tenure heldAt(Instant moment) {
        return before.stream()
                .filter(tenure -> tenure.reaches(moment))
                .findFirst()
                .orElseGet(() -> new Tenure(clerk, window, null));
    }

    /** The holder, their deputy, or the lead in their stead (F1). */
    void checkHolder(Act who) {
        if (!who.isFor(clerk) && !who.lead()) {
            throw Refusal.forbidden("not-the-holder", "F1", clerk);
        }
    }

    /** That it was not the holder in person, to stand before what was done (F1); nothing where it was. */
    List<ApplicationEvent> inStead(Dossier dossier, Act who) {
        return who.by().equals(clerk)
                ? List.of()
                : List.of(new DoneInHoldersStead(
                        dossier.no(), dossier.hall(), clerk, window, who.by(), !who.isFor(clerk), who.at()));
    }

    /** For whom one waits; where none does, only who has or had part in it learns that (F1). */
    void checkMayConfirm(Act who) {
        if (offered != null) {
            checkReceiver(who);
        } else if (!hadPart(who.by())) {
            checkHolder(who);
        }
    }

    private boolean hadPart(String person) {
        return asked.contains(person)
                || before.stream().anyMatch(tenure -> tenure.clerk().equals(person));
    }

    /** The hand-over that waits for this person. */
    Offer checkReceiver(Act who) {
        Offer waiting = checkWaiting();
        if (!who.by().equals(waiting.to())) {
            throw Refusal.forbidden("not-the-receiver", "F2", waiting.to());
        }
        return waiting;
    }

    HandOverConfirmed confirm(Dossier dossier, ConfirmHandOver command) {
        Offer taken = checkReceiver(command.act());
        return new HandOverConfirmed(
                dossier.no(),
                dossier.hall(),
                taken.to(),
                taken.window(),
                command.act().at());
    }

    Offer checkWaiting() {
        if (offered == null) {
            throw Refusal.conflict("no-hand-over-waiting", "F2");
        }
        return offered;
    }

    /** Called off by the holder, who has answered for it all along: no hand-over (F2). */
    HandOverTakenBack takeBack(Dossier dossier, TakeBackHandOver command) {
        Offer waiting = checkWaiting();
        return new HandOverTakenBack(
                dossier.no(),
                dossier.hall(),
                clerk,
                waiting.to(),
                waiting.window(),
                command.reason(),
                count,
                command.act().at());
    }

    /** Once for each hand-over that nobody confirmed in time (F4). */
    List<ApplicationEvent> unconfirmed(Dossier dossier, RecordUnconfirmedHandOver command) {
        Instant at = command.act().at();
        if (offered == null
                || offered.late()
                || count != command.count()
                || !offered.confirmBy().isBefore(at)) {
            return List.of();
        }
        return List.of(new HandOverUnconfirmed(
                dossier.no(), dossier.hall(), clerk, window, offered.to(), count, offered.confirmBy(), at));
    }

    /**
     * By which a day off is no day on which somebody confirms: later, and never before it is heard of (D1, ADR 37). Where it is
     * on record that nobody did, nobody was late (D5).
     */
    List<ApplicationEvent> putOff(Dossier dossier, PutOffHandOver command) {
        if (offered == null || count != command.count()) {
            return List.of();
        }
        Instant at = command.act().at();
        Instant counted = command.calendar().onWorkingDay(offered.confirmBy());
        if (!counted.isAfter(offered.confirmBy())) {
            return List.of();
        }
        Instant confirmBy = counted.isBefore(at) ? command.calendar().endOfWorkingDay(at) : counted;
        Instant missed = offered.late() ? offered.confirmBy() : null;
        return List.of(new HandOverPutOff(dossier.no(), dossier.hall(), count, confirmBy, at, missed));
    }

    Custody waitingUntil(Instant confirmBy) {
        return offered == null
                ? this
                : waitingFor(new Offer(
                        offered.to(), offered.window(), offered.meeting(), offered.since(), confirmBy, false));
    }

    Custody offeredTo(ApplicationHandedOver event) {
        Instant since = event.uncounted() == Uncounted.TIME_CORRECTED && offered != null
                ? offered.since()
                : event.handedOverAt();
        Offer offer = new Offer(event.to(), event.toWindow(), false, since, event.confirmBy(), false);
        Set<String> all = Stream.concat(asked.stream(), Stream.of(event.to())).collect(Collectors.toUnmodifiableSet());
        return new Custody(firstAsker, firstAskerWindow, clerk, window, offer, event.count(), before, all);
    }

    /** A time was agreed upon with the receiver, who is away (F3). */
    Custody meeting() {
        return offered == null
                ? this
                : waitingFor(new Offer(
                        offered.to(), offered.window(), true, offered.since(), offered.confirmBy(), offered.late()));
    }

    Custody letPass() {
        return offered == null
                ? this
                : waitingFor(new Offer(
                        offered.to(), offered.window(), offered.meeting(), offered.since(), offered.confirmBy(), true));
    }

    Custody kept() {
        return waitingFor(null);
    }

    Custody takenBy(HandOverConfirmed event) {
        List<Tenure> tenures = Stream.concat(before.stream(), Stream.of(new Tenure(clerk, window, event.confirmedAt())))
                .toList();
        return new Custody(firstAsker, firstAskerWindow, event.clerk(), event.window(), null, count, tenures, asked);
    }

    /** Whoever answered until then answers for the time until then; who takes it up is the first who looks after it (S3, P2, F1). */
    Custody takenUp(TakenUp event) {
        List<Tenure> tenures = Stream.concat(before.stream(), Stream.of(new Tenure(clerk, window, event.takenUpAt())))
                .toList();
        return new Custody(event.clerk(), event.window(), event.clerk(), event.window(), null, count, tenures, asked);
    }

    private Custody waitingFor(@Nullable Offer offer) {
        return new Custody(firstAsker, firstAskerWindow, clerk, window, offer, count, before, asked);
    }
}
