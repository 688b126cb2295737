package org.servicehall.intake.api.household;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.household.HouseholdEvent;
import org.servicehall.contracts.household.HouseholdMember;
import org.servicehall.contracts.household.HouseholdRelation;
import org.servicehall.contracts.household.JoiningGround;
import org.servicehall.intake.api.household.HouseholdRequests.HouseholdEntry;
import org.servicehall.intake.domain.household.HouseholdCommand.RightName;
import org.servicehall.intake.vault.HouseholdPeople;
import org.servicehall.intake.view.household.HouseholdSheet.Member;
import org.servicehall.platform.hash.Sha256;
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

    /** The same for a book however its number is typed; nobody can tell the number by it. */
    String book(String hall, String bookNo) {
        String plain = Normalizer.normalize(bookNo, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        return vault.contentMark(hall + "-" + HouseholdEvent.STREAM, Sha256.hex(plain));
    }

    /** What was right of the member goes along with the right name; the book's number may have been put right since. */
    RightName rename(String no, Member member, String right, Envelope beside) {
        Map<String, String> before = recorded(no, member);
        Map<String, String> fields = new LinkedHashMap<>(before);
        fields.put("name", right.strip());
        fields.remove(HouseholdPeople.BOOK_NO);
        beside.put(HouseholdPeople.idOf(no, member.person(), beside.mark()), member.person(), fields);
        Applicant shown = new Applicant(member.person(), MaskedName.of(right));
        return new RightName(shown, beside.mark(), right.strip().equals(before.get("name")));
    }

    /** With a copy of the keeper's data, as at the registration. */
    void layBook(String no, Member keeper, String bookNo, Envelope beside) {
        Map<String, String> fields = new LinkedHashMap<>(recorded(no, keeper));
        fields.put(HouseholdPeople.BOOK_NO, bookNo.strip());
        beside.put(HouseholdPeople.idOf(no, keeper.person(), beside.mark()), keeper.person(), fields);
    }

    private Map<String, String> recorded(String no, Member member) {
        return vault.forOwnUse(HouseholdPeople.idOf(no, member.person(), member.values()))
                .orElseThrow(() -> Refusal.conflict("personal-data-erased", "S11"));
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
