package org.servicehall.intake.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.acting.ActingGround;
import org.servicehall.intake.domain.acting.Representative;
import org.servicehall.intake.domain.acting.Representatives;
import org.servicehall.platform.event.RecordedEvent;

/**
 * Who acts for the addressee of a notice (rule S8). A notice lies sealed with the applicant's key alone: of who acts for them it
 * bears the masked name, so that both can be erased, each without the other (ADR 47).
 */
final class ActingWords {
    private ActingWords() {}

    /** As {@code 李*（授权委托）}, and as a claim where the hall has not seen the ground; null where nobody acts on that day. */
    static @Nullable String of(List<RecordedEvent> events, LocalDate day) {
        String words = Representatives.of(events.stream().map(RecordedEvent::payload)).all().stream()
                .filter(one -> one.stands(day))
                .map(ActingWords::one)
                .collect(Collectors.joining("、"));
        return words.isEmpty() ? null : words;
    }

    private static String one(Representative one) {
        String words = one.seen() == null ? "自称受托，依据待核对" : ground(one.power().ground());
        return one.person().maskedName() + "（" + words + "）";
    }

    private static String ground(ActingGround ground) {
        return switch (ground) {
            case POWER_OF_ATTORNEY -> "授权委托";
            case GUARDIANSHIP -> "监护人";
            case LEGAL_REPRESENTATIVE -> "法定代表人";
        };
    }
}
