package org.servicehall.accountability.config;

import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.modelling.configuration.EntityModule;
import org.servicehall.accountability.data.HallLibrary;
import org.servicehall.accountability.domain.assessment.Assessment;
import org.servicehall.accountability.domain.conduct.ConductRecord;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.Standings;
import org.servicehall.accountability.view.assessment.AssessedCase;
import org.servicehall.accountability.view.assessment.AssessedCases;
import org.servicehall.accountability.view.assessment.Assessor;
import org.servicehall.accountability.view.assessment.DecidedComplaint;
import org.servicehall.accountability.view.assessment.DecidedComplaints;
import org.servicehall.accountability.view.assessment.MonthSheet;
import org.servicehall.accountability.view.assessment.MonthSheets;
import org.servicehall.accountability.view.board.Board;
import org.servicehall.accountability.view.conduct.ConductRecords;
import org.servicehall.accountability.view.conduct.ConductSheet;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.security.PublicPaths;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.View;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Conduct, the monthly assessment and the public board. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BoardSettings.class)
class ConductConfiguration {
    @Bean
    EntityModule<String, ConductRecord> conductRecord() {
        return EventSourcedEntityModule.autodetected(String.class, ConductRecord.class);
    }

    @Bean
    EntityModule<String, Assessment> assessment() {
        return EventSourcedEntityModule.autodetected(String.class, Assessment.class);
    }

    @Bean
    HallLibrary hallLibrary(Halls halls, BoardSettings settings) {
        return HallLibrary.read(halls, settings.files());
    }

    @Bean
    ConductRecords conductRecords() {
        return new ConductRecords();
    }

    @Bean
    View<ConductSheet> conductSheets(Views views, ConductRecords projection) {
        return views.of(projection);
    }

    @Bean
    AssessedCases assessedCases() {
        return new AssessedCases();
    }

    @Bean
    View<AssessedCase> assessedCaseView(Views views, AssessedCases projection) {
        return views.of(projection);
    }

    @Bean
    DecidedComplaints decidedComplaints() {
        return new DecidedComplaints();
    }

    @Bean
    View<DecidedComplaint> decidedComplaintView(Views views, DecidedComplaints projection) {
        return views.of(projection);
    }

    @Bean
    MonthSheets monthSheets() {
        return new MonthSheets();
    }

    @Bean
    View<MonthSheet> monthSheetView(Views views, MonthSheets projection) {
        return views.of(projection);
    }

    @Bean
    Assessor assessor(
            View<AssessedCase> cases,
            View<DecidedComplaint> complaints,
            View<ConductSheet> conduct,
            View<MonthSheet> months,
            Halls halls,
            HallLibrary library,
            LedgerBook book,
            Standings standings) {
        return new Assessor(cases, complaints, conduct, months, halls, library, book, standings);
    }

    @Bean
    Board board(
            Halls halls,
            HallLibrary library,
            View<ConductSheet> conduct,
            View<MonthSheet> months,
            BoardSettings settings) {
        return new Board(halls, library, conduct, months, settings.sloganMinutes());
    }

    @Bean
    PublicPaths boardPaths() {
        return PublicPaths.of("GET /api/public/board");
    }
}
