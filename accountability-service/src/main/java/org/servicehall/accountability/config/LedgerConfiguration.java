package org.servicehall.accountability.config;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.modelling.configuration.EntityModule;
import org.servicehall.accountability.automation.LedgerSources;
import org.servicehall.accountability.automation.WhenCheckpointSignedThenWriteFile;
import org.servicehall.accountability.automation.WhenRuleBrokenThenEnterInLedger;
import org.servicehall.accountability.domain.LedgerCheckpoints;
import org.servicehall.accountability.ledger.Enterings;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.LinkedEvidence;
import org.servicehall.accountability.ledger.Standings;
import org.servicehall.accountability.ledger.checkpoint.CheckpointFiles;
import org.servicehall.accountability.ledger.checkpoint.CheckpointKey;
import org.servicehall.accountability.ledger.checkpoint.CheckpointPublisher;
import org.servicehall.accountability.ledger.checkpoint.CheckpointSigner;
import org.servicehall.accountability.ledger.checkpoint.VerificationKeys;
import org.servicehall.accountability.view.checkpoint.Checkpoints;
import org.servicehall.accountability.view.checkpoint.SignedCheckpoint;
import org.servicehall.accountability.view.lateness.Lateness;
import org.servicehall.accountability.view.lateness.Latenesses;
import org.servicehall.platform.automation.PublishedEvents;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.loop.Loops;
import org.servicehall.platform.loop.Periodic;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.security.PublicPaths;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.View;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The book, what is entered in it, and the checkpoints that leave it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
class LedgerConfiguration {
    @Bean
    Standings standings(MongoDatabase database) {
        return new Standings(database);
    }

    @Bean
    LedgerBook ledgerBook(MongoDatabase database, Standings standings, Clock clock) {
        return new LedgerBook(database, standings, clock);
    }

    @Bean
    WhenRuleBrokenThenEnterInLedger whenRuleBrokenThenEnterInLedger(
            MongoDatabase database, LedgerBook book, Streams streams, LedgerSettings settings, Halls halls) {
        return new WhenRuleBrokenThenEnterInLedger(
                book,
                new Enterings(database, book),
                new LinkedEvidence(database, book),
                streams,
                settings.handOversTooMany(),
                hall -> halls.calendar(hall).zone());
    }

    @Bean
    LedgerSources ledgerSources(PublishedEvents published, WhenRuleBrokenThenEnterInLedger entering) {
        return new LedgerSources(published::read, entering);
    }

    /** What a crash left undone in the standings is made good before anybody asks. */
    @Bean
    SmartInitializingSingleton standingsMadeGood(LedgerBook book, Halls halls) {
        return () -> halls.all().forEach(hall -> book.head(hall.code()));
    }

    @Bean
    EntityModule<String, LedgerCheckpoints> ledgerCheckpoints() {
        return EventSourcedEntityModule.autodetected(String.class, LedgerCheckpoints.class);
    }

    @Bean
    VerificationKeys verificationKeys(LedgerSettings settings) {
        return VerificationKeys.read(settings.verificationKey());
    }

    @Bean
    CheckpointSigner checkpointSigner(LedgerSettings settings, VerificationKeys keys) {
        return new CheckpointSigner(CheckpointKey.privateKey(settings.signingKey()), keys.current());
    }

    @Bean
    CheckpointPublisher checkpointPublisher(
            LedgerBook book, CheckpointSigner signer, Commands commands, Streams streams, Halls halls, Clock clock) {
        return new CheckpointPublisher(book, signer, commands, streams, halls, clock);
    }

    @Bean
    WhenCheckpointSignedThenWriteFile whenCheckpointSignedThenWriteFile(LedgerSettings settings) {
        return new WhenCheckpointSignedThenWriteFile(new CheckpointFiles(settings.checkpointDirectory()));
    }

    @Bean
    Checkpoints checkpoints() {
        return new Checkpoints();
    }

    @Bean
    View<SignedCheckpoint> signedCheckpoints(Views views, Checkpoints projection) {
        return views.of(projection);
    }

    @Bean
    Latenesses latenesses() {
        return new Latenesses();
    }

    @Bean
    View<Lateness> latenessView(Views views, Latenesses projection) {
        return views.of(projection);
    }

    @Bean
    Periodic dailyCheckpoint(Loops loops, CheckpointPublisher publisher, LedgerSettings settings) {
        return Periodic.work(loops, CheckpointPublisher.NAME, settings.checkpointInterval(), publisher::publishDaily);
    }

    @Bean
    PublicPaths ledgerPaths() {
        return PublicPaths.of("GET /api/public/ledger/*");
    }
}
