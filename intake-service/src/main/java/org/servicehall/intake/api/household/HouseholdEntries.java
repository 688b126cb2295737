package org.servicehall.intake.api.household;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.household.HouseholdMember;
import org.servicehall.contracts.household.HouseholdRelation;
import org.servicehall.contracts.household.JoiningGround;
import org.servicehall.intake.api.household.HouseholdRequests.HouseholdEntry;
import org.servicehall.intake.vault.HouseholdPeople;
import org.servicehall.platform.vault.Envelope;
import org.servicehall.platform.vault.MaskedName;
import org.servicehall.platform.vault.Vault;
import org.springframework.stereotype.Component;

/** Turns who is entered into what an event may say of them, and lays the rest into the vault (rules S8, R3). */
@Component
class HouseholdEntries {
    private final Vault vault;

    HouseholdEntries(Vault vault) {
        this.vault = vault;
    }

    HouseholdMember member(String hall, HouseholdEntry entry, JoiningGround ground, LocalDate today) {
        return new HouseholdMember(
                new Applicant(
                        vault.personRef(hall, entry.idNumber().toUpperCase(Locale.ROOT)), MaskedName.of(entry.name())),
                entry.relation(),
                entry.from() == null ? today : entry.from(),
                ground);
    }

    /** @param bookNo kept with the head */
    void lay(String no, HouseholdMember member, HouseholdEntry entry, Optional<String> bookNo, Envelope beside) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", entry.name().strip());
        fields.put(Vault.ID_NUMBER, entry.idNumber().toUpperCase(Locale.ROOT));
        if (member.relation() == HouseholdRelation.HEAD) {
            bookNo.ifPresent(book -> fields.put(HouseholdPeople.BOOK_NO, book.strip()));
        }
        String person = member.person().ref();
        beside.put(HouseholdPeople.idOf(no, person, beside.mark()), person, fields);
    }
}
