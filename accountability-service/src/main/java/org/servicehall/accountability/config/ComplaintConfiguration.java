package org.servicehall.accountability.config;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.modelling.configuration.EntityModule;
import org.servicehall.accountability.automation.WhenBothSidesNotifiedThenPrintNotices;
import org.servicehall.accountability.automation.WhenSchedulePublishedThenRecountTerms;
import org.servicehall.accountability.domain.complaint.Complaint;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordComeDue;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordUndecided;
import org.servicehall.accountability.domain.complaint.sanction.FaultsWithinYear;
import org.servicehall.accountability.file.Attachments;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.Standings;
import org.servicehall.accountability.notice.ComplaintNotices;
import org.servicehall.accountability.notice.ResultNumbers;
import org.servicehall.accountability.retaliation.Flags;
import org.servicehall.accountability.retaliation.Pseudonyms;
import org.servicehall.accountability.retaliation.Reporters;
import org.servicehall.accountability.retaliation.RetaliationWatch;
import org.servicehall.accountability.retaliation.UnsettledComplaints;
import org.servicehall.accountability.retaliation.WhenAccusedActsThenWatchForRetaliation;
import org.servicehall.accountability.sanctions.SanctionTables;
import org.servicehall.accountability.term.OpenTerm;
import org.servicehall.accountability.term.OpenTerms;
import org.servicehall.accountability.term.WatchedComplaint;
import org.servicehall.accountability.term.WatchedComplaints;
import org.servicehall.accountability.vault.WhoIsConcerned;
import org.servicehall.accountability.view.complaint.ComplaintSheet;
import org.servicehall.accountability.view.complaint.Complaints;
import org.servicehall.platform.due.DueSweep;
import org.servicehall.platform.due.SetAside;
import org.servicehall.platform.due.SweepSettings;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Numbers;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.recount.Recount;
import org.servicehall.platform.security.PublicPaths;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.PrintedStaff;
import org.servicehall.platform.vault.Enclosures;
import org.servicehall.platform.vault.ErasureRules;
import org.servicehall.platform.vault.KnownPeople;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.view.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Complaints, from filing to closing (rules B1 to B8, P5, P6). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ComplaintSettings.class)
class ComplaintConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(ComplaintConfiguration.class);

    /** A hall may do without until it has its first complaint to investigate; so it is told of, and no more. */
    @Bean
    SmartInitializingSingleton warningOfMissingBodies(ComplaintSettings settings, Halls halls) {
        return () -> halls.all().forEach(hall -> {
            var missing = settings.bodiesMissingAt(hall.code());
            if (!missing.isEmpty()) {
                LOG.warn(
                        "Nobody of {} stands in hall.complaints.members for hall {}: its complaints can not be"
                                + " investigated (B5)",
                        missing,
                        hall.code());
            }
            if (!settings.couldMeet(hall.code())) {
                LOG.warn(
                        "Those in hall.complaints.meeting for hall {} are too few to meet, or all of one body: its complaints"
                                + " can not be decided (B5)",
                        hall.code());
            }
        });
    }

    @Bean
    EntityModule<String, Complaint> complaint() {
        return EventSourcedEntityModule.autodetected(String.class, Complaint.class);
    }

    @Bean
    Complaints complaints() {
        return new Complaints();
    }

    @Bean
    View<ComplaintSheet> complaintSheets(Views views, Complaints projection) {
        return views.of(projection);
    }

    @Bean
    OpenTerms openTerms() {
        return new OpenTerms();
    }

    @Bean
    DueSweep<OpenTerm> complaintSweep(
            Views views, OpenTerms projection, SetAside aside, Commands commands, Clock clock, SweepSettings settings) {
        return new DueSweep<>(
                "complaint-sweep",
                views.of(projection),
                aside.of(projection),
                (term, now) -> new RecordUndecided(term.complaintNo(), now),
                commands,
                clock,
                settings.batch());
    }

    @Bean
    WatchedComplaints watchedComplaints() {
        return new WatchedComplaints();
    }

    @Bean
    DueSweep<WatchedComplaint> complaintWatch(
            Views views,
            WatchedComplaints projection,
            SetAside aside,
            Commands commands,
            Clock clock,
            SweepSettings settings) {
        return new DueSweep<>(
                "complaint-watch",
                views.of(projection),
                aside.of(projection),
                (watched, now) -> new RecordComeDue(watched.complaintNo(), now),
                commands,
                clock,
                settings.batch());
    }

    @Bean
    Recount<ComplaintSheet> recountingTerms(
            View<ComplaintSheet> complaintSheets, Commands commands, Halls halls, Clock clock) {
        return new Recount<>(new WhenSchedulePublishedThenRecountTerms(complaintSheets, halls), commands, halls, clock);
    }

    @Bean
    SanctionTables sanctionTables(ComplaintSettings settings) {
        return new SanctionTables(settings.sanctions());
    }

    @Bean
    FaultsWithinYear faultsWithinYear(LedgerBook book, Standings standings, ComplaintSettings settings) {
        return (hall, person, since, until) -> {
            // what another instance entered and had no time to count
            book.head(hall);
            return standings.faultsWithinYear(hall, person, since, until, settings::percentOf);
        };
    }

    @Bean
    Enclosures complaintFiles(MongoDatabase database, StreamStore streams) {
        return Attachments.files(database, streams);
    }

    @Bean
    Attachments attachments(@Qualifier("complaintFiles") Enclosures complaintFiles, Vault vault) {
        return new Attachments(complaintFiles, vault);
    }

    @Bean
    ResultNumbers resultNumbers(Numbers numbers, Halls halls) {
        return new ResultNumbers(numbers, halls);
    }

    @Bean
    ComplaintNotices complaintNotices(MongoDatabase database, Halls halls, PrintedStaff staff) {
        return new ComplaintNotices(database, halls, staff);
    }

    @Bean
    WhenBothSidesNotifiedThenPrintNotices whenBothSidesNotifiedThenPrintNotices(
            Streams streams, ComplaintNotices notices) {
        return new WhenBothSidesNotifiedThenPrintNotices(streams, notices);
    }

    @Bean
    Pseudonyms pseudonyms(@Value("${hall.query-code-key}") String secret) {
        return new Pseudonyms(secret);
    }

    /** A reporter is kept under another reference than elsewhere (B7). */
    @Bean
    ErasureRules erasureRules(Pseudonyms pseudonyms, Streams streams) {
        return new ErasureRules(pseudonyms::reporter, new UnsettledComplaints(streams));
    }

    @Bean
    Reporters reporters(Vault vault, Pseudonyms pseudonyms) {
        return new Reporters(vault, pseudonyms);
    }

    @Bean
    Flags retaliationFlags(MongoDatabase database, Vault vault) {
        return new Flags(database, vault);
    }

    @Bean
    WhenAccusedActsThenWatchForRetaliation whenAccusedActsThenWatchForRetaliation(
            MongoDatabase database, Reporters reporters, Flags flags) {
        return new WhenAccusedActsThenWatchForRetaliation(new RetaliationWatch(database, reporters, flags));
    }

    @Bean
    KnownPeople whoIsConcerned() {
        return new WhoIsConcerned();
    }

    @Bean
    PublicPaths complaintPaths() {
        return PublicPaths.of(
                "POST /api/complaints",
                "GET /api/complaints/*/progress",
                "GET /api/complaints/*/result",
                "POST /api/complaints/*/attachments");
    }
}
