package org.servicehall.intake.domain.season;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.season.SeasonEvent;
import org.servicehall.contracts.season.SeasonEvent.ListWithdrawn;
import org.servicehall.contracts.season.SeasonEvent.PeopleListed;
import org.servicehall.contracts.season.SeasonEvent.SeasonOpened;
import org.servicehall.intake.domain.season.SeasonCommand.ListPeople;
import org.servicehall.intake.domain.season.SeasonCommand.OpenSeason;
import org.servicehall.intake.domain.season.SeasonCommand.Village;
import org.servicehall.intake.domain.season.SeasonCommand.WithdrawList;

/**
 * One matter's season of one year and its lists. Who certifies has a stream of their own, so that any number of people may be
 * ticked off at once (rule S9, ADR 46).
 */
@EventSourcedEntity(tagKey = SeasonEvent.STREAM)
public class Season {
    /** One event stays far below what a topic takes in one message. */
    private static final int PEOPLE_IN_ONE_EVENT = 500;

    /** Each village of a file is an event of its own, and a stream takes a thousand. */
    private static final int MOST_VILLAGES = 200;

    /** So much room is left to whatever else may come to be recorded of it. */
    private static final int MOST_LISTINGS = 900;

    private @Nullable SeasonOpened opened;
    private final Map<String, List<PeopleListed>> lists = new HashMap<>();
    private final Set<String> listed = new HashSet<>();
    private int listings;

    @EntityCreator
    Season() {}

    @CommandHandler
    void open(OpenSeason command, EventAppender events) {
        if (opened != null) {
            return;
        }
        command.days().checkNotOver(command.today());
        events.append(new SeasonOpened(
                command.seasonNo(),
                command.hall(),
                command.matterId(),
                command.matterName(),
                command.year(),
                command.days().from(),
                command.days().until(),
                command.by(),
                command.at()));
    }

    @CommandHandler
    void list(ListPeople command, EventAppender events) {
        if (opened == null) {
            throw Refusal.notFound("unknown-number", command.seasonNo());
        }
        List<Village> fresh = command.villages().stream().map(this::unlisted).toList();
        if (fresh.stream().allMatch(village -> village.people().isEmpty())) {
            return;
        }
        command.days().checkNotOver(command.today());
        int all = listed.size()
                + fresh.stream().mapToInt(village -> village.people().size()).sum();
        if (all > command.most()) {
            throw Refusal.unprocessable("season-full", "S9", command.most()).at("file");
        }
        checkVillages(fresh);
        fresh.forEach(village -> append(village, opened, command, events));
    }

    @CommandHandler
    void withdraw(WithdrawList command, EventAppender events) {
        List<PeopleListed> file = lists.getOrDefault(command.file(), List.of());
        if (file.isEmpty()) {
            throw Refusal.notFound("unknown-number", command.seasonNo() + "/" + command.file());
        }
        command.days().checkNotOver(command.today());
        if (command.touched()) {
            throw Refusal.conflict("list-touched", "S9");
        }
        if (listings + file.size() > MOST_LISTINGS) {
            throw Refusal.conflict("season-lists-full", "S9");
        }
        file.forEach(list -> events.append(new ListWithdrawn(
                list.seasonNo(),
                list.hall(),
                list.file(),
                list.village(),
                list.people(),
                command.reason(),
                command.by(),
                command.at())));
    }

    private void checkVillages(List<Village> fresh) {
        Set<String> all = villages();
        int events = listings;
        for (Village village : fresh) {
            int people = village.people().size();
            if (people > 0) {
                all.add(village.name());
                events += (people + PEOPLE_IN_ONE_EVENT - 1) / PEOPLE_IN_ONE_EVENT;
            }
        }
        if (all.size() > MOST_VILLAGES) {
            throw Refusal.unprocessable("season-villages-full", "S9", MOST_VILLAGES)
                    .at("file");
        }
        if (events > MOST_LISTINGS) {
            throw Refusal.unprocessable("season-lists-full", "S9").at("file");
        }
    }

    /** Of the lists that stand. */
    private Set<String> villages() {
        Set<String> names = new HashSet<>();
        lists.values().forEach(file -> file.forEach(list -> names.add(list.village())));
        return names;
    }

    private Village unlisted(Village village) {
        return new Village(
                village.name(),
                village.people().stream()
                        .filter(person -> !listed.contains(person.ref()))
                        .toList());
    }

    private static void append(Village village, SeasonOpened season, ListPeople command, EventAppender events) {
        List<Applicant> left = new ArrayList<>(village.people());
        while (!left.isEmpty()) {
            List<Applicant> some = left.subList(0, Math.min(PEOPLE_IN_ONE_EVENT, left.size()));
            events.append(new PeopleListed(
                    season.seasonNo(),
                    season.hall(),
                    command.file(),
                    command.values(),
                    village.name(),
                    some,
                    command.by(),
                    command.at()));
            some.clear();
        }
    }

    @EventSourcingHandler
    void on(SeasonOpened event) {
        opened = event;
    }

    @EventSourcingHandler
    void on(PeopleListed event) {
        lists.computeIfAbsent(event.file(), _ -> new ArrayList<>()).add(event);
        listings++;
        event.people().forEach(person -> listed.add(person.ref()));
    }

    @EventSourcingHandler
    void on(ListWithdrawn event) {
        lists.remove(event.file());
        listings++;
        event.people().forEach(person -> listed.remove(person.ref()));
    }
}
