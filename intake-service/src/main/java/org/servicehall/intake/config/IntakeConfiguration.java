package org.servicehall.intake.config;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.modelling.configuration.EntityModule;
import org.servicehall.contracts.catalogue.CatalogueEvent.MatterVersionPublished;
import org.servicehall.intake.acting.ActingSettings;
import org.servicehall.intake.appointment.AppointmentSettings;
import org.servicehall.intake.appointment.DutySettings;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.catalogue.Limits;
import org.servicehall.intake.domain.Application;
import org.servicehall.intake.domain.appointment.ClerkAgenda;
import org.servicehall.intake.domain.catalogue.MatterVersions;
import org.servicehall.intake.domain.duty.DutyCall;
import org.servicehall.intake.domain.erasure.Erasure;
import org.servicehall.intake.domain.household.Household;
import org.servicehall.intake.domain.money.Refund;
import org.servicehall.intake.domain.money.Takings;
import org.servicehall.intake.domain.notice.Notice;
import org.servicehall.intake.domain.paper.PaperFile;
import org.servicehall.intake.domain.queue.QueueCommand.CloseQueue;
import org.servicehall.intake.domain.queue.WindowQueue;
import org.servicehall.intake.domain.season.Certification;
import org.servicehall.intake.domain.season.Season;
import org.servicehall.intake.money.TakingsSettings;
import org.servicehall.intake.money.TakingsWatch;
import org.servicehall.intake.notice.NoticeSettings;
import org.servicehall.intake.online.OnlineSettings;
import org.servicehall.intake.paper.PaperSettings;
import org.servicehall.intake.paper.PaperWatch;
import org.servicehall.intake.queue.QueueSettings;
import org.servicehall.intake.season.SeasonSettings;
import org.servicehall.intake.terms.OpenTerm;
import org.servicehall.intake.terms.OpenTerms;
import org.servicehall.intake.terms.PassingTime;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.intake.terms.Waiting;
import org.servicehall.intake.terms.WaitingApplications;
import org.servicehall.intake.view.affair.FileSettings;
import org.servicehall.intake.view.money.TakingsDays;
import org.servicehall.intake.view.money.TakingsSheet;
import org.servicehall.intake.view.paper.PapersWaiting;
import org.servicehall.intake.view.paper.WaitingPapers;
import org.servicehall.intake.view.queue.QueueDay;
import org.servicehall.intake.view.queue.QueueDays;
import org.servicehall.platform.control.ControlFollower;
import org.servicehall.platform.due.DueSweep;
import org.servicehall.platform.due.SetAside;
import org.servicehall.platform.due.SweepSettings;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.security.PublicPaths;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.SealedFiles;
import org.servicehall.platform.vault.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    MatterSettings.class,
    NoticeSettings.class,
    AppointmentSettings.class,
    DutySettings.class,
    TermSettings.class,
    FileSettings.class,
    QueueSettings.class,
    OnlineSettings.class,
    TakingsSettings.class,
    SeasonSettings.class,
    PaperSettings.class,
    ActingSettings.class
})
class IntakeConfiguration {
    @Bean
    EntityModule<String, Application> applicationEntity() {
        return EventSourcedEntityModule.autodetected(String.class, Application.class);
    }

    @Bean
    EntityModule<String, MatterVersions> matterVersions() {
        return EventSourcedEntityModule.autodetected(String.class, MatterVersions.class);
    }

    /** Every instance has every version before it opens, and gets each new one as it is published. */
    @Bean
    ControlFollower catalogueFollower(Catalogue catalogue) {
        return new ControlFollower("catalogue", event -> {
            if (event.payload() instanceof MatterVersionPublished published) {
                catalogue.publish(
                        published.hall(),
                        Catalogue.published(published.matterId() + ".yaml", published.document()),
                        published.document());
            }
        });
    }

    @Bean
    EntityModule<String, Notice> noticeEntity() {
        return EventSourcedEntityModule.autodetected(String.class, Notice.class);
    }

    @Bean
    EntityModule<String, ClerkAgenda> agendaEntity() {
        return EventSourcedEntityModule.autodetected(String.class, ClerkAgenda.class);
    }

    @Bean
    EntityModule<String, DutyCall> dutyCallEntity() {
        return EventSourcedEntityModule.autodetected(String.class, DutyCall.class);
    }

    @Bean
    EntityModule<String, WindowQueue> windowQueueEntity() {
        return EventSourcedEntityModule.autodetected(String.class, WindowQueue.class);
    }

    @Bean
    EntityModule<String, Refund> refundEntity() {
        return EventSourcedEntityModule.autodetected(String.class, Refund.class);
    }

    @Bean
    EntityModule<String, Takings> takingsEntity() {
        return EventSourcedEntityModule.autodetected(String.class, Takings.class);
    }

    @Bean
    EntityModule<String, Season> seasonEntity() {
        return EventSourcedEntityModule.autodetected(String.class, Season.class);
    }

    @Bean
    EntityModule<String, Certification> certificationEntity() {
        return EventSourcedEntityModule.autodetected(String.class, Certification.class);
    }

    @Bean
    EntityModule<String, Household> householdEntity() {
        return EventSourcedEntityModule.autodetected(String.class, Household.class);
    }

    @Bean
    EntityModule<String, PaperFile> paperFileEntity() {
        return EventSourcedEntityModule.autodetected(String.class, PaperFile.class);
    }

    /** The clock is the machine's: a hall's may be set ahead, which makes nothing older. */
    @Bean
    SealedFiles papersContent(MongoDatabase database, StreamStore streams, Vault vault, PaperSettings settings) {
        return new SealedFiles(database, "papers", streams, vault, Clock.systemUTC(), settings.unfinishedFor());
    }

    @Bean
    EntityModule<String, Erasure> erasureEntity() {
        return EventSourcedEntityModule.autodetected(String.class, Erasure.class);
    }

    @Bean
    Catalogue catalogue(ResourcePatternResolver resources, MatterSettings settings, Halls halls) throws IOException {
        return Catalogue.read(
                List.of(resources.getResources("classpath*:catalogue/*.yaml")),
                new Limits(settings.limits()),
                windowsOfEvery(halls));
    }

    private static Set<String> windowsOfEvery(Halls halls) {
        Set<String> windows = new HashSet<>(halls.all().getFirst().windowCodes());
        halls.all().forEach(hall -> windows.retainAll(hall.windowCodes()));
        return windows;
    }

    @Bean
    DueSweep<OpenTerm> termSweep(
            Views views, OpenTerms terms, SetAside aside, Commands commands, Clock clock, SweepSettings settings) {
        return new DueSweep<>(
                "term-sweep", views.of(terms), aside.of(terms), OpenTerm::command, commands, clock, settings.batch());
    }

    @Bean
    DueSweep<Waiting> receptionSweep(
            Views views,
            WaitingApplications waiting,
            PassingTime time,
            SetAside aside,
            Commands commands,
            Clock clock,
            SweepSettings settings) {
        return new DueSweep<>(
                PassingTime.SWEEP,
                views.of(waiting),
                aside.of(waiting),
                time::command,
                commands,
                clock,
                settings.batch());
    }

    @Bean
    DueSweep<PapersWaiting> paperSweep(
            Views views,
            WaitingPapers papers,
            PaperWatch watch,
            SetAside aside,
            Commands commands,
            Clock clock,
            SweepSettings settings) {
        return new DueSweep<>(
                PaperWatch.SWEEP,
                views.of(papers),
                aside.of(papers),
                watch::command,
                commands,
                clock,
                settings.batch());
    }

    @Bean
    DueSweep<QueueDay> queueSweep(
            Views views, QueueDays days, SetAside aside, Commands commands, Clock clock, SweepSettings settings) {
        return new DueSweep<>(
                "queue-sweep",
                views.of(days),
                aside.of(days),
                (day, now) -> new CloseQueue(day.queue(), now),
                commands,
                clock,
                settings.batch());
    }

    @Bean
    DueSweep<TakingsSheet> takingsSweep(
            Views views,
            TakingsDays days,
            TakingsWatch watch,
            SetAside aside,
            Commands commands,
            Clock clock,
            SweepSettings settings) {
        return new DueSweep<>(
                "takings-sweep", views.of(days), aside.of(days), watch::command, commands, clock, settings.batch());
    }

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of(
                "/api/halls",
                "/api/matters",
                "/api/matters/*",
                "/api/matters/*/sheet",
                "/api/public/appointments/*",
                "GET /api/public/appointment-slots",
                "GET /api/public/online-matters",
                "GET /api/public/own-affairs",
                "GET /api/public/paper-limits",
                "POST /api/public/applications",
                "POST /api/public/appointments",
                "POST /api/public/appointment-moves",
                "POST /api/public/appointment-cancellations",
                "/api/public/applications/*",
                "/api/public/applications/*/papers",
                "/api/public/applications/*/papers/*",
                "POST /api/public/applications/*/papers/*/withdrawal",
                "POST /api/public/queue-tickets",
                "GET /api/public/queue-board",
                "POST /api/public/withdrawals",
                "POST /api/public/application-corrections",
                "POST /api/public/message-withdrawals",
                "GET /api/notices/*/verification");
    }
}
