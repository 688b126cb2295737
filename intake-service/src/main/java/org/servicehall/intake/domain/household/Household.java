package org.servicehall.intake.domain.household;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Refusal;
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
import org.servicehall.intake.domain.household.HouseholdCommand.AddMember;
import org.servicehall.intake.domain.household.HouseholdCommand.ChangeHead;
import org.servicehall.intake.domain.household.HouseholdCommand.CorrectMembership;
import org.servicehall.intake.domain.household.HouseholdCommand.CorrectName;
import org.servicehall.intake.domain.household.HouseholdCommand.CorrectRegistration;
import org.servicehall.intake.domain.household.HouseholdCommand.NameHousehold;
import org.servicehall.intake.domain.household.HouseholdCommand.RecordLeaving;
import org.servicehall.intake.domain.household.HouseholdCommand.RegisterHousehold;
import org.servicehall.intake.domain.household.HouseholdCommand.ReviewGrants;
import org.servicehall.intake.domain.household.HouseholdCommand.RightName;

/** Who lives under one household book: changed by further acts alone, never overwritten (rule S8, ADR 48). */
@EventSourcedEntity(tagKey = HouseholdEvent.STREAM)
public class Household {
    /** So many live under one book at most. */
    public static final int MOST_MEMBERS = 30;

    private @Nullable HouseholdRegistered registered;
    private String book = "";
    private String community = "";
    private Membership membership = Membership.NOBODY;

    @EntityCreator
    Household() {}

    @CommandHandler
    void register(RegisterHousehold command, EventAppender events) {
        if (registered != null) {
            return;
        }
        MembershipChecks.members(command.members(), command.seen().today());
        events.append(new HouseholdRegistered(
                command.householdNo(),
                command.hall(),
                command.book(),
                command.community(),
                command.members(),
                command.values(),
                command.seen().evidence(),
                command.seen().by(),
                command.seen().at()));
    }

    @CommandHandler
    void add(AddMember command, EventAppender events) {
        String hall = hall(command);
        HouseholdMember member = command.member();
        if ((member.relation() == HouseholdRelation.HEAD) == membership.head().isPresent()) {
            throw Refusal.unprocessable("household-needs-one-head", "S8").at("relation");
        }
        if (membership.find(member.person().ref()).isPresent()) {
            throw Refusal.conflict("member-twice", "S8").at("idNumber");
        }
        HouseholdAct.JOIN.check(membership, member.person().ref());
        MembershipChecks.notLater(member.from(), command.seen().today(), "from");
        events.append(new MemberJoined(
                command.householdNo(),
                hall,
                member,
                command.values(),
                command.seen().evidence(),
                command.seen().by(),
                command.seen().at()));
    }

    @CommandHandler
    void leave(RecordLeaving command, EventAppender events) {
        String hall = hall(command);
        HouseholdAct.LEAVE.check(membership, command.member());
        HouseholdMember member = membership.member(command.member());
        MembershipChecks.day(!command.until().isBefore(member.from()), "until");
        MembershipChecks.notLater(command.until(), command.seen().today(), "until");
        events.append(new MemberLeft(
                command.householdNo(),
                hall,
                member.person(),
                command.ground(),
                command.until(),
                command.grants(),
                command.seen().evidence(),
                command.seen().by(),
                command.seen().at()));
    }

    @CommandHandler
    void changeHead(ChangeHead command, EventAppender events) {
        String hall = hall(command);
        HouseholdAct.CHANGE_HEAD.check(membership, command.head());
        HouseholdMember next = membership.member(command.head());
        if (command.formersRelation() == HouseholdRelation.HEAD) {
            throw Refusal.unprocessable("household-needs-one-head", "S8").at("formersRelation");
        }
        events.append(new HeadChanged(
                command.householdNo(),
                hall,
                HouseholdAct.head(membership),
                next.person(),
                command.formersRelation(),
                command.seen().evidence(),
                command.seen().by(),
                command.seen().at()));
    }

    @CommandHandler
    void correct(CorrectMembership command, EventAppender events) {
        String hall = hall(command);
        HouseholdAct.CORRECT.check(membership, command.member());
        HouseholdMember wrong = membership.member(command.member());
        HouseholdRelation relation = command.relation() == null ? wrong.relation() : command.relation();
        LocalDate from = command.from() == null ? wrong.from() : command.from();
        if (relation == wrong.relation() && from.equals(wrong.from())) {
            throw Refusal.unprocessable("membership-unchanged", "S8").at("relation");
        }
        if (relation != wrong.relation()
                && (relation == HouseholdRelation.HEAD || wrong.relation() == HouseholdRelation.HEAD)) {
            throw Refusal.unprocessable("household-needs-one-head", "S8").at("relation");
        }
        MembershipChecks.notLater(from, command.seen().today(), "from");
        events.append(new MembershipCorrected(
                command.householdNo(),
                hall,
                wrong.person(),
                wrong.relation(),
                relation,
                wrong.from(),
                from,
                command.seen().evidence(),
                command.seen().by(),
                command.seen().at()));
    }

    @CommandHandler
    void correct(CorrectName command, EventAppender events) {
        String hall = hall(command);
        HouseholdAct.CORRECT_NAME.check(membership, command.member());
        RightName right = command.right().get();
        if (right.same()) {
            throw Refusal.unprocessable("membership-unchanged", "S8").at("name");
        }
        events.append(new NameCorrected(
                command.householdNo(),
                hall,
                membership.member(command.member()).person(),
                right.shown(),
                right.values(),
                command.seen().evidence(),
                command.seen().by(),
                command.seen().at()));
    }

    @CommandHandler
    void correct(CorrectRegistration command, EventAppender events) {
        String hall = hall(command);
        HouseholdAct.CORRECT_REGISTRATION.check(membership, "");
        String right = command.book() == null ? book : command.book();
        String where = command.community() == null ? community : command.community();
        if (right.equals(book) && where.equals(community)) {
            throw Refusal.unprocessable("membership-unchanged", "S8").at("bookNo");
        }
        Applicant keeper = HouseholdAct.head(membership);
        if (!right.equals(book)) {
            command.lay().accept(keeper.ref());
        }
        events.append(new RegistrationCorrected(
                command.householdNo(),
                hall,
                book,
                right,
                community,
                where,
                keeper,
                right.equals(book) ? null : command.values(),
                command.seen().evidence(),
                command.seen().by(),
                command.seen().at()));
    }

    @CommandHandler
    void review(ReviewGrants command, EventAppender events) {
        String hall = hall(command);
        MemberLeft left = HouseholdAct.review(membership, command.member());
        events.append(new GrantsReviewed(
                command.householdNo(),
                hall,
                left.member(),
                left.grants(),
                command.result(),
                command.by(),
                command.at()));
    }

    @CommandHandler
    void name(NameHousehold command, EventAppender events) {
        String hall = hall(command);
        if (membership.find(command.applicant()).isEmpty()) {
            throw Refusal.unprocessable("applicant-not-of-household", "S8").at("householdNo");
        }
        if (command.members().stream()
                .anyMatch(person -> membership.find(person).isEmpty())) {
            throw Refusal.unprocessable("concerned-not-of-household", "S8").at("members");
        }
        events.append(new HouseholdAppliedFor(
                command.householdNo(),
                hall,
                command.applicationNo(),
                membership.present().stream()
                        .map(HouseholdMember::person)
                        .filter(person ->
                                command.members().isEmpty() || command.members().contains(person.ref()))
                        .toList(),
                command.by(),
                command.at()));
    }

    private String hall(HouseholdCommand command) {
        if (registered == null) {
            throw Refusal.notFound("unknown-number", command.householdNo());
        }
        return registered.hall();
    }

    @EventSourcingHandler
    void on(HouseholdRegistered event) {
        registered = event;
        book = event.book();
        community = event.community();
        membership = membership.after(event);
    }

    @EventSourcingHandler
    void on(NameCorrected event) {
        membership = membership.after(event);
    }

    @EventSourcingHandler
    void on(RegistrationCorrected event) {
        book = event.book();
        community = event.community();
    }

    @EventSourcingHandler
    void on(MemberJoined event) {
        membership = membership.after(event);
    }

    @EventSourcingHandler
    void on(MemberLeft event) {
        membership = membership.after(event);
    }

    @EventSourcingHandler
    void on(HeadChanged event) {
        membership = membership.after(event);
    }

    @EventSourcingHandler
    void on(MembershipCorrected event) {
        membership = membership.after(event);
    }

    @EventSourcingHandler
    void on(GrantsReviewed event) {
        membership = membership.after(event);
    }
}
