package org.servicehall.accountability.retaliation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.MatterTerms;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.platform.vault.Vault;

/** A complaint, and what happens to the case of whoever brought it. */
final class Watched {
    static final String HALL = "330106";
    static final String NO = "330106-TS20250926-0001";
    static final String CASE = "330106-20250927-0001";
    static final String ID_NUMBER = "330106199001011237";
    static final String PHONE = "13900001234";
    static final Instant NOON = Instant.parse("2025-09-26T04:00:00Z");
    static final Instant LATER = NOON.plus(Duration.ofDays(1));

    static final MatterTerms PROMISED = new MatterTerms(
            MatterKind.PROMISED, 10, List.of(), null, List.of("ID_CARD"), List.of(), CaseTerms.PLAIN, null);

    private Watched() {}

    static CaseOpened opened(Vault vault) {
        return new CaseOpened(
                CASE,
                HALL,
                "senior-citizen-card",
                "2025.1",
                new LocalizedText("老年优待证", "card"),
                "LABOUR",
                new Applicant(vault.personRef(HALL, ID_NUMBER), "欧*"),
                AcceptanceType.PROMISED,
                null,
                null,
                List.of(),
                CaseTerms.PLAIN,
                "li.na",
                "li.na",
                NOON,
                null);
    }

    static ApplicationReceived received(Vault vault) {
        return received(vault, PHONE);
    }

    static ApplicationReceived received(Vault vault, String phone) {
        return new ApplicationReceived(
                CASE,
                HALL,
                "senior-citizen-card",
                "2025.1",
                new LocalizedText("老年优待证", "card"),
                PROMISED,
                "LABOUR",
                Channel.COUNTER,
                new Applicant(vault.personRef(HALL, ID_NUMBER), "欧*"),
                vault.phoneMark(CASE, phone),
                List.of(),
                List.of("ID_CARD"),
                List.of(),
                List.of(),
                "li.na",
                "LABOUR",
                null,
                NOON,
                null);
    }

    /** Whose it is, and nothing else. */
    static ReceptionCorrected corrected(String applicant) {
        return corrected(applicant, null);
    }

    /** @param contact the mark of the phone; null where that was not corrected */
    static ReceptionCorrected corrected(String applicant, @Nullable String contact) {
        return new ReceptionCorrected(
                CASE,
                HALL,
                List.of(contact == null ? "idNumber" : "phone"),
                null,
                new Applicant(applicant, "欧*"),
                "欧*",
                contact,
                List.of(),
                List.of(),
                PROMISED,
                List.of("ID_CARD"),
                List.of(),
                List.of(),
                1,
                1,
                "录入时看错",
                "li.na",
                NOON,
                null);
    }

    static CaseDecided refused(String by, Instant at) {
        return new CaseDecided(CASE, HALL, CaseEvent.Outcome.REFUSED, "不符合条件", "办法第三条", by, at);
    }

    static ComplaintFiled filed(String no, String person, Instant at) {
        return new ComplaintFiled(
                no,
                HALL,
                Ground.RUDE_CONDUCT,
                ComplaintChannel.ONLINE,
                false,
                person,
                null,
                null,
                null,
                null,
                at,
                at,
                null);
    }
}
