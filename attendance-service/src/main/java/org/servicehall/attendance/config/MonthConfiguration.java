package org.servicehall.attendance.config;

import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.modelling.configuration.EntityModule;
import org.servicehall.attendance.domain.CorrectionPeriod;
import org.servicehall.attendance.domain.month.AttendanceMonth;
import org.servicehall.attendance.view.day.AttendanceBook;
import org.servicehall.attendance.view.day.DayRecords;
import org.servicehall.attendance.view.day.DaySignatures;
import org.servicehall.attendance.view.leave.LeaveSheet;
import org.servicehall.attendance.view.month.Months;
import org.servicehall.attendance.view.month.PublishedMonths;
import org.servicehall.attendance.view.month.RecentMonths;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.security.PublicPaths;
import org.servicehall.platform.view.View;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The office's part: corrections, absences, the month and its publication (rules T2, T5, T7). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CorrectionSettings.class)
class MonthConfiguration {
    @Bean
    CorrectionPeriod correctionPeriod(CorrectionSettings settings) {
        return new CorrectionPeriod(settings.reach());
    }

    @Bean
    EntityModule<String, AttendanceMonth> attendanceMonthEntity() {
        return EventSourcedEntityModule.autodetected(String.class, AttendanceMonth.class);
    }

    @Bean
    AttendanceBook attendanceBook(View<DaySignatures> signatures, View<LeaveSheet> leaves) {
        return new AttendanceBook(signatures, leaves);
    }

    @Bean
    Months months(AttendanceBook book, DayRecords days, Streams streams) {
        return new Months(book, days, streams);
    }

    @Bean
    PublishedMonths publishedMonthsView() {
        return new PublishedMonths();
    }

    @Bean
    RecentMonths recentMonths(Views views, PublishedMonths projection) {
        return new RecentMonths(views.of(projection));
    }

    @Bean
    PublicPaths publishedMonths() {
        return PublicPaths.of("GET /api/public/attendance/*/*");
    }
}
