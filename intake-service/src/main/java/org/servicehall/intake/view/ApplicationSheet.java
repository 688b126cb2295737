package org.servicehall.intake.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.NamedItem;
import org.servicehall.contracts.application.WithdrawalProof;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.intake.domain.ReceptionLimits;

/**
 * One application as clerks see it, without personal data.
 *
 * @param named papers that the supplement notice named in words, beside what the catalogue lists (N2)
 * @param itemsInWords whether the notice may name papers in words at all (N2); null in sheets made before it was told
 * @param completeBy until when what is missing may still be brought, where the matter has a period (C6); null where it has none
 * @param grace whether that is the grace of a notice, and not the end of the period any more (C6); null until then, and in sheets
 *     made before it was told
 * @param unmet conditions that the resident does not seem to meet (M3)
 * @param resembles other applications of the same person for the same matter on the same day
 * @param runningGrants numbers of cases that gave the person the same at reception, or would have (C5)
 * @param persons for how many, where a fee is charged for each (P4)
 * @param chargedYuan fees charged so far (P4)
 * @param firstAsker who received it; of what came online who took it up, and until then who leads the hall (F1, S3)
 * @param firstAskerWindow where that clerk sat then (F1); null in sheets made before it was told
 * @param clerk who answers for it now (F2)
 * @param offeredTo the clerk whose confirmation of a hand-over is awaited; null when none is
 * @param confirmBy by when that is to be confirmed (F4); null when none waits, and in sheets made before it was told
 * @param meetAt when the resident meets a receiver who was absent (F3); null when nothing was arranged
 * @param urgent sorts first everywhere (P3)
 * @param completeSince since when nothing is missing (P2); null until then, and while a supplement notice waits; what a
 *     correction asks for beside doesn't change it (S7)
 * @param hallsTurnSince from when the hall's time for its step counts (P2); null while it has none to count, and in sheets made
 *     before it was told
 * @param decideBy by when the hall is to take its step: accept or return what is complete, ask for what is missing or
 *     return it, answer a question (P2, K6); null while it need not
 * @param overdueSince when that time passed without it (P2); null when it did not
 * @param supplementUntil by when the resident is to bring what is missing, or it lapses (P2); null when nobody asked
 * @param dueAt when its case was due as it was told at acceptance (K8); a schedule or an extension moves the case's date and not
 *     this (D1, D4); null before it is accepted
 * @param dueAtProvisional true where that rested on holidays that were not published when it was told (D1); null otherwise, and in
 *     sheets made before it was kept
 * @param withdrawal how the resident took it back; null where nobody did
 * @param remedies as they were told where it was returned or lapsed (S6); null otherwise
 * @param noticed whether the one supplement notice is out (N3)
 */
public record ApplicationSheet(
        @JsonProperty("no") String applicationNo,
        String hall,
        String matterId,
        String matterVersion,
        LocalizedText matterName,
        MatterKind kind,
        String window,
        Channel channel,
        String applicant,
        ApplicationStatus status,
        List<String> circumstances,
        List<String> presented,
        List<String> missing,
        @Nullable List<NamedItem> named,
        @Nullable Boolean itemsInWords,
        @Nullable Instant completeBy,
        @JsonIgnore @Nullable Boolean grace,
        List<String> unmet,
        List<String> resembles,
        List<String> runningGrants,
        int persons,
        int chargedYuan,
        @Person String firstAsker,
        @Nullable String firstAskerWindow,
        @Person String clerk,
        String clerkWindow,
        @Person @Nullable String offeredTo,
        @Nullable String offeredWindow,
        @Nullable Instant confirmBy,
        @Nullable Instant meetAt,
        int handOvers,
        boolean urgent,
        @Nullable String urgentReason,
        boolean noticed,
        List<Notice> notices,
        Instant receivedAt,
        @Nullable Instant completeSince,
        @Nullable Instant hallsTurnSince,
        @Nullable Instant decideBy,
        @Nullable Instant overdueSince,
        @Nullable Instant supplementUntil,
        @Nullable AcceptanceType acceptedAs,
        @Nullable Instant acceptedAt,
        @Nullable Instant dueAt,
        @Nullable Boolean dueAtProvisional,
        @Nullable HowWithdrawn withdrawal,
        @Nullable List<Remedy> remedies,
        Instant changedAt) {

    /** Sheets made before it was looked for have none. */
    public ApplicationSheet {
        runningGrants = runningGrants == null ? List.of() : runningGrants;
    }

    /**
     * As it is received.
     *
     * @param limits how long the hall may take (P2)
     */
    static ApplicationSheet first(ApplicationReceived event, ReceptionLimits limits) {
        ApplicationStatus status = ApplicationStatus.onReception(event.terms().kind(), event.missing());
        boolean complete = status == ApplicationStatus.COMPLETE;
        return new ApplicationSheet(
                event.applicationNo(),
                event.hall(),
                event.matterId(),
                event.matterVersion(),
                event.matterName(),
                event.terms().kind(),
                event.window(),
                event.channel(),
                event.applicant().maskedName(),
                status,
                event.circumstances(),
                event.presented(),
                event.missing(),
                List.of(),
                Boolean.TRUE.equals(event.terms().itemsInWords()),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                1,
                0,
                event.firstAsker(),
                event.firstAskerWindow(),
                event.firstAsker(),
                event.firstAskerWindow(),
                null,
                null,
                null,
                null,
                0,
                event.urgentReason() != null,
                event.urgentReason(),
                false,
                List.of(),
                event.receivedAt(),
                complete ? event.receivedAt() : null,
                ReceptionLimits.watches(event.terms().kind()) ? event.receivedAt() : null,
                ReceptionLimits.watches(event.terms().kind())
                        ? limits.decideBy(event.terms().kind(), event.urgentReason() != null, event.receivedAt())
                                .dueAt()
                        : event.decideBy(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                event.receivedAt());
    }

    /** Whether the last moment to complete it ends on a working day, as a supplement's time does (C6, D1). */
    public boolean inGrace() {
        return Boolean.TRUE.equals(grace);
    }

    /** When the resident was asked last for what is missing (N2); null where nobody asked. */
    public @Nullable Instant askedAt() {
        return notices.stream()
                .filter(notice -> notice.kind() == Notice.Kind.SUPPLEMENT)
                .map(Notice::issuedAt)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** With the hall's time, while it runs, as its watch counts it: by every schedule published since it began (P2, D1, ADR 32). */
    ApplicationSheet counted(ReceptionLimits limits) {
        boolean runs = status.isOpen() && ReceptionLimits.watches(kind);
        return !runs || decideBy == null || hallsTurnSince == null
                ? this
                : new SheetDraft(this).turn(hallsTurnSince, limits).at(changedAt);
    }

    /**
     * @param proof what showed the resident's wish; null in those of before that was asked for
     * @param recordedBy the clerk; null where the resident did it
     */
    public record HowWithdrawn(
            Channel channel,
            @Nullable WithdrawalProof proof,
            @Person @Nullable String recordedBy,
            Instant withdrawnAt) {}

    /** A numbered notice that was issued (K9). */
    public record Notice(
            String no, Kind kind, Instant issuedAt, @Person String issuedBy) {
        /** Kinds of notice that reception issues. */
        public enum Kind {
            CONSULTATION,
            SUPPLEMENT,
            RETURN,
            LAPSE,
            ACCEPTANCE,
            SUPPLEMENT_CHANGE
        }
    }
}
