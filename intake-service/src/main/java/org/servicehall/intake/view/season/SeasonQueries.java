package org.servicehall.intake.view.season;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.season.CertificationEvent;
import org.servicehall.contracts.season.SeasonEvent;
import org.servicehall.contracts.season.SeasonEvent.ListWithdrawn;
import org.servicehall.contracts.season.SeasonEvent.PeopleListed;
import org.servicehall.intake.domain.season.CertificationStatus;
import org.servicehall.intake.season.SeasonNo;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.Versioned;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Asks for seasons and their people, always within one hall; what a command needs comes from the stream where the view is behind. */
@Component
public class SeasonQueries {
    private static final Bson LATEST = Sorts.descending("from");
    private static final Bson BY_VILLAGE = Sorts.ascending("village");

    private final View<SeasonSheet> sheets;
    private final View<SeasonPerson> people;
    private final Seasons projection;
    private final Streams streams;

    SeasonQueries(Views views, Seasons projection, SeasonPeople people, Streams streams) {
        this.sheets = views.of(projection);
        this.people = views.of(people);
        this.projection = projection;
        this.streams = streams;
    }

    public Optional<SeasonSheet> find(String no) {
        return sheets.find(no);
    }

    /** @param version of the stream that the answer must at least show; empty when any will do */
    public Optional<Versioned<SeasonSheet>> findWithVersion(String no, OptionalLong version) {
        return sheets.findWithVersion(no, stream(no), version);
    }

    public Page<SeasonSheet> page(String hall, @Nullable String after, int limit) {
        return sheets.page(Filters.eq("hall", hall), LATEST, after, limit);
    }

    /** As it stands now, for a command. */
    public Optional<SeasonSheet> now(String no) {
        @Nullable SeasonSheet sheet = null;
        for (RecordedEvent event : recorded(no)) {
            sheet = projection.apply(no, sheet, event);
        }
        return Optional.ofNullable(sheet);
    }

    /** References of all who are on its lists now. */
    public Set<String> listed(String no) {
        Set<String> refs = new HashSet<>();
        lists(no).forEach(list -> list.people().forEach(person -> refs.add(person.ref())));
        return refs;
    }

    /** Who is on the season's list; empty where they are on none. */
    public Optional<SeasonPerson> person(String no, String ref) {
        String id = SeasonNo.certification(no, ref);
        return people.find(id)
                .filter(SeasonPerson::stands)
                .or(() -> lists(no)
                        .filter(list -> list.people().stream()
                                .anyMatch(person -> person.ref().equals(ref)))
                        .findFirst()
                        .map(list -> SeasonPeople.listed(id, list)));
    }

    /** The same, once it shows this version of what became of them. */
    public Optional<SeasonPerson> person(String no, String ref, OptionalLong version) {
        String id = SeasonNo.certification(no, ref);
        return version.isPresent()
                ? people.findAtLeast(id, CertificationEvent.STREAM + ":" + id, version.getAsLong())
                        .filter(SeasonPerson::stands)
                : person(no, ref);
    }

    public Page<SeasonPerson> people(
            String no,
            @Nullable String village,
            @Nullable CertificationStatus status,
            @Nullable String after,
            int limit) {
        return people.page(wanted(no, village, status), BY_VILLAGE, after, limit);
    }

    /** All of them by village, for exports and sums. */
    public void forEach(String no, Consumer<SeasonPerson> action) {
        people.forEach(wanted(no, null, null), BY_VILLAGE, action);
    }

    private static Bson wanted(String no, @Nullable String village, @Nullable CertificationStatus status) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq("seasonNo", no), Filters.eq("withdrawnAt", null)));
        if (village != null) {
            wanted.add(Filters.eq("village", village));
        }
        if (status != null) {
            wanted.add(Filters.eq("status", status.name()));
        }
        return Filters.and(wanted);
    }

    /** Whether anything was done with somebody whom this file lists, be it undone since. */
    public boolean isTouched(String no, String file) {
        return lists(no)
                .filter(list -> list.file().equals(file))
                .flatMap(list -> list.people().stream())
                .anyMatch(person ->
                        streams.version(CertificationEvent.STREAM + ":" + SeasonNo.certification(no, person.ref()))
                                > 0);
    }

    /** Those that stand. */
    private Stream<PeopleListed> lists(String no) {
        List<PeopleListed> lists = new ArrayList<>();
        for (RecordedEvent event : recorded(no)) {
            switch (event.payload()) {
                case PeopleListed listed -> lists.add(listed);
                case ListWithdrawn withdrawn ->
                    lists.removeIf(list -> list.file().equals(withdrawn.file()));
                default -> {}
            }
        }
        return lists.stream();
    }

    private List<RecordedEvent> recorded(String no) {
        return streams.read(stream(no)).orElse(List.of());
    }

    private static String stream(String no) {
        return SeasonEvent.STREAM + ":" + no;
    }
}
