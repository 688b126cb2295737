package org.servicehall.intake.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicehall.contracts.Fee;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.FeeCharged;
import org.servicehall.contracts.application.ApplicationEvent.UnlistedFeeRefused;
import org.servicehall.intake.domain.ApplicationCommand.ChargeFee;

/**
 * What may be charged: exactly what the catalogue lists for these circumstances, for as many persons as were counted at
 * reception, each fee once, and none once the case is decided (rule P4).
 */
record Charging(List<Fee> listed, int persons, List<String> charged, boolean closed) {
    static Charging of(List<Fee> listed) {
        return new Charging(listed, 1, List.of(), false);
    }

    Charging forPersons(int counted) {
        return new Charging(listed, counted, charged, closed);
    }

    Charging corrected(List<Fee> fees, int counted) {
        return new Charging(fees, counted, charged, closed);
    }

    Charging over() {
        return new Charging(listed, persons, charged, true);
    }

    /**
     * The charge, or the evidence of one that is not due: that the catalogue does not list, or that was charged before.
     * Whoever asked is told by which it is.
     */
    ApplicationEvent charge(Dossier dossier, ChargeFee command) {
        Optional<Fee> fee = listed.stream()
                .filter(each -> each.code().equals(command.fee()))
                .findFirst();
        return fee.filter(each -> fits(each, command) && !charged.contains(each.code()))
                .<ApplicationEvent>map(each -> charged(dossier, each, command))
                .orElseGet(() -> refused(dossier, command));
    }

    /** After the decision nothing is charged, and no attempt recorded: what goes to the archive no longer grows (R1). */
    void checkNotOver() {
        if (closed) {
            throw Refusal.conflict("charging-closed", "P4");
        }
    }

    void checkAnythingDue() {
        if (listed.stream().allMatch(fee -> charged.contains(fee.code()))) {
            throw Refusal.conflict("nothing-to-charge", "P4");
        }
    }

    Charging with(Fee fee) {
        return new Charging(
                listed,
                persons,
                Stream.concat(charged.stream(), Stream.of(fee.code())).toList(),
                closed);
    }

    private boolean fits(Fee fee, ChargeFee command) {
        int due = fee.per() == Fee.Unit.PERSON ? persons : 1;
        return command.units() == due && (long) fee.yuan() * command.units() == command.yuan();
    }

    private FeeCharged charged(Dossier dossier, Fee fee, ChargeFee command) {
        return new FeeCharged(
                dossier.no(),
                dossier.hall(),
                fee,
                command.units(),
                command.yuan(),
                command.receiptNo().get(),
                command.act().by(),
                command.act().at());
    }

    private UnlistedFeeRefused refused(Dossier dossier, ChargeFee command) {
        return new UnlistedFeeRefused(
                dossier.no(),
                dossier.hall(),
                command.fee(),
                command.units(),
                command.yuan(),
                listed,
                command.act().by(),
                command.act().window(),
                command.act().at());
    }
}
