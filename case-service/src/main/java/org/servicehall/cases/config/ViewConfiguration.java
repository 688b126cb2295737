package org.servicehall.cases.config;

import org.servicehall.cases.deadlines.OpenDeadline;
import org.servicehall.cases.deadlines.OpenDeadlines;
import org.servicehall.cases.view.archive.ArchivedFile;
import org.servicehall.cases.view.archive.ArchivedFiles;
import org.servicehall.cases.view.archive.FileContents;
import org.servicehall.cases.view.archive.FileNotices;
import org.servicehall.cases.view.archive.FilePapers;
import org.servicehall.cases.view.archive.LoanLine;
import org.servicehall.cases.view.archive.Loans;
import org.servicehall.cases.view.archive.PapersOfFile;
import org.servicehall.cases.view.board.DueBoard;
import org.servicehall.cases.view.board.DueBoardItem;
import org.servicehall.cases.view.grant.GrantItem;
import org.servicehall.cases.view.grant.Grants;
import org.servicehall.cases.view.rating.RatingEntry;
import org.servicehall.cases.view.rating.Ratings;
import org.servicehall.cases.view.register.Register;
import org.servicehall.cases.view.register.RegisterEntry;
import org.servicehall.cases.view.sheet.ApplicationHistories;
import org.servicehall.cases.view.sheet.CaseSheet;
import org.servicehall.cases.view.sheet.CaseSheets;
import org.servicehall.cases.view.sheet.SheetsAsOf;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ViewConfiguration {
    @Bean
    CaseSheets caseSheets() {
        return new CaseSheets();
    }

    @Bean
    ApplicationHistories applicationHistories(EventJson json, EventTypes types) {
        return new ApplicationHistories(json, types);
    }

    @Bean
    DueBoard dueBoard() {
        return new DueBoard();
    }

    @Bean
    Register register() {
        return new Register();
    }

    @Bean
    OpenDeadlines openDeadlines() {
        return new OpenDeadlines();
    }

    @Bean
    Grants grantProjection() {
        return new Grants();
    }

    @Bean
    Ratings ratingProjection() {
        return new Ratings();
    }

    @Bean
    View<GrantItem> grantItems(Views views, Grants projection) {
        return views.of(projection);
    }

    @Bean
    View<RatingEntry> ratingEntries(Views views, Ratings projection) {
        return views.of(projection);
    }

    @Bean
    ArchivedFiles archivedFileProjection() {
        return new ArchivedFiles();
    }

    @Bean
    Loans loanProjection() {
        return new Loans();
    }

    @Bean
    FileNotices fileNoticeProjection() {
        return new FileNotices();
    }

    @Bean
    FilePapers filePaperProjection() {
        return new FilePapers();
    }

    @Bean
    View<PapersOfFile> papersOfFiles(Views views, FilePapers projection) {
        return views.of(projection);
    }

    @Bean
    View<ArchivedFile> archivedFiles(Views views, ArchivedFiles projection) {
        return views.of(projection);
    }

    @Bean
    View<LoanLine> loans(Views views, Loans projection) {
        return views.of(projection);
    }

    @Bean
    FileContents fileContents(
            Streams streams,
            ApplicationHistories histories,
            Views views,
            FileNotices notices,
            FilePapers papers,
            EventJson json) {
        return new FileContents(streams, histories, views.of(histories), views.of(notices), views.of(papers), json);
    }

    @Bean
    View<CaseSheet> sheets(Views views, CaseSheets projection) {
        return views.of(projection);
    }

    @Bean
    View<DueBoardItem> board(Views views, DueBoard projection) {
        return views.of(projection);
    }

    @Bean
    View<RegisterEntry> registerEntries(Views views, Register projection) {
        return views.of(projection);
    }

    @Bean
    View<OpenDeadline> deadlines(Views views, OpenDeadlines projection) {
        return views.of(projection);
    }

    @Bean
    SheetsAsOf sheetsAsOf(ApplicationHistories histories, Views views, Streams streams) {
        return new SheetsAsOf(histories, views.of(histories), streams);
    }
}
