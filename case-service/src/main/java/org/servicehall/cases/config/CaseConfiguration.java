package org.servicehall.cases.config;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.modelling.configuration.EntityModule;
import org.servicehall.cases.automation.WhenApplicationAcceptedThenOpenCase;
import org.servicehall.cases.automation.WhenCaseGrantedThenBeginGrant;
import org.servicehall.cases.automation.WhenFileClosedThenArchiveIt;
import org.servicehall.cases.automation.WhenGrantEndedThenEndWhatDependsOnIt;
import org.servicehall.cases.domain.Case;
import org.servicehall.cases.domain.archive.ClosedFile;
import org.servicehall.cases.domain.calendar.YearSchedule;
import org.servicehall.cases.domain.department.Department;
import org.servicehall.cases.domain.department.Departments;
import org.servicehall.cases.domain.grant.Grant;
import org.servicehall.cases.domain.rating.Rating;
import org.servicehall.cases.view.archive.FileContents;
import org.servicehall.cases.view.grant.GrantItem;
import org.servicehall.cases.view.monthreturn.ReturnForms;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.PublicPaths;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.NoticeNumbers;
import org.servicehall.platform.view.View;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DepartmentSettings.class, LatenessSettings.class, ReturnSettings.class})
class CaseConfiguration {
    /** The last that the settings say of somebody counts. */
    @Bean
    Departments departments(DepartmentSettings settings) {
        return new Departments(settings.members().stream()
                .collect(Collectors.toMap(
                        member -> new Departments.Person(member.hall(), member.user()),
                        member -> new Department(member.bodies(), member.windows()),
                        (_, last) -> last)));
    }

    @Bean
    EntityModule<String, Case> cases() {
        return EventSourcedEntityModule.autodetected(String.class, Case.class);
    }

    @Bean
    WhenApplicationAcceptedThenOpenCase whenApplicationAcceptedThenOpenCase(
            Commands commands, Halls halls, Clock clock) {
        return new WhenApplicationAcceptedThenOpenCase(commands, halls::calendar, clock);
    }

    @Bean
    EntityModule<String, Grant> grants() {
        return EventSourcedEntityModule.autodetected(String.class, Grant.class);
    }

    @Bean
    EntityModule<String, Rating> ratingsGiven() {
        return EventSourcedEntityModule.autodetected(String.class, Rating.class);
    }

    @Bean
    WhenCaseGrantedThenBeginGrant whenCaseGrantedThenBeginGrant(Commands commands, Streams streams, Halls halls) {
        return new WhenCaseGrantedThenBeginGrant(commands, streams, halls::calendar);
    }

    @Bean
    WhenGrantEndedThenEndWhatDependsOnIt whenGrantEndedThenEndWhatDependsOnIt(
            Commands commands, View<GrantItem> grantItems) {
        return new WhenGrantEndedThenEndWhatDependsOnIt(commands, grantItems);
    }

    @Bean
    EntityModule<String, ClosedFile> closedFiles() {
        return EventSourcedEntityModule.autodetected(String.class, ClosedFile.class);
    }

    @Bean
    WhenFileClosedThenArchiveIt whenFileClosedThenArchiveIt(
            Commands commands, FileContents contents, NoticeNumbers numbers) {
        return new WhenFileClosedThenArchiveIt(commands, contents, numbers::onArchiving);
    }

    @Bean
    EntityModule<String, YearSchedule> yearSchedules() {
        return EventSourcedEntityModule.autodetected(String.class, YearSchedule.class);
    }

    @Bean
    ReturnForms returnForms(Halls halls, ReturnSettings settings) {
        return new ReturnForms(
                halls,
                settings.forms().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, set -> set.getValue().form())));
    }

    /** The register and what residents look up are for everybody (D7); the rest needs a token. */
    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of(
                "GET /api/register",
                "GET /api/register.csv",
                "GET /api/register.xlsx",
                "GET /api/public/**",
                "POST /api/public/case-withdrawals",
                "POST /api/public/objections",
                "POST /api/public/ratings");
    }
}
