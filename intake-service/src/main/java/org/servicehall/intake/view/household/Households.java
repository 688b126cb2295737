package org.servicehall.intake.view.household;

import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.household.HouseholdEvent;
import org.servicehall.contracts.household.HouseholdEvent.GrantsReviewed;
import org.servicehall.contracts.household.HouseholdEvent.HeadChanged;
import org.servicehall.contracts.household.HouseholdEvent.HouseholdAppliedFor;
import org.servicehall.contracts.household.HouseholdEvent.HouseholdRegistered;
import org.servicehall.contracts.household.HouseholdEvent.MemberJoined;
import org.servicehall.contracts.household.HouseholdEvent.MemberLeft;
import org.servicehall.contracts.household.HouseholdEvent.MembershipCorrected;
import org.servicehall.contracts.household.HouseholdEvent.NameCorrected;
import org.servicehall.contracts.household.HouseholdEvent.RegistrationCorrected;
import org.servicehall.contracts.household.HouseholdMember;
import org.servicehall.contracts.household.HouseholdRelation;
import org.servicehall.intake.view.household.HouseholdSheet.GrantReview;
import org.servicehall.intake.view.household.HouseholdSheet.HouseholdChange;
import org.servicehall.intake.view.household.HouseholdSheet.HouseholdChangeKind;
import org.servicehall.intake.view.household.HouseholdSheet.Member;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.springframework.stereotype.Component;

/** Makes the sheets of households. */
@Component
class Households implements Projection<HouseholdSheet> {
    @Override
    public String name() {
        return "households";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Class<HouseholdSheet> type() {
        return HouseholdSheet.class;
    }

    /** For a hall's households, the last changed first, and for those with grants to review. */
    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.compoundIndex(Indexes.ascending("hall"), Indexes.descending("changedAt")),
                Indexes.compoundIndex(
                        Indexes.ascending("hall"), Indexes.descending("changedAt"), Indexes.ascending("toReview")));
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof HouseholdEvent household ? List.of(household.householdNo()) : List.of();
    }

    @Override
    public HouseholdSheet apply(String id, @Nullable HouseholdSheet current, RecordedEvent event) {
        return event.payload() instanceof HouseholdRegistered registered
                ? registered(registered)
                : changed(Objects.requireNonNull(current, id), (HouseholdEvent) event.payload());
    }

    private static HouseholdSheet registered(HouseholdRegistered event) {
        HouseholdMember head = event.members().stream()
                .filter(member -> member.relation() == HouseholdRelation.HEAD)
                .findFirst()
                .orElseThrow();
        return HouseholdSheet.of(event)
                .told(
                        HouseholdChangeKind.REGISTERED,
                        head.person(),
                        event.evidence(),
                        event.registeredBy(),
                        event.registeredAt());
    }

    private static HouseholdSheet changed(HouseholdSheet sheet, HouseholdEvent event) {
        return switch (event) {
            case HouseholdRegistered e -> registered(e);
            case MemberJoined e ->
                joined(sheet, e)
                        .told(
                                HouseholdChangeKind.MEMBER_JOINED,
                                e.member().person(),
                                e.evidence(),
                                e.recordedBy(),
                                e.recordedAt());
            case MemberLeft e ->
                left(sheet, e)
                        .told(
                                HouseholdChangeKind.MEMBER_LEFT,
                                e.member(),
                                e.evidence(),
                                e.recordedBy(),
                                e.recordedAt());
            case HeadChanged e ->
                headed(sheet, e)
                        .told(HouseholdChangeKind.HEAD_CHANGED, e.head(), e.evidence(), e.recordedBy(), e.recordedAt());
            case MembershipCorrected e -> corrected(sheet, e);
            case NameCorrected e ->
                each(sheet, e.member().ref(), member -> member.named(e.member(), e.values()))
                        .told(
                                HouseholdChangeKind.NAME_CORRECTED,
                                e.member(),
                                e.evidence(),
                                e.recordedBy(),
                                e.recordedAt());
            case RegistrationCorrected e ->
                sheet.in(e.community())
                        .told(
                                HouseholdChangeKind.REGISTRATION_CORRECTED,
                                e.keeper(),
                                e.evidence(),
                                e.recordedBy(),
                                e.recordedAt());
            case HouseholdAppliedFor e ->
                sheet.told(
                        HouseholdChangeKind.APPLIED_FOR,
                        e.members().getFirst(),
                        e.applicationNo(),
                        e.namedBy(),
                        e.namedAt());
            case GrantsReviewed e ->
                sheet.reviewing(sheet.reviews().stream()
                                .filter(review ->
                                        !review.person().equals(e.member().ref()))
                                .toList())
                        .told(
                                HouseholdChangeKind.GRANTS_REVIEWED,
                                e.member(),
                                e.result(),
                                e.reviewedBy(),
                                e.reviewedAt());
        };
    }

    private static HouseholdSheet joined(HouseholdSheet sheet, MemberJoined event) {
        List<Member> members = new ArrayList<>(sheet.members());
        members.add(HouseholdSheet.member(event.member(), event.values()));
        return sheet.with(members);
    }

    private static HouseholdSheet left(HouseholdSheet sheet, MemberLeft event) {
        List<GrantReview> reviews = new ArrayList<>(sheet.reviews());
        if (!event.grants().isEmpty()) {
            reviews.add(new GrantReview(
                    event.member().ref(),
                    event.member().maskedName(),
                    event.ground(),
                    event.until(),
                    event.grants(),
                    event.recordedAt()));
        }
        return each(sheet, event.member().ref(), member -> member.leaving(event.until(), event.ground()))
                .reviewing(reviews);
    }

    private static HouseholdSheet headed(HouseholdSheet sheet, HeadChanged event) {
        HouseholdSheet stepped =
                each(sheet, event.former().ref(), member -> member.corrected(event.formersRelation(), member.from()));
        return each(stepped, event.head().ref(), member -> member.corrected(HouseholdRelation.HEAD, member.from()));
    }

    /** Both values stay: what is right with the member, what was wrong with the act. */
    private static HouseholdSheet corrected(HouseholdSheet sheet, MembershipCorrected event) {
        LocalDate wrongFrom = event.wrongFrom().equals(event.from()) ? null : event.wrongFrom();
        return each(sheet, event.member().ref(), member -> member.corrected(event.relation(), event.from()))
                .told(new HouseholdChange(
                        HouseholdChangeKind.CORRECTED,
                        event.member().maskedName(),
                        event.evidence(),
                        event.wrongRelation() == event.relation() ? null : event.wrongRelation(),
                        wrongFrom,
                        event.recordedBy(),
                        event.recordedAt()));
    }

    private static HouseholdSheet each(HouseholdSheet sheet, String person, UnaryOperator<Member> change) {
        return sheet.with(sheet.members().stream()
                .map(member -> member.isPresent() && member.person().equals(person) ? change.apply(member) : member)
                .toList());
    }
}
