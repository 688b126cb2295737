package org.servicehall.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.Applications.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.acting.ActingGround;
import org.servicehall.contracts.acting.Power;
import org.servicehall.contracts.acting.PowerProof;
import org.servicehall.contracts.acting.RevocationWord;
import org.servicehall.contracts.application.IdentityProof;
import org.servicehall.contracts.application.WithdrawalProof;
import org.servicehall.intake.catalogue.TestCatalogue;
import org.servicehall.intake.domain.acting.NewRepresentative;
import org.servicehall.intake.domain.command.ApplicationCommand;
import org.servicehall.intake.domain.command.ApplicationCommand.*;
import org.servicehall.intake.domain.command.CorrectionCommand.CorrectOwnApplication;
import org.servicehall.intake.domain.command.CorrectionCommand.CorrectReception;
import org.servicehall.intake.domain.command.FeeCommand.ChargeFee;
import org.servicehall.intake.domain.command.FeeCommand.CloseCharging;
import org.servicehall.intake.domain.command.FeeCommand.StrikeCharge;
import org.servicehall.intake.domain.command.HandOverCommand.PutOffHandOver;
import org.servicehall.intake.domain.command.HandOverCommand.RecordUnconfirmedHandOver;
import org.servicehall.intake.domain.command.OnlineCommand.ApplyOnline;
import org.servicehall.intake.domain.command.OnlineCommand.ConfirmIdentity;
import org.servicehall.intake.domain.command.OnlineCommand.TakeUp;
import org.servicehall.intake.domain.command.PassedTimeCommand.RecordPassedTime;
import org.servicehall.intake.domain.command.PassedTimeCommand.RecordPetitionUndecided;
import org.servicehall.intake.domain.command.RepresentationCommand.NameRepresentative;
import org.servicehall.intake.domain.command.RepresentationCommand.RevokePower;
import org.servicehall.intake.domain.command.RepresentationCommand.SeePower;
import org.servicehall.intake.domain.command.SupplementCommand.ProlongSupplement;
import org.servicehall.intake.domain.command.SupplementCommand.ReopenMaterial;
import org.servicehall.intake.domain.command.WithdrawalCommand.WithdrawApplication;
import org.servicehall.intake.domain.command.WithdrawalCommand.WithdrawOwnApplication;
import org.servicehall.platform.testing.EntityPlay;
import org.servicehall.platform.testing.StateTable;

/** Every command in every state of an application. */
class StatesTest {
    private static final ReceiveApplication LATE_PENSIONER = latePensioner("ID_CARD", "PENSION_PASSBOOK");
    private static final ReceiveApplication COMPLETE =
            latePensioner("ID_CARD", "PENSION_PASSBOOK", "CERTIFICATION_FORM");
    private static final AcceptApplication ACCEPT = accept(AcceptanceType.FORWARDED, null, TODAY.plusDays(60));
    private static final CloseCharging CLOSE = new CloseCharging(NO, WANG, "Case:" + NO + "@3", false);
    private static final Act SWEEP = new Act("term-sweep", "OFFICE", false, CLOSING.plusSeconds(30 * 86_400L));

    private final StateTable table = new StateTable(Application.class)
            .state("none", List.of())
            .state("question open", after(question()))
            .state("question answered", after(question(), answer(true)))
            .state("incomplete", after(LATE_PENSIONER))
            .state("incomplete, principal item missing", after(latePensioner("ID_CARD")))
            .state("incomplete, conditions not met", after(doubted(LATE_PENSIONER, List.of("RETIRED"), List.of())))
            .state("supplement requested", after(LATE_PENSIONER, supplement("CERTIFICATION_FORM")))
            .state(
                    "supplement supplied",
                    after(LATE_PENSIONER, supplement("CERTIFICATION_FORM"), supply("CERTIFICATION_FORM")))
            .state("complete at once", after(latePensioner("ID_CARD", "PENSION_PASSBOOK", "CERTIFICATION_FORM")))
            .state("handed over, unconfirmed", after(LATE_PENSIONER, handOver(WANG, "li.na", "LABOUR")))
            .state("petition", after(receive("petition", Set.of("ORAL"))))
            .state("accepted", after(latePensioner("ID_CARD", "PENSION_PASSBOOK", "CERTIFICATION_FORM"), ACCEPT))
            .state(
                    "accepted, case decided",
                    after(latePensioner("ID_CARD", "PENSION_PASSBOOK", "CERTIFICATION_FORM"), ACCEPT, CLOSE))
            .state("returned", after(LATE_PENSIONER, giveBack(ReturnGround.UNLAWFUL, "不合法", "第三条")))
            .state(
                    "lapsed",
                    after(
                            LATE_PENSIONER,
                            supplement("CERTIFICATION_FORM"),
                            new RecordPassedTime(
                                    NO,
                                    new Act("reception-sweep", "OFFICE", false, CLOSING.plusSeconds(60 * 86_400L)),
                                    LIMITS,
                                    () -> "330106-ZZ-2025-0001")))
            .state(
                    "withdrawn",
                    after(
                            LATE_PENSIONER,
                            new WithdrawApplication(NO, WANG, Channel.PHONE, WithdrawalProof.QUERY_CODE, LIMITS)))
            .state("applied online", after(new ApplyOnline(NO, LATE_PENSIONER, null)))
            .state("applied online, taken up", after(new ApplyOnline(NO, COMPLETE, null), new TakeUp(NO, LI)))
            .state(
                    "applied online, identity confirmed",
                    after(
                            new ApplyOnline(NO, COMPLETE, null),
                            new TakeUp(NO, LI),
                            new ConfirmIdentity(NO, LI, IdentityProof.CALLED_BACK)))
            .command(LATE_PENSIONER)
            .command(new ApplyOnline(NO, LATE_PENSIONER, null))
            .command(new TakeUp(NO, LI))
            .command(new ConfirmIdentity(NO, LEAD, IdentityProof.CARD_SHOWN))
            .command("AnswerConsultation, satisfied", answer(true))
            .command("AnswerConsultation, not satisfied", answer(false))
            .command("RequestSupplement", supplement("CERTIFICATION_FORM"))
            .command("RequestSupplement, breach acknowledged", supplementAgain("政策调整", "CERTIFICATION_FORM"))
            .command(supply("CERTIFICATION_FORM"))
            .command(new CorrectReception(
                    NO,
                    WANG,
                    "章*",
                    false,
                    null,
                    "values",
                    null,
                    null,
                    Set.of(),
                    List.of(),
                    List.of(),
                    null,
                    "录入时看错一行",
                    TestCatalogue.matter("pension-qualification"),
                    LIMITS))
            .command(new CorrectOwnApplication(
                    NO,
                    new CorrectReception(
                            NO,
                            new Act("public", "PUBLIC", false, NINE),
                            null,
                            true,
                            null,
                            "values",
                            null,
                            null,
                            Set.of(),
                            List.of(),
                            List.of(),
                            null,
                            "申请人网上自行更正",
                            TestCatalogue.matter("pension-qualification"),
                            LIMITS)))
            .command(
                    new ReopenMaterial(NO, WANG, "ID_CARD", false, "误扫他人证件", () -> "330106-BC-2025-0009", NINE, LIMITS))
            .command(new NameRepresentative(
                    NO,
                    WANG,
                    new NewRepresentative(
                            new Applicant("P-2", "李*"),
                            "values",
                            new Power(ActingGround.GUARDIANSHIP, List.of(), null, null),
                            null,
                            false,
                            TODAY,
                            false)))
            .command(new SeePower(NO, WANG, 1, PowerProof.ORIGINAL_SEEN, false))
            .command(new RevokePower(NO, WANG, 1, RevocationWord.IN_PERSON, false))
            .command("ReturnApplication, unlawful", giveBack(ReturnGround.UNLAWFUL, "不合法", "第三条"))
            .command(
                    "ReturnApplication, principal item missing",
                    giveBack(ReturnGround.PRINCIPAL_ITEM_MISSING, "缺主件", "第三条"))
            .command(
                    "ReturnApplication, false or outside the matter",
                    giveBack(ReturnGround.FALSE_OR_OUTSIDE, "冒用他人证件", "第三条"))
            .command("ReturnApplication, window period over", giveBack(ReturnGround.SEASON_OVER, "逾期未补齐", "办事须知"))
            .command("AcceptApplication, forwarded", ACCEPT)
            .command("AcceptApplication, petition", accept(AcceptanceType.PETITION))
            .command(handOver(WANG, "chen.jie", "LABOUR"))
            .command(confirm(LI))
            .command(takeBack(WANG))
            .command(new ChargeFee(
                    NO, WANG, "SANITATION", 1, 12, PaymentMeans.CASH, "00000001", () -> "330106-SF-2025-0001"))
            .command(CLOSE)
            .command(new StrikeCharge(NO, WANG, "330106-SF-2025-0001", 12))
            .command(new WithdrawApplication(NO, WANG, Channel.PHONE, WithdrawalProof.QUERY_CODE, LIMITS))
            .command(new WithdrawOwnApplication(NO, new Act("public", "PUBLIC", false, NINE), LIMITS))
            .command(new RecordUnconfirmedHandOver(NO, SWEEP, 1))
            .command("PutOffHandOver, by the same schedule", new PutOffHandOver(NO, SWEEP, 1, CALENDAR))
            .command(
                    "ProlongSupplement, by the same schedule",
                    new ProlongSupplement(NO, SWEEP, UNTIL, CALENDAR, () -> "330106-BQ-2025-0001"))
            .command(new RecordPetitionUndecided(NO, SWEEP))
            .command(new RecordPassedTime(
                    NO,
                    new Act("reception-sweep", "OFFICE", false, CLOSING.plusSeconds(60 * 86_400L)),
                    LIMITS,
                    () -> "330106-ZZ-2025-0001"));

    @Test
    void theTableInTheDocumentsIsTrue() {
        String now = table.markdown(
                "States of an application 申请",
                "What each command does in each state: its events, or its refusal and the rule that refuses. Written"
                        + " by `StatesTest` of intake-service, which fails when it is no longer true.\n\n"
                        + "*Case decided* means that the application's stream has learnt of it (`ChargingClosed`): some"
                        + " milliseconds after the decision, longer while intake's consumer is away. Until then a fee is"
                        + " taken or its attempt recorded, unless it was decided with its acceptance; from then on an attempt is refused and not recorded on the"
                        + " closed stream, so it is no evidence for the ledger yet (P4).");
        assertThat(StateTable.kept(Path.of("../docs/states/application.md"), now))
                .isEqualTo(now);
    }

    @Test
    void everyCommandIsInTheTable() {
        assertThat(table.tried())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ApplicationCommand.class.getPermittedSubclasses())
                        .flatMap(
                                one -> one.isInterface() ? Arrays.stream(one.getPermittedSubclasses()) : Stream.of(one))
                        .map(Class::getSimpleName)
                        .toList());
    }

    private static List<Object> after(ApplicationCommand... commands) {
        EntityPlay play = new EntityPlay(Application.class, List.of());
        List<Object> events = new ArrayList<>();
        for (ApplicationCommand command : commands) {
            events.addAll(play.send(command));
        }
        return events;
    }
}
