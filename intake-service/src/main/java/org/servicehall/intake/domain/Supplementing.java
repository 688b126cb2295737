package org.servicehall.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.NamedItem;
import org.servicehall.contracts.application.SupplementEvent.ItemsNamed;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequested;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.intake.domain.command.SupplementCommand.NamedPaper;
import org.servicehall.intake.domain.command.SupplementCommand.RequestSupplement;

/**
 * The one supplement notice, or the breach of there being one (rules N2, N3, K2). Where the catalogue leaves papers to the
 * department's rules, the notice names them in words; they are listed items from then on.
 */
record Supplementing(Dossier dossier, RequestSupplement command) {
    private static final String CODE = "NAMED_";

    List<ApplicationEvent> events() {
        checkWords();
        List<ApplicationEvent> events = new ArrayList<>();
        Papers.Notice first = dossier.papers().firstNotice();
        if (first == null) {
            once(events);
        } else {
            again(events, first);
        }
        return events;
    }

    /**
     * It says that the request is lawful (K2), and what it lists obliges the hall to accept (N3): so it is not issued while
     * conditions are not met, unless for a reason that then holds for acceptance as well (M3).
     */
    private void once(List<ApplicationEvent> events) {
        Papers papers = dossier.papers();
        if (command.named().isEmpty()) {
            papers.checkAnythingMissing();
        }
        papers.checkFirstNotice(command.items());
        if (command.madeNecessaryBy() != null) {
            inHand(command.madeNecessaryBy());
        }
        events.addAll(dossier.overridden(command.override(), command.act(), "K2"));
        events.addAll(papers.grace(dossier, command.graceUntil()));
        events.addAll(named());
        events.add(new SupplementRequested(
                dossier.no(),
                dossier.hall(),
                command.noticeNo().get(),
                withNamed(papers.missing()),
                command.act().by(),
                command.act().window(),
                command.act().at(),
                until(papers.completeBy(command.graceUntil()))));
    }

    /** Who issued the first promised that it was the only one, and answers for this, unless another's act made it necessary (N3). */
    private void again(List<ApplicationEvent> events, Papers.Notice first) {
        if (!command.acknowledgeBreach()) {
            throw Refusal.conflict("one-time-notice-spent", "N3", dossier.no());
        }
        String reason = Dossier.inWriting(command.reason(), "reason", "N3");
        Papers papers = dossier.papers();
        if (command.named().isEmpty()) {
            papers.checkNamesSomething(command.items());
        }
        papers.checkFurtherNotice(command.items());
        Answerable other = madeNecessaryBy(first);
        events.addAll(named());
        events.add(new SupplementRequestedAgain(
                dossier.no(),
                dossier.hall(),
                command.noticeNo().get(),
                withNamed(papers.inOrder(command.items())),
                reason,
                command.act().by(),
                first.by(),
                first.window(),
                other == null ? null : other.user(),
                other == null ? null : other.window(),
                command.act().at(),
                until(papers.completeBy())));
    }

    private Instant until(@Nullable Instant completeBy) {
        return command.limits().supplementEnd(command.act().at(), completeBy);
    }

    private record Answerable(String user, String window) {}

    /** Somebody else who had it in hand: who received it, who holds it, who sends this notice; null where the first issuer answers. */
    private @Nullable Answerable madeNecessaryBy(Papers.Notice first) {
        String other = command.madeNecessaryBy();
        return other == null || other.equals(first.by()) ? null : inHand(other);
    }

    private Answerable inHand(String other) {
        return Stream.of(
                        new Answerable(command.act().by(), command.act().window()),
                        new Answerable(
                                dossier.custody().clerk(), dossier.custody().window()),
                        new Answerable(
                                dossier.custody().firstAsker(),
                                dossier.custody().firstAskerWindow()))
                .filter(one -> one.user().equals(other))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.unprocessable("had-it-not-in-hand", "N3", other).at("madeNecessaryBy"));
    }

    private void checkWords() {
        if (!command.named().isEmpty() && !dossier.leavesPapersOpen()) {
            throw Refusal.unprocessable("items-not-in-words", "N2").at("named");
        }
    }

    private List<String> withNamed(List<String> listed) {
        return Stream.concat(listed.stream(), items().stream().map(NamedItem::code))
                .toList();
    }

    private List<ApplicationEvent> named() {
        return command.named().isEmpty() ? List.of() : List.of(new ItemsNamed(dossier.no(), dossier.hall(), items()));
    }

    private List<NamedItem> items() {
        int before = dossier.papers().namedSoFar();
        return IntStream.range(0, command.named().size())
                .mapToObj(i -> item(before + i + 1, command.named().get(i)))
                .toList();
    }

    private static NamedItem item(int number, NamedPaper paper) {
        return new NamedItem(CODE + number, paper.text(), paper.reason(), paper.basis());
    }
}
