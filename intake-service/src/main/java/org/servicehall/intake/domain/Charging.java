package org.servicehall.intake.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicehall.contracts.Fee;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.FeeEvent.FeeCharged;
import org.servicehall.contracts.application.FeeEvent.UnlistedFeeRefused;
import org.servicehall.intake.domain.command.FeeCommand.ChargeFee;

/**
 * What may be charged: exactly what the catalogue lists for these circumstances, for as many persons as were counted at
 * reception, each fee once, and none once the case is decided (rule P4).
 *
 * @param charges in order, those by mistake too
 * @param struck receipts of those by mistake
 * @param decided whether it was decided with its acceptance: nothing more is charged, before its case has told the end
 * @param closed whether its end is on record, after which nothing is struck either
 */
record Charging(
        List<Fee> listed, int persons, List<FeeCharged> charges, Set<String> struck, boolean decided, boolean closed) {
    static Charging of(List<Fee> listed) {
        return new Charging(listed, 1, List.of(), Set.of(), false, false);
    }

    Charging forPersons(int counted) {
        return new Charging(listed, counted, charges, struck, decided, closed);
    }

    Charging corrected(List<Fee> fees, int counted) {
        return new Charging(fees, counted, charges, struck, decided, closed);
    }

    /** The decision was made in one act with the acceptance (D9). */
    Charging decidedAtOnce() {
        return new Charging(listed, persons, charges, struck, true, closed);
    }

    Charging over() {
        return new Charging(listed, persons, charges, struck, decided, true);
    }

    /**
     * The charge, or the evidence of one that the catalogue does not list.
     *
     * @throws Refusal when it is due but was charged before: a repeated click is no attempt
     */
    ApplicationEvent charge(Dossier dossier, ChargeFee command) {
        Optional<Fee> fee = listed.stream()
                .filter(each -> each.code().equals(command.fee()) && fits(each, command))
                .findFirst();
        fee.ifPresent(each -> checkNew(each, command));
        return fee.<ApplicationEvent>map(each -> charged(dossier, each, command))
                .orElseGet(() -> refused(dossier, command));
    }

    /** After the decision nothing is charged, and no attempt recorded: what goes to the archive no longer grows (R1). */
    void checkNotOver() {
        if (decided || closed) {
            throw Refusal.conflict("charging-closed", "P4");
        }
    }

    boolean isAnythingDue() {
        return !listed.stream().allMatch(this::isCharged);
    }

    void checkAnythingDue() {
        if (!isAnythingDue()) {
            throw Refusal.conflict("nothing-to-charge", "P4");
        }
    }

    Charging with(FeeCharged charge) {
        return new Charging(
                listed,
                persons,
                Stream.concat(charges.stream(), Stream.of(charge)).toList(),
                struck,
                decided,
                closed);
    }

    /** A charge by mistake was given back. */
    Charging without(String receiptNo) {
        Set<String> all = Stream.concat(struck.stream(), Stream.of(receiptNo)).collect(Collectors.toUnmodifiableSet());
        return new Charging(listed, persons, charges, all, decided, closed);
    }

    /** Whether anything was taken and not given back as taken by mistake. */
    boolean isAnythingCharged() {
        return charges.stream().anyMatch(charge -> !struck.contains(charge.receiptNo()));
    }

    boolean stands(String receiptNo) {
        return charges.stream().anyMatch(charge -> charge.receiptNo().equals(receiptNo)) && !struck.contains(receiptNo);
    }

    private boolean isCharged(Fee fee) {
        return charges.stream()
                .anyMatch(charge -> charge.fee().code().equals(fee.code()) && !struck.contains(charge.receiptNo()));
    }

    private void checkNew(Fee fee, ChargeFee command) {
        if (isCharged(fee)) {
            throw Refusal.conflict("fee-already-charged", "P4", fee.name());
        }
        if (charges.stream().anyMatch(charge -> command.fiscalNo().equals(charge.fiscalNo()))) {
            throw Refusal.conflict("fiscal-receipt-used", "P4", command.fiscalNo());
        }
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
                command.fiscalNo(),
                command.means(),
                dossier.received().matterId(),
                dossier.received().matterName(),
                command.act().by(),
                command.act().window(),
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
