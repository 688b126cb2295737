package org.servicehall.intake.api.queue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.api.queue.QueueAnswers.WaitsOfDay;
import org.servicehall.intake.api.queue.QueueAnswers.WindowQueueSheet;
import org.servicehall.intake.domain.queue.QueueQuestion.WhatMayBeDone;
import org.servicehall.intake.domain.queue.QueueRules;
import org.servicehall.intake.domain.queue.TicketState;
import org.servicehall.intake.queue.WindowQueues;
import org.servicehall.intake.view.queue.QueueDay;
import org.servicehall.intake.view.queue.QueueQueries;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.form.WindowCode;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the people of the hall who waits, and how long people have waited (rule S2). */
@RestController
@RequestMapping("/api/queues")
class QueuePages {
    private final QueueQueries queries;
    private final WindowQueues queues;
    private final Boards boards;
    private final Halls halls;
    private final Actions actions;
    private final Clock clock;

    QueuePages(QueueQueries queries, WindowQueues queues, Boards boards, Halls halls, Actions actions, Clock clock) {
        this.queries = queries;
        this.queues = queues;
        this.boards = boards;
        this.halls = halls;
        this.actions = actions;
        this.clock = clock;
    }

    /** Today's queue; an empty one where nobody has come yet. */
    @GetMapping("/{window}")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    ResponseEntity<WindowQueueSheet> one(@PathVariable @WindowCode String window, Actor actor, MinimumVersion atLeast) {
        Instant now = clock.instant();
        Hall.Window at =
                halls.get(actor.hall()).window(window).orElseThrow(() -> Refusal.notFound("unknown-queue", window));
        LocalDate today = halls.today(actor.hall(), now);
        String queue = WindowQueues.queue(actor.hall(), window, today);
        QueueRules rules = queues.rules(actor.hall());
        Optional<Versioned<QueueDay>> found = queries.findWithVersion(queue, atLeast.value());
        Optional<QueueDay> day = found.map(Versioned::view);
        var sheet = new WindowQueueSheet(
                actor.hall(),
                window,
                at.name(),
                today,
                day.filter(QueueDay::isClosed).isPresent(),
                day.map(one -> one.count(TicketState.WAITING)).orElse(0L),
                day.map(Boards::average).orElse(null),
                Boards.posted(rules),
                day.map(QueueDay::tickets).orElse(List.of()),
                actions(queue, window, rules, actor, now));
        return Answers.ok(sheet, found.map(Versioned::version).orElse(0L));
    }

    private List<Action> actions(String queue, String window, QueueRules rules, Actor actor, Instant now) {
        return queues.served(actor, now).contains(window)
                ? actions.of(
                        new WhatMayBeDone(queue, rules, actor.id()),
                        CommandContext.of(actor.id(), now),
                        Map.of("window", window))
                : List.of();
    }

    /** Latest days first; {@code from} and {@code to} included. */
    @GetMapping("/waits")
    @PreAuthorize("hasAnyRole('LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    Page<WaitsOfDay> waits(
            @RequestParam(required = false) @WindowCode @Nullable String window,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Paging paging,
            Actor actor) {
        Page<QueueDay> page = queries.page(actor.hall(), window, from, to, paging.after(), paging.limit());
        return new Page<>(page.items().stream().map(boards::waits).toList(), page.next());
    }
}
