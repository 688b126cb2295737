package org.servicehall.intake.vault;

import java.util.stream.Stream;
import org.servicehall.contracts.household.HouseholdEvent;
import org.servicehall.contracts.household.HouseholdEvent.HouseholdRegistered;
import org.servicehall.contracts.household.HouseholdEvent.MemberJoined;
import org.servicehall.contracts.household.HouseholdEvent.NameCorrected;
import org.servicehall.contracts.household.HouseholdEvent.RegistrationCorrected;
import org.servicehall.platform.vault.VaultId;

/** Where the data of a household's people lies: what is laid there is never replaced, each act lays its own (rule S8). */
public final class HouseholdPeople {
    /** With the head's; a right one for a wrong one by itself. */
    public static final String BOOK_NO = "bookNo";

    private HouseholdPeople() {}

    /**
     * Under what one of them lies.
     *
     * @param person reference
     * @param values as the event has it that recorded them
     */
    public static VaultId idOf(String householdNo, String person, String values) {
        return IntakeKind.HOUSEHOLD_MEMBER.of(householdNo + "/" + person + "/" + values);
    }

    /** Under what lies what was laid beside this event. */
    static Stream<VaultId> laidBy(HouseholdEvent event) {
        return switch (event) {
            case HouseholdRegistered e ->
                e.members().stream()
                        .map(member -> idOf(e.householdNo(), member.person().ref(), e.values()));
            case MemberJoined e ->
                Stream.of(idOf(e.householdNo(), e.member().person().ref(), e.values()));
            case NameCorrected e -> Stream.of(idOf(e.householdNo(), e.member().ref(), e.values()));
            case RegistrationCorrected e ->
                Stream.ofNullable(e.values())
                        .map(values -> idOf(e.householdNo(), e.keeper().ref(), values));
            default -> Stream.empty();
        };
    }
}
