package org.servicehall.intake.view.paper;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.intake.domain.paper.PaperTerms;
import org.servicehall.platform.due.Due;

/**
 * What of one application waits to be looked at (rules S4, P2). Its papers and the application itself are told of on streams of
 * their own, in no order: what the one has not told yet is null.
 *
 * @param matterName null until the reception is known
 * @param applicant surname and asterisks
 * @param clerk who holds the application
 * @param window of that clerk
 * @param stage how far the application has come
 * @param papers those that wait, as they came
 * @param waiting whether there are any, and the application is not over
 * @param oldest when the first of them came
 * @param next when something is to be recorded next
 * @param voidings those of an archived file that a second person has to agree to void (R1)
 * @param voidingSince when the first of these was asked for
 */
public record PapersWaiting(
        @JsonProperty("no") String applicationNo,
        String hall,
        @Nullable LocalizedText matterName,
        @Nullable String applicant,
        @Person @Nullable String clerk,
        @Nullable String window,
        Stage stage,
        List<WaitingPaper> papers,
        boolean waiting,
        @Nullable Instant oldest,
        @Nullable Instant next,
        List<VoidingWaiting> voidings,
        @Nullable Instant voidingSince)
        implements Due {
    /** Those made before it was looked for have none. */
    public PapersWaiting {
        voidings = voidings == null ? List.of() : voidings;
    }

    /** How far an application has come, as its papers see it. */
    enum Stage {
        OPEN,
        /** Nothing hangs on them any more, and yet they are the hall's to look at. */
        ACCEPTED,
        OVER
    }

    static PapersWaiting none(String no) {
        String hall = no.substring(0, no.indexOf('-'));
        return new PapersWaiting(
                no, hall, null, null, null, null, Stage.OPEN, List.of(), false, null, null, List.of(), null);
    }

    PapersWaiting received(LocalizedText matter, String masked) {
        return new PapersWaiting(
                applicationNo,
                hall,
                matter,
                masked,
                clerk,
                window,
                stage,
                papers,
                waiting,
                oldest,
                next,
                voidings,
                voidingSince);
    }

    PapersWaiting heldBy(String who, String at) {
        return new PapersWaiting(
                applicationNo,
                hall,
                matterName,
                applicant,
                who,
                at,
                stage,
                papers,
                waiting,
                oldest,
                next,
                voidings,
                voidingSince);
    }

    PapersWaiting in(Stage now, PaperTerms terms) {
        return counted(now, papers, terms);
    }

    PapersWaiting with(WaitingPaper paper, PaperTerms terms) {
        return counted(stage, Stream.concat(papers.stream(), Stream.of(paper)).toList(), terms);
    }

    PapersWaiting without(int number, PaperTerms terms) {
        return counted(
                stage, papers.stream().filter(paper -> paper.number() != number).toList(), terms);
    }

    PapersWaiting changed(int number, UnaryOperator<WaitingPaper> change, PaperTerms terms) {
        return counted(
                stage,
                papers.stream()
                        .map(paper -> paper.number() == number ? change.apply(paper) : paper)
                        .toList(),
                terms);
    }

    private PapersWaiting counted(Stage now, List<WaitingPaper> all, PaperTerms terms) {
        return new PapersWaiting(
                applicationNo,
                hall,
                matterName,
                applicant,
                clerk,
                window,
                now,
                all,
                now != Stage.OVER && !all.isEmpty(),
                all.isEmpty() ? null : all.getFirst().handedInAt(),
                now == Stage.OPEN ? first(all, terms) : null,
                voidings,
                voidingSince);
    }

    PapersWaiting withVoiding(VoidingWaiting voiding) {
        return counted(Stream.concat(voidings.stream(), Stream.of(voiding)).toList());
    }

    PapersWaiting withoutVoiding(int number) {
        return counted(
                voidings.stream().filter(voiding -> voiding.number() != number).toList());
    }

    private PapersWaiting counted(List<VoidingWaiting> all) {
        return new PapersWaiting(
                applicationNo,
                hall,
                matterName,
                applicant,
                clerk,
                window,
                stage,
                papers,
                waiting,
                oldest,
                next,
                all,
                all.isEmpty() ? null : all.getFirst().requestedAt());
    }

    /** Whether a schedule published since makes one that is on record as late none (D1, D5). */
    public boolean isProlonged(PaperTerms terms) {
        return stage == Stage.OPEN && papers.stream().anyMatch(paper -> paper.isProlonged(terms));
    }

    private static @Nullable Instant first(List<WaitingPaper> all, PaperTerms terms) {
        return all.stream()
                .filter(paper -> !paper.overdue())
                .map(paper -> paper.next(terms))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
