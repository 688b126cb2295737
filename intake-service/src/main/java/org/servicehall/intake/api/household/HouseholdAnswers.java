package org.servicehall.intake.api.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.household.HouseholdMember;
import org.servicehall.contracts.household.HouseholdRelation;
import org.servicehall.contracts.household.JoiningGround;
import org.servicehall.contracts.household.LeavingGround;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.intake.domain.season.CertificationStatus;
import org.servicehall.intake.view.household.HouseholdSheet;
import org.servicehall.intake.view.household.HouseholdSheet.GrantReview;
import org.servicehall.intake.view.household.HouseholdSheet.HouseholdChange;
import org.servicehall.intake.view.household.HouseholdSheet.Member;
import org.servicehall.platform.action.Action;

/** Answers about households (rule S8). Those to commands are functions of the recorded events alone. */
final class HouseholdAnswers {
    private HouseholdAnswers() {}

    /** A household that is on record now. */
    record HouseholdRecorded(String no, List<HouseholdPerson> persons, long version) {}

    /** Somebody of it, masked. */
    record HouseholdPerson(String person, String maskedName, HouseholdRelation relation) {
        static HouseholdPerson of(HouseholdMember member) {
            return new HouseholdPerson(member.person().ref(), member.person().maskedName(), member.relation());
        }

        static HouseholdPerson of(Member member) {
            return new HouseholdPerson(member.person(), member.maskedName(), member.relation());
        }
    }

    /** What was done with one of its people. */
    record HouseholdPersonAnswer(String no, String person, String maskedName, Instant at, long version) {
        static HouseholdPersonAnswer of(String no, Applicant person, Instant at, long version) {
            return new HouseholdPersonAnswer(no, person.ref(), person.maskedName(), at, version);
        }
    }

    /** Where its book is registered, as is right, and when that or its number was put right. */
    record HouseholdRegistrationCorrected(String no, String community, Instant correctedAt, long version) {}

    /** One household in a list of them; its members are those of now. */
    record HouseholdLine(String no, String community, List<HouseholdPerson> members, int toReview, Instant changedAt) {
        static HouseholdLine of(HouseholdSheet sheet) {
            return new HouseholdLine(
                    sheet.householdNo(),
                    sheet.community(),
                    sheet.present().stream().map(HouseholdPerson::of).toList(),
                    sheet.toReview(),
                    sheet.changedAt());
        }
    }

    /** Those found. */
    record HouseholdsFound(List<HouseholdLine> items) {}

    /** How much its people have here, for whoever may not see what it is. */
    record HouseholdCounts(int openApplications, int openCases, int runningGrants) {}

    /**
     * A household without personal data.
     *
     * @param members who is and who was of it
     * @param changes what was recorded, latest last
     * @param reviews departures after which the grants are still to be reviewed (C5)
     */
    record HouseholdShown(
            String no,
            String community,
            List<HouseholdMemberShown> members,
            HouseholdCounts counts,
            List<HouseholdChange> changes,
            List<GrantReviewShown> reviews,
            @Person String registeredBy,
            Instant registeredAt,
            List<Action> actions) {}

    /** Who is or was of it; {@code until} and {@code left} are null while they are. */
    record HouseholdMemberShown(
            String person,
            String maskedName,
            HouseholdRelation relation,
            LocalDate from,
            JoiningGround joined,
            @Nullable LocalDate until,
            @Nullable LeavingGround left,
            List<Action> actions) {
        static HouseholdMemberShown of(Member member, List<Action> actions) {
            return new HouseholdMemberShown(
                    member.person(),
                    member.maskedName(),
                    member.relation(),
                    member.from(),
                    member.joined(),
                    member.until(),
                    member.left(),
                    actions);
        }
    }

    /** Grants to be reviewed since somebody left. */
    record GrantReviewShown(
            String person,
            String maskedName,
            LeavingGround ground,
            LocalDate until,
            List<String> grants,
            Instant since,
            List<Action> actions) {
        static GrantReviewShown of(GrantReview review, List<Action> actions) {
            return new GrantReviewShown(
                    review.person(),
                    review.maskedName(),
                    review.ground(),
                    review.until(),
                    review.grants(),
                    review.since(),
                    actions);
        }
    }

    /**
     * For which household an application is.
     *
     * @param householdNo null where its applicant is of none that is known
     * @param named whether that was said of the application; otherwise it is its applicant's
     * @param members whom it concerns, masked
     * @param actions what the asker may do about it now
     */
    record HouseholdOfApplication(
            String no,
            @Nullable String householdNo,
            boolean named,
            List<HouseholdPerson> members,
            List<Action> actions) {}

    /** What an application was said to be for. */
    record HouseholdNamed(String no, String householdNo, List<String> maskedNames, long version) {}

    /** A household's people, and what each has here. */
    record HouseholdTogether(String no, List<HouseholdAffairs> members) {}

    /**
     * One of them by name; name, number and birth are null where they were erased (S11).
     *
     * @param born as the id number tells
     */
    record HouseholdAffairs(
            String person,
            String maskedName,
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable LocalDate born,
            HouseholdRelation relation,
            List<HouseholdAffair> affairs,
            List<HouseholdCertification> certifications) {
        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "HouseholdAffairs[]";
        }
    }

    /**
     * An application with its case and grant, which share a number.
     *
     * @param status null where only the case is known
     * @param caseOpen whether it is being handled
     */
    record HouseholdAffair(
            String no,
            @Nullable String matterId,
            @Nullable LocalizedText matterName,
            @Nullable Instant receivedAt,
            @Nullable ApplicationStatus status,
            boolean caseOpen,
            HouseholdGrant grant) {}

    /** How far the grant of an application is. */
    enum HouseholdGrant {
        NONE,
        RUNNING,
        ENDED
    }

    /** How far one is in a certification season (S9). */
    record HouseholdCertification(
            String seasonNo,
            LocalizedText matterName,
            CertificationStatus status,
            @Nullable Instant at) {}
}
