package org.servicehall.intake.view.season;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.season.SeasonEvent.ListWithdrawn;
import org.servicehall.contracts.season.SeasonEvent.PeopleListed;
import org.servicehall.contracts.season.SeasonEvent.SeasonOpened;

/**
 * A season and its lists (rule S9).
 *
 * @param year in which it begins
 * @param lists in the order in which they came, with how many each added
 */
public record SeasonSheet(
        String no,
        String hall,
        String matterId,
        LocalizedText matterName,
        int year,
        LocalDate from,
        LocalDate until,
        @Person String openedBy,
        Instant openedAt,
        List<ImportedList> lists) {
    public SeasonSheet {
        lists = List.copyOf(lists);
    }

    /**
     * What one file added.
     *
     * @param file keyed digest of its content
     * @param withdrawnBy the office, where it was handed in by mistake; null otherwise, as what follows
     */
    public record ImportedList(
            String file,
            int people,
            @Person String importedBy,
            Instant importedAt,
            @Person @Nullable String withdrawnBy,
            @Nullable Instant withdrawnAt,
            @Nullable String reason) {
        ImportedList(String file, int people, String importedBy, Instant importedAt) {
            this(file, people, importedBy, importedAt, null, null, null);
        }

        boolean stands() {
            return withdrawnAt == null;
        }
    }

    static SeasonSheet of(SeasonOpened event) {
        return new SeasonSheet(
                event.seasonNo(),
                event.hall(),
                event.matterId(),
                event.matterName(),
                event.year(),
                event.from(),
                event.until(),
                event.openedBy(),
                event.openedAt(),
                List.of());
    }

    /** A file of several villages comes in several events. */
    SeasonSheet with(PeopleListed event) {
        List<ImportedList> all = new ArrayList<>(lists);
        int before = 0;
        if (!all.isEmpty() && all.getLast().stands() && all.getLast().file().equals(event.file())) {
            before = all.removeLast().people();
        }
        all.add(new ImportedList(event.file(), before + event.people().size(), event.importedBy(), event.importedAt()));
        return new SeasonSheet(no, hall, matterId, matterName, year, from, until, openedBy, openedAt, all);
    }

    /** A file of several villages goes in several events too. */
    SeasonSheet without(ListWithdrawn event) {
        List<ImportedList> all = lists.stream()
                .map(list -> list.stands() && list.file().equals(event.file())
                        ? new ImportedList(
                                list.file(),
                                list.people(),
                                list.importedBy(),
                                list.importedAt(),
                                event.withdrawnBy(),
                                event.withdrawnAt(),
                                event.reason())
                        : list)
                .toList();
        return new SeasonSheet(no, hall, matterId, matterName, year, from, until, openedBy, openedAt, all);
    }
}
