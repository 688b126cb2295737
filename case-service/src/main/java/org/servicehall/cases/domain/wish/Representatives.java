package org.servicehall.cases.domain.wish;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.RepresentationEvent.PowerRevoked;
import org.servicehall.contracts.application.RepresentationEvent.PowerSeen;
import org.servicehall.contracts.application.RepresentationEvent.RepresentativeNamed;

/** All who act, or ever acted, for the applicant of a case, as its application's stream tells of them (rule S8, ADR 47). */
public record Representatives(List<Representative> all) {
    public static final Representatives NONE = new Representatives(List.of());

    public Representatives {
        all = List.copyOf(all);
    }

    /** @param events payloads of the application's stream, in their order */
    public static Representatives of(Stream<?> events) {
        return events.reduce(NONE, Representatives::after, (_, later) -> later);
    }

    /**
     * The same of an accepted application: nothing while its acceptance is not among them, since whoever was named before it
     * need not be either.
     */
    public static Optional<Representatives> known(List<?> events) {
        return events.stream().anyMatch(ApplicationAccepted.class::isInstance)
                ? Optional.of(of(events.stream()))
                : Optional.empty();
    }

    private static Representatives after(Representatives known, Object event) {
        return switch (event) {
            case RepresentativeNamed named -> known.with(Representative.of(named));
            case PowerSeen seen -> known.changed(seen.representative(), Representative::shown);
            case PowerRevoked revoked -> known.changed(revoked.representative(), Representative::over);
            default -> known;
        };
    }

    /** @throws Refusal {@code unknown-representative}, or what stands in the way of their taking it back */
    void checkMayWithdraw(int no, LocalDate today) {
        all.stream()
                .filter(one -> one.no() == no)
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable("unknown-representative", "S8", no)
                        .at("representative"))
                .checkMayWithdraw(today);
    }

    /**
     * Receipts and notices bear the query code, and reach whoever acts: where anybody was ever named, it shows nobody's own
     * wish.
     *
     * @throws Refusal {@code code-not-the-applicants-alone}
     */
    void checkCodeShowsTheApplicant() {
        if (!all.isEmpty()) {
            throw Refusal.conflict("code-not-the-applicants-alone", "S8");
        }
    }

    private Representatives with(Representative named) {
        return new Representatives(Stream.concat(all.stream(), Stream.of(named)).toList());
    }

    private Representatives changed(int no, UnaryOperator<Representative> change) {
        return new Representatives(all.stream()
                .map(one -> one.no() == no ? change.apply(one) : one)
                .toList());
    }
}
