package org.servicehall.intake.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.contracts.application.NamedItem;
import org.servicehall.contracts.application.SupplementEvent.MaterialsSupplied;
import org.servicehall.contracts.application.SupplementEvent.SupplementProlonged;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.intake.domain.ReceptionLimits;
import org.servicehall.intake.view.ApplicationSheet.HowWithdrawn;
import org.servicehall.intake.view.ApplicationSheet.Notice;

/** A sheet being brought up to date by one event. */
final class SheetDraft {
    private final ApplicationSheet before;
    private MatterKind kind;
    private String applicant;
    private List<String> circumstances;
    private ApplicationStatus status;
    private List<String> presented;
    private List<String> missing;
    private List<NamedItem> named;
    private @Nullable Instant completeBy;
    private @Nullable Boolean grace;
    private List<String> unmet;
    private List<String> resembles;
    private List<String> runningGrants;
    private int persons;
    private int chargedYuan;
    private final CustodyDraft custody;
    private final TurnDraft turn;
    private boolean noticed;
    private final List<Notice> notices;
    private @Nullable AcceptanceType acceptedAs;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant dueAt;
    private @Nullable Boolean dueAtProvisional;
    private @Nullable HowWithdrawn withdrawal;
    private @Nullable List<Remedy> remedies;

    SheetDraft(ApplicationSheet before) {
        this.before = before;
        this.kind = before.kind();
        this.applicant = before.applicant();
        this.circumstances = before.circumstances();
        this.status = before.status();
        this.presented = before.presented();
        this.missing = before.missing();
        this.named = Objects.requireNonNullElse(before.named(), List.of());
        this.completeBy = before.completeBy();
        this.grace = before.grace();
        this.unmet = before.unmet();
        this.resembles = before.resembles();
        this.runningGrants = before.runningGrants();
        this.persons = before.persons();
        this.chargedYuan = before.chargedYuan();
        this.custody = new CustodyDraft(before);
        this.turn = new TurnDraft(before);
        this.noticed = before.noticed();
        this.notices = new ArrayList<>(before.notices());
        this.acceptedAs = before.acceptedAs();
        this.acceptedAt = before.acceptedAt();
        this.dueAt = before.dueAt();
        this.dueAtProvisional = before.dueAtProvisional();
        this.withdrawal = before.withdrawal();
        this.remedies = before.remedies();
    }

    SheetDraft name(List<NamedItem> items) {
        named = Stream.concat(named.stream(), items.stream()).toList();
        return this;
    }

    /** The period of its matter ends, or the grace that the notice gave (C6). */
    SheetDraft completeBy(Instant until) {
        grace = completeBy == null ? null : true;
        completeBy = until;
        return this;
    }

    /** @param until by when it is to be brought (P2) */
    SheetDraft demand(List<String> items, Instant until) {
        List<String> now = new ArrayList<>(missing);
        items.stream().filter(item -> !now.contains(item)).forEach(now::add);
        missing = List.copyOf(now);
        presented = presented.stream().filter(item -> !now.contains(item)).toList();
        noticed = true;
        turn.ask(kind, until);
        status = ApplicationStatus.SUPPLEMENT_REQUESTED;
        return this;
    }

    /** Another schedule gives the resident more time, and a notice tells so since there is one (P2, D1). */
    SheetDraft prolong(SupplementProlonged event) {
        turn.prolongSupplement(event.until());
        return event.noticeNo() == null || event.holder() == null
                ? this
                : issue(event.noticeNo(), Notice.Kind.SUPPLEMENT_CHANGE, event.prolongedAt(), event.holder());
    }

    /** @param limits how long the hall may take (P2) */
    SheetDraft supply(MaterialsSupplied event, ReceptionLimits limits) {
        List<String> now = new ArrayList<>(presented);
        now.addAll(event.items());
        presented = List.copyOf(now);
        missing = event.stillMissing();
        return missing.isEmpty() ? completed(event.suppliedAt(), event.hallsTurnSince(), limits) : this;
    }

    /**
     * The hall's time runs on, as that of the kind which the circumstances make it; but where the resident had been asked and
     * nothing is missing any more it begins anew (P2, S7).
     *
     * @param limits how long the hall may take (P2)
     */
    SheetDraft correct(ReceptionCorrected event, ReceptionLimits limits) {
        kind = event.terms().kind();
        applicant = event.applicant().maskedName();
        circumstances = event.circumstances();
        persons = event.persons();
        presented = event.presented();
        missing = event.missing();
        if (status == ApplicationStatus.SUPPLEMENT_REQUESTED) {
            return missing.isEmpty() ? completed(event.correctedAt(), event.hallsTurnSince(), limits) : this;
        }
        if (event.opensMaterialAgain() && noticed) {
            status = ApplicationStatus.SUPPLEMENT_REQUESTED;
            turn.askAgain(limits.supplementUntil(event.correctedAt(), null));
            return this;
        }
        turn.runOn(kind, event.hallsTurnSince(), limits);
        status = ApplicationStatus.onReception(kind, missing);
        if (status == ApplicationStatus.COMPLETE) {
            turn.completeFromReception();
        }
        return this;
    }

    private SheetDraft completed(Instant at, @Nullable Instant since, ReceptionLimits limits) {
        status = ApplicationStatus.COMPLETE;
        turn.complete(kind, at, since, limits);
        return this;
    }

    /** It has been the hall's turn since then, and its time is counted from there (P2). */
    SheetDraft turn(Instant since, ReceptionLimits limits) {
        turn.halls(kind, since, limits);
        return this;
    }

    /** An unsatisfied resident comes back, or doesn't: nothing is due (K1). */
    SheetDraft rest() {
        turn.rest();
        return this;
    }

    SheetDraft passed(Instant since) {
        turn.passed(since);
        return this;
    }

    /** Another schedule gives the hall more time, and nobody was late (P2, D1). */
    SheetDraft prolongHalls(Instant until) {
        turn.prolongHalls(until);
        return this;
    }

    SheetDraft become(ApplicationStatus ended) {
        status = ended;
        return keep();
    }

    SheetDraft tell(@Nullable List<Remedy> told) {
        remedies = told;
        return this;
    }

    SheetDraft takenBack(ApplicationWithdrawn event) {
        String clerk = event.byResident() ? null : event.recordedBy();
        withdrawal = new HowWithdrawn(event.channel(), event.proof(), clerk, event.withdrawnAt());
        return become(ApplicationStatus.WITHDRAWN);
    }

    /** @param told as it stands then; what moves it later is the case's (K8) */
    SheetDraft accept(AcceptanceType type, Instant at, Deadline told) {
        acceptedAs = type;
        acceptedAt = at;
        dueAt = told.dueAt();
        dueAtProvisional = told.provisional() ? true : null;
        return become(ApplicationStatus.ACCEPTED);
    }

    SheetDraft offer(String to, String window, int count, Instant until) {
        custody.offer(to, window, count, until);
        return this;
    }

    /** Another schedule puts off by when it is to be confirmed (F4, D1). */
    SheetDraft putOff(Instant until) {
        custody.putOff(until);
        return this;
    }

    SheetDraft meet(Instant at) {
        custody.meet(at);
        return this;
    }

    SheetDraft doubt(List<String> conditions) {
        unmet = conditions;
        return this;
    }

    SheetDraft resemble(List<String> others) {
        resembles = others;
        return this;
    }

    SheetDraft drawAlready(List<String> grants) {
        runningGrants = grants;
        return this;
    }

    SheetDraft count(int counted) {
        persons = counted;
        return this;
    }

    SheetDraft charge(int yuan) {
        chargedYuan += yuan;
        return this;
    }

    /** Until then who leads the hall stood for the first asker of what came online (F1, S3). */
    SheetDraft takeUp(String by, String window) {
        custody.takeUp(by, window);
        return this;
    }

    SheetDraft take(String by, String window) {
        custody.take(by, window);
        return this;
    }

    /** Nothing waits for a receiver any more. */
    SheetDraft keep() {
        custody.keep();
        return this;
    }

    SheetDraft issue(String no, Notice.Kind kind, Instant at, String by) {
        notices.add(new Notice(no, kind, at, by));
        return this;
    }

    ApplicationSheet at(Instant changedAt) {
        return new ApplicationSheet(
                before.applicationNo(),
                before.hall(),
                before.matterId(),
                before.matterVersion(),
                before.matterName(),
                kind,
                before.window(),
                before.channel(),
                applicant,
                status,
                circumstances,
                presented,
                missing,
                named,
                before.itemsInWords(),
                completeBy,
                grace,
                unmet,
                resembles,
                runningGrants,
                persons,
                chargedYuan,
                custody.firstAsker(),
                custody.firstAskerWindow(),
                custody.clerk(),
                custody.clerkWindow(),
                custody.offeredTo(),
                custody.offeredWindow(),
                custody.confirmBy(),
                custody.meetAt(),
                custody.handOvers(),
                before.urgent(),
                before.urgentReason(),
                noticed,
                List.copyOf(notices),
                before.receivedAt(),
                turn.completeSince(),
                turn.hallsTurnSince(),
                turn.decideBy(),
                turn.overdueSince(),
                turn.supplementUntil(),
                acceptedAs,
                acceptedAt,
                dueAt,
                dueAtProvisional,
                withdrawal,
                remedies,
                changedAt);
    }
}
