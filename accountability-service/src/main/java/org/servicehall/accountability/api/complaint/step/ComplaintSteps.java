package org.servicehall.accountability.api.complaint.step;

import java.util.function.Predicate;
import org.servicehall.accountability.api.complaint.Appeals;
import org.servicehall.accountability.api.complaint.StaffTexts;
import org.servicehall.accountability.domain.complaint.By;
import org.servicehall.accountability.domain.complaint.ComplaintCommand;
import org.servicehall.accountability.domain.complaint.ComplaintQuestion;
import org.servicehall.accountability.retaliation.Reporters;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.springframework.stereotype.Component;

/**
 * Sends what staff do about a complaint. Who brought it does nothing about it: for them there is none, as for the accused, so
 * that the answer tells nobody which of the two they are (rules B5, B7, ADR 20). An appeal is no such step ({@link Appeals}): it
 * is for whom the complaint was about, whoever is said to have brought it.
 */
@Component
final class ComplaintSteps {
    private final Commands commands;
    private final Reporters reporters;

    ComplaintSteps(Commands commands, Reporters reporters) {
        this.commands = commands;
        this.reporters = reporters;
    }

    Outcome send(ComplaintCommand command, CommandContext context) {
        checkNotBroughtBy(command.complaintNo(), context.by());
        return commands.send(command, context);
    }

    /** What a step would come to, for whoever could take it. */
    <A> A ask(ComplaintQuestion question, CommandContext context, Class<A> answer) {
        checkNotBroughtBy(question.complaintNo(), context.by());
        return commands.ask(question, context, answer);
    }

    private void checkNotBroughtBy(String no, String user) {
        if (reporters.isStaff(no, user)) {
            throw HallGuard.unknown(no);
        }
    }

    /** The actor as the rules know people; who brought the complaint lends nobody what they are at the hall. */
    By by(String complaintNo, Actor actor) {
        return StaffTexts.by(actor.without(broughtBy(complaintNo)));
    }

    /** For those who are named to investigate or decide. */
    Predicate<String> broughtBy(String complaintNo) {
        return user -> reporters.isStaff(complaintNo, user);
    }
}
