package org.servicehall.intake.api.erasure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.ApplicationEvent.ConsultationAnswered;
import org.servicehall.contracts.application.SupplementEvent.ApplicationLapsed;
import org.servicehall.intake.domain.erasure.Affairs;
import org.servicehall.intake.vault.Applicants;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.intake.view.affair.AffairQueries;
import org.servicehall.intake.view.affair.PersonalAffair;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.vault.Erasing;
import org.servicehall.platform.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * What stands against erasing somebody (ADR 21). Erasing can't be undone, so nothing is over because it isn't heard of yet:
 * which applications there are says the vault, how they ended their own streams. Of cases and grants, which other streams
 * tell, a view knows; it may be behind, and an accepted application is open until it has seen the case completed.
 */
@Component
class StandingAffairs {
    private final Vault vault;
    private final Erasing erasing;
    private final Streams streams;
    private final AffairQueries cases;

    StandingAffairs(Vault vault, Erasing erasing, Streams streams, AffairQueries cases) {
        this.vault = vault;
        this.erasing = erasing;
        this.streams = streams;
        this.cases = cases;
    }

    Affairs of(String person) {
        Set<String> references = erasing.referencesOf(person);
        Map<String, PersonalAffair> known = new TreeMap<>();
        cases.of(references).forEach(affair -> known.put(affair.no(), affair));
        Set<String> numbers = new TreeSet<>(known.keySet());
        for (String reference : references) {
            Stream.of(IntakeKind.APPLICANT, IntakeKind.REPRESENTATIVE)
                    .flatMap(kind -> vault.findByPerson(kind, reference).stream())
                    .map(Applicants::numberOf)
                    .forEach(numbers::add);
        }
        // An affair bears its applicant's reference: where somebody acted for another, the number alone finds it (S8).
        numbers.stream()
                .filter(no -> !known.containsKey(no))
                .forEach(no -> cases.find(no).ifPresent(affair -> known.put(no, affair)));
        List<String> open =
                numbers.stream().filter(no -> isOpen(no, known.get(no))).toList();
        return new Affairs(open, cases.keptUntil(known.values()));
    }

    /**
     * Whether the number is that of an application that is not over. Nothing of it was there to stand against an erasure
     * when it was being filed just as the office decided.
     */
    boolean isOpen(String no) {
        return isOpen(no, cases.find(no).orElse(null));
    }

    private boolean isOpen(String no, @Nullable PersonalAffair seen) {
        boolean open = seen != null && seen.open();
        for (RecordedEvent event :
                streams.read(ApplicationEvent.STREAM + ":" + no).orElse(List.of())) {
            open = switch ((ApplicationEvent) event.payload()) {
                case ApplicationReceived _ -> true;
                case ApplicationReturned _, ApplicationWithdrawn _, ApplicationLapsed _ -> false;
                case ConsultationAnswered answered -> !answered.satisfied();
                case ApplicationAccepted _ -> seen == null || seen.completedAt() == null || seen.open();
                default -> open;
            };
        }
        return open;
    }
}
