package org.servicehall.intake.view.household;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.household.HouseholdEvent;
import org.servicehall.contracts.household.HouseholdEvent.HouseholdAppliedFor;
import org.servicehall.contracts.household.HouseholdEvent.HouseholdRegistered;
import org.servicehall.contracts.household.HouseholdEvent.RegistrationCorrected;
import org.servicehall.intake.domain.household.Membership;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.Versioned;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Asks for households, always within one hall; what a command needs comes from the stream, without delay. */
@Component
public class HouseholdQueries {
    private static final Bson LATEST = Sorts.descending("changedAt");

    private final View<HouseholdSheet> sheets;
    private final Households projection;
    private final Streams streams;

    HouseholdQueries(Views views, Households projection, Streams streams) {
        this.sheets = views.of(projection).kept();
        this.projection = projection;
        this.streams = streams;
    }

    /** @param version of the stream that the answer must at least show; empty when any will do */
    public Optional<Versioned<HouseholdSheet>> findWithVersion(String no, OptionalLong version) {
        return sheets.findWithVersion(no, stream(no), version);
    }

    /** @param toReview only those whose grants are to be reviewed (C5) */
    public Page<HouseholdSheet> page(String hall, boolean toReview, @Nullable String after, int limit) {
        return sheets.page(within(hall, toReview), LATEST, after, limit);
    }

    /** How many have grants to review, and when the one longest unchanged was changed last. */
    public Backlog toReview(String hall) {
        return sheets.backlog(within(hall, true), "changedAt", null);
    }

    /** As it stands now. */
    public Optional<HouseholdSheet> now(String no) {
        @Nullable HouseholdSheet sheet = null;
        for (RecordedEvent event : recorded(no)) {
            sheet = projection.apply(no, sheet, event);
        }
        return Optional.ofNullable(sheet);
    }

    /** Whether its stream has this person of it now, this book, or this application. */
    public boolean has(String no, String key) {
        List<RecordedEvent> household = recorded(no);
        return membership(household).find(key).isPresent()
                || book(household).filter(key::equals).isPresent()
                || appliedFor(household, key).isPresent();
    }

    /** Who is of it now; nobody where there is none. */
    public Membership membership(String no) {
        return membership(recorded(no));
    }

    private static Membership membership(List<RecordedEvent> household) {
        Membership membership = Membership.NOBODY;
        for (RecordedEvent event : household) {
            membership = membership.after((HouseholdEvent) event.payload());
        }
        return membership;
    }

    /** Keyed digest of its book's number; empty where there is no such household. */
    public Optional<String> book(String no) {
        return book(recorded(no));
    }

    private static Optional<String> book(List<RecordedEvent> household) {
        return household.stream()
                .map(RecordedEvent::payload)
                .flatMap(HouseholdQueries::books)
                .reduce((_, later) -> later);
    }

    private static Stream<String> books(Object event) {
        return switch (event) {
            case HouseholdRegistered e -> Stream.of(e.book());
            case RegistrationCorrected e -> Stream.of(e.book());
            default -> Stream.empty();
        };
    }

    /** Whom an application concerns that is for this household, as was named last; empty where none is. */
    public Optional<HouseholdAppliedFor> appliedFor(String no, String applicationNo) {
        return appliedFor(recorded(no), applicationNo);
    }

    private static Optional<HouseholdAppliedFor> appliedFor(List<RecordedEvent> household, String applicationNo) {
        return household.reversed().stream()
                .map(RecordedEvent::payload)
                .filter(HouseholdAppliedFor.class::isInstance)
                .map(HouseholdAppliedFor.class::cast)
                .filter(event -> event.applicationNo().equals(applicationNo))
                .findFirst();
    }

    private static Bson within(String hall, boolean toReview) {
        Bson all = Filters.eq("hall", hall);
        return toReview ? Filters.and(all, Filters.gt("toReview", 0)) : all;
    }

    private List<RecordedEvent> recorded(String no) {
        return streams.read(stream(no)).orElse(List.of());
    }

    private static String stream(String no) {
        return HouseholdEvent.STREAM + ":" + no;
    }
}
