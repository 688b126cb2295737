package org.servicehall.intake.domain.household;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.household.HouseholdMember;
import org.servicehall.contracts.household.HouseholdRelation;

/** What is wrong with members and their days, whatever the household (rule S8). */
public final class MembershipChecks {
    private MembershipChecks() {}

    /**
     * What can be told to be wrong of them without asking who else there is.
     *
     * @throws Refusal {@code household-needs-one-head}, {@code member-twice}, {@code membership-day-wrong}, each with its field
     */
    public static void members(List<HouseholdMember> members, LocalDate today) {
        long heads = members.stream()
                .filter(member -> member.relation() == HouseholdRelation.HEAD)
                .count();
        if (heads != 1) {
            throw Refusal.unprocessable("household-needs-one-head", "S8").at("members");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            HouseholdMember member = members.get(i);
            String at = "members[" + i + "].";
            if (!seen.add(member.person().ref())) {
                throw Refusal.unprocessable("member-twice", "S8").at(at + "idNumber");
            }
            notLater(member.from(), today, at + "from");
        }
    }

    static void notLater(LocalDate day, LocalDate today, String field) {
        day(!day.isAfter(today), field);
    }

    static void day(boolean possible, String field) {
        if (!possible) {
            throw Refusal.unprocessable("membership-day-wrong", "S8").at(field);
        }
    }
}
