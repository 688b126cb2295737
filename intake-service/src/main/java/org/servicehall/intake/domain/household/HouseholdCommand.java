package org.servicehall.intake.domain.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.household.HouseholdMember;
import org.servicehall.contracts.household.HouseholdRelation;
import org.servicehall.contracts.household.LeavingGround;

/**
 * What is recorded of a household, each with the evidence that the clerk saw (rule S8). That nobody is of two households is
 * seen to where the request comes in.
 */
public sealed interface HouseholdCommand {
    String householdNo();

    /** Who records it, on what evidence, on which day. */
    record Seen(String evidence, LocalDate today, String by, Instant at) {}

    /**
     * @param book keyed digest of the household book's number
     * @param values under which the members' data lies in the vault
     */
    record RegisterHousehold(
            @TargetEntityId String householdNo,
            String hall,
            String book,
            String community,
            List<HouseholdMember> members,
            String values,
            Seen seen)
            implements HouseholdCommand {
        public RegisterHousehold {
            members = List.copyOf(members);
        }
    }

    record AddMember(@TargetEntityId String householdNo, HouseholdMember member, String values, Seen seen)
            implements HouseholdCommand {}

    /**
     * @param member reference of the person
     * @param until last day on which they were of it
     * @param grants numbers of those that the household draws or has applied for, or this member draws (C5)
     */
    record RecordLeaving(
            @TargetEntityId String householdNo,
            String member,
            LeavingGround ground,
            LocalDate until,
            List<String> grants,
            Seen seen)
            implements HouseholdCommand {
        public RecordLeaving {
            grants = List.copyOf(grants);
        }
    }

    /** @param formersRelation what the former head is to the new one */
    record ChangeHead(@TargetEntityId String householdNo, String head, HouseholdRelation formersRelation, Seen seen)
            implements HouseholdCommand {}

    /**
     * @param relation as it should have been; null where that was right
     * @param from as it should have been; null where that was right
     */
    record CorrectMembership(
            @TargetEntityId String householdNo,
            String member,
            @Nullable HouseholdRelation relation,
            @Nullable LocalDate from,
            Seen seen)
            implements HouseholdCommand {}

    /**
     * @param member reference of the person
     * @param right looked up and laid only once nothing stands against it
     */
    record CorrectName(@TargetEntityId String householdNo, String member, Supplier<RightName> right, Seen seen)
            implements HouseholdCommand {}

    /**
     * @param shown the same person, as they are shown from now on
     * @param values under which their data lies in the vault
     * @param same whether the name is what is on record already
     */
    record RightName(Applicant shown, String values, boolean same) {}

    /**
     * @param book keyed digest of the right number of its book; null where that was right
     * @param community as it should have been; null where that was right
     * @param values under which the right number lies in the vault
     * @param lay lays it with the data of the member of that reference; only where another number is right
     */
    record CorrectRegistration(
            @TargetEntityId String householdNo,
            @Nullable String book,
            @Nullable String community,
            String values,
            Consumer<String> lay,
            Seen seen)
            implements HouseholdCommand {}

    /**
     * An application is for the household.
     *
     * @param applicant reference of who applied
     * @param members references of whom it concerns; all of them where empty
     */
    record NameHousehold(
            @TargetEntityId String householdNo,
            String applicationNo,
            String applicant,
            List<String> members,
            String by,
            Instant at)
            implements HouseholdCommand {
        public NameHousehold {
            members = List.copyOf(members);
        }
    }

    /** @param member who left */
    record ReviewGrants(@TargetEntityId String householdNo, String member, String result, String by, Instant at)
            implements HouseholdCommand {}
}
