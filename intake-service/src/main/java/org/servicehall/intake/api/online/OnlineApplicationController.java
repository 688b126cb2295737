package org.servicehall.intake.api.online;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.EligibilityEvent.EligibilityDoubted;
import org.servicehall.contracts.application.IdentityProof;
import org.servicehall.contracts.application.OnlineEvent.IdentityConfirmed;
import org.servicehall.contracts.application.ReceptionEvent.MessagesChosen;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.intake.api.acting.ActingRegistry;
import org.servicehall.intake.api.acting.RepresentativeRequest;
import org.servicehall.intake.api.application.OfficialNumbers;
import org.servicehall.intake.api.application.SameDayApplications;
import org.servicehall.intake.api.matter.MatterAnswers;
import org.servicehall.intake.api.online.OnlineAnswers.OnlineMatter;
import org.servicehall.intake.api.online.OnlineAnswers.OnlineReceipt;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.ApplicationCommand.ReceiveApplication;
import org.servicehall.intake.domain.command.OnlineCommand.ApplyOnline;
import org.servicehall.intake.domain.matter.Assessment;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.household.HouseholdGrants;
import org.servicehall.intake.message.Sending;
import org.servicehall.intake.online.OnlineSettings;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.form.HallCode;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.resident.Resident;
import org.servicehall.platform.resident.ResidentCaller;
import org.servicehall.platform.security.Caller;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.time.Provisional;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Envelope;
import org.servicehall.platform.vault.MaskedName;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.view.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets residents apply without coming (rule S3). It is received at once; what starts the promise's clock is acceptance (K8). */
@RestController
@RequestMapping("/api/public")
class OnlineApplicationController {
    private final Catalogue catalogue;
    private final OnlineSettings settings;
    private final TermSettings terms;
    private final EnclosingCommands commands;
    private final OfficialNumbers numbers;
    private final Vault vault;
    private final QueryCodes codes;
    private final SameDayApplications sameDay;
    private final HouseholdGrants grants;
    private final StaffDirectory staff;
    private final Sending sending;
    private final Halls halls;
    private final Clock clock;
    private final ActingRegistry acting;

    OnlineApplicationController(
            Catalogue catalogue,
            OnlineSettings settings,
            TermSettings terms,
            EnclosingCommands commands,
            OfficialNumbers numbers,
            Vault vault,
            QueryCodes codes,
            SameDayApplications sameDay,
            HouseholdGrants grants,
            StaffDirectory staff,
            Sending sending,
            Halls halls,
            Clock clock,
            ActingRegistry acting) {
        this.acting = acting;
        this.catalogue = catalogue;
        this.settings = settings;
        this.terms = terms;
        this.commands = commands;
        this.numbers = numbers;
        this.vault = vault;
        this.codes = codes;
        this.sameDay = sameDay;
        this.grants = grants;
        this.staff = staff;
        this.sending = sending;
        this.halls = halls;
        this.clock = clock;
    }

    /** What can be applied for online at this hall today. */
    @GetMapping("/online-matters")
    Page<OnlineMatter> matters(@RequestParam @HallCode String hall) {
        LocalDate today = halls.today(halls.get(hall).code(), clock.instant());
        List<MessageChannel> offered = sending.offered().stream().sorted().toList();
        return Page.whole(catalogue.inForce(hall, today).stream()
                .filter(matter -> settings.offers(hall, matter))
                .map(matter -> new OnlineMatter(matter.id(), matter.name(), matter.window(), offered))
                .toList());
    }

    @PostMapping("/applications")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OnlineReceipt> apply(
            @Valid @RequestBody OnlineRequest request, Caller caller, ResidentCaller resident, CommandContext asked) {
        checkNobodyOfStaff(caller);
        CommandContext context = asked.asThePublic();
        LocalDate today = halls.today(halls.get(request.hall()).code(), context.at());
        Matter matter = catalogue.inForce(request.hall(), today, request.matterId());
        checkBeforeNumbering(request, matter, today);
        RepresentativeRequest representative = request.representative() == null
                ? null
                : request.representative().unseen();
        if (representative != null) {
            acting.check("representative.", request.hall(), representative, context.by(), context.at());
        }
        OfficialNumbers.Given given = numbers.application(request.hall(), context);
        String no = given.no();
        Outcome outcome = commands.send(
                ApplicationEvent.STREAM + ":" + no,
                context,
                beside -> new ApplyOnline(
                        no,
                        reception(no, request, representative, matter, today, context, given.opened(beside)),
                        known(request, resident)));
        return answer(outcome, matter);
    }

    /** Whom the provider knows may apply for another, whom it does not know then. */
    private static @Nullable IdentityProof known(OnlineRequest request, ResidentCaller caller) {
        Resident resident = caller.resident();
        return resident != null
                        && resident.is(
                                request.applicant().name(), request.applicant().idNumber())
                ? IdentityProof.PROVIDER
                : null;
    }

    /** What staff do stands at the desk under their name, and not at the public door without limit and trace. */
    private static void checkNobodyOfStaff(Caller caller) {
        if (caller.actor() != null) {
            throw Refusal.forbidden("staff-at-public-door", "S3");
        }
    }

    private void checkBeforeNumbering(OnlineRequest request, Matter matter, LocalDate today) {
        request.checkReachable();
        matter.checkOffered();
        if (!settings.offers(request.hall(), matter)) {
            throw Refusal.conflict("not-offered-online", "S3", matter.name());
        }
        List<String> circumstances = matter.circumstancesOn(today, request.circumstancesOrNone());
        matter.checklistForApplication(circumstances);
        matter.assess(circumstances, request.figuresByCode(), null);
        matter.checkFiguresTold(circumstances, request.figuresByCode());
    }

    private ReceiveApplication reception(
            String no,
            OnlineRequest request,
            @Nullable RepresentativeRequest representative,
            Matter matter,
            LocalDate today,
            CommandContext context,
            Envelope beside) {
        String hall = request.hall();
        String idNumber = request.applicant().idNumber();
        String ref = vault.personRef(hall, idNumber, no);
        beside.put(IntakeKind.APPLICANT.of(no), ref, request.personalData());
        beside.ifRefused(() -> sameDay.takeOut(hall, matter.id(), idNumber, no));
        return new ReceiveApplication(
                no,
                new Act(answerable(hall, context), matter.window(), false, context.at()),
                hall,
                matter,
                Channel.ONLINE,
                new Applicant(ref, MaskedName.of(request.applicant().name())),
                vault.phoneMark(no, request.applicant().phone()),
                Set.copyOf(request.circumstancesOrNone()),
                Set.of(),
                null,
                unmet(request, matter, today),
                1,
                sameDay.others(hall, matter.id(), idNumber, no),
                grants.standing(ref, matter.handling().grant()),
                today,
                halls.deadlines(hall),
                null,
                request.messagesOrNone(),
                representative == null ? null : acting.named(no, hall, representative, matter, context.at(), beside));
    }

    /** Who leads the hall, or where nobody does its office, answers for it until a clerk takes it up. */
    private String answerable(String hall, CommandContext context) {
        return staff.as(hall, context.at(), Role.LEAD).stream()
                .findFirst()
                .or(() -> staff.as(hall, context.at(), Role.OFFICE).stream().findFirst())
                .orElseThrow(() -> Refusal.conflict("nobody-answers-online", "S3"))
                .user();
    }

    private static List<String> unmet(OnlineRequest request, Matter matter, LocalDate today) {
        List<String> circumstances = matter.circumstancesOn(today, request.circumstancesOrNone());
        return matter.assess(circumstances, request.figuresByCode(), request.ageOn(today)).stream()
                .filter(condition -> condition.result() == Assessment.Result.UNMET)
                .map(Assessment::code)
                .toList();
    }

    private ResponseEntity<OnlineReceipt> answer(Outcome outcome, Matter matter) {
        ApplicationReceived event = outcome.only(ApplicationReceived.class);
        Hall hall = halls.get(event.hall());
        LocalizedText window = hall.window(event.window())
                .map(Hall.Window::name)
                .orElseGet(() -> new LocalizedText(event.window(), event.window()));
        Instant decideBy = terms.limits(halls.deadlines(event.hall()))
                .decideBy(event.terms().kind(), false, event.receivedAt())
                .dueAt();
        OnlineReceipt body = new OnlineReceipt(
                event.applicationNo(),
                codes.codeFor(event.applicationNo()),
                event.matterName(),
                window,
                MatterAnswers.items(matter.checklist(event.circumstances())),
                outcome.first(EligibilityDoubted.class)
                        .map(EligibilityDoubted::unmet)
                        .orElse(List.of()),
                event.receivedAt(),
                decideBy,
                Provisional.of(halls.calendar(event.hall()), decideBy),
                outcome.first(MessagesChosen.class)
                        .map(MessagesChosen::channels)
                        .orElse(List.of()),
                outcome.first(IdentityConfirmed.class).isPresent());
        return Answers.created(
                URI.create("/api/public/applications/" + event.applicationNo()), body, outcome.version());
    }
}
