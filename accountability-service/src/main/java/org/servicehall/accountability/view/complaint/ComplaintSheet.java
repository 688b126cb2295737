package org.servicehall.accountability.view.complaint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.ComplaintFile;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;
import org.servicehall.contracts.accountability.Investigator;

/**
 * A complaint as it is found. Neither its words nor who brought it are here (rule B7).
 *
 * @param about whom it is about, as filed or as found; they do not find it
 * @param investigators user ids of who investigates it now
 * @param pressing whether its time is nearly over, or wholly (rule P5); null in what was kept before it was watched
 * @param file all else, by the same rules that commands are judged by
 */
public record ComplaintSheet(
        String complaintNo,
        String hall,
        Ground ground,
        @Person @Nullable String person,
        @Nullable String window,
        Instant filedAt,
        State state,
        List<String> about,
        List<String> investigators,
        @Nullable Boolean pressing,
        ComplaintFile file) {
    static ComplaintSheet of(ComplaintFile file) {
        return new ComplaintSheet(
                file.no(),
                file.hall(),
                file.filed().ground(),
                file.filed().person(),
                file.filed().window(),
                file.filed().filedAt(),
                State.of(file),
                file.accused().distinct().toList(),
                file.inquiry().investigators().stream().map(Investigator::id).toList(),
                file.isPressing(),
                file);
    }
}
