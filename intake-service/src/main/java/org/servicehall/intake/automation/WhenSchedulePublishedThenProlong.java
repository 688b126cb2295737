package org.servicehall.intake.automation;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bson.conversions.Bson;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.recount.Dated;
import org.servicehall.platform.recount.ScheduleNews;
import org.servicehall.platform.view.View;

/**
 * Another schedule is in force: nobody was late with what is on record as late where it gives more time, be it the hall's step
 * before acceptance, papers to look at or a day's takings (rules D1, D5, P2, S4, S12).
 *
 * @param name as an automation
 * @param view of what is watched for lateness
 * @param late which of its documents may be on record as late, and wait still
 * @param order in which none of these is left out when one moves meanwhile
 * @param number of a document's entity
 * @param prolonged whether the schedule gives one more time
 * @param prolonging the command for its entity, at that moment
 */
public record WhenSchedulePublishedThenProlong<V extends Record>(
        String name,
        View<V> view,
        Bson late,
        Bson order,
        Function<V, String> number,
        Predicate<V> prolonged,
        BiFunction<V, Instant, Object> prolonging)
        implements ScheduleNews<V> {
    @Override
    public Dated<V> dated(boolean heard) {
        return new Dated<>(view, late, order);
    }

    @Override
    public String no(V document) {
        return number.apply(document);
    }

    @Override
    public boolean touched(V document) {
        return prolonged.test(document);
    }

    @Override
    public Object command(V document, CommandContext context) {
        return prolonging.apply(document, context.at());
    }
}
