package org.servicehall.intake.message;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.message.AppointmentNews;
import org.servicehall.intake.domain.appointment.AppointmentState;
import org.servicehall.intake.notice.NoticeSettings;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.intake.view.appointment.Agendas;
import org.servicehall.intake.view.appointment.AppointmentQueries;
import org.servicehall.intake.view.appointment.AppointmentSheet;
import org.servicehall.intake.view.message.MessageSheet;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Writes what residents are told of their appointments: the words of {@code messages/appointment_zh.properties}, or those of
 * the hall. What anybody typed, as why it is moved, stands in none (rules S5, A1, R3).
 */
@Component
class AppointmentLetters {
    /** What fills the blanks of a text. */
    record Blanks(String name, String hall, String matter, String no, String time, String window, String url) {
        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "Blanks[" + no + "]";
        }
    }

    private static final Blanks TRIED = new Blanks("张三", "青溪镇", "低保", "330106", "11月24日9:30", "民政窗口", "http://");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日（EEEE）H:mm", Locale.CHINA);

    private final Templates<AppointmentNews> templates;
    private final AppointmentQueries appointments;
    private final Agendas agendas;
    private final Vault vault;
    private final Halls halls;
    private final NoticeSettings notices;
    private final Clock clock;

    AppointmentLetters(
            MessageSettings settings,
            AppointmentQueries appointments,
            Agendas agendas,
            Vault vault,
            Halls halls,
            NoticeSettings notices,
            Clock clock) {
        this.templates = new Templates<>(
                "/messages/appointment_zh.properties", AppointmentNews.class, settings.appointmentTexts(), TRIED);
        this.appointments = appointments;
        this.agendas = agendas;
        this.vault = vault;
        this.halls = halls;
        this.notices = notices;
        this.clock = clock;
    }

    /** Who wished for the time; empty once they are erased. */
    Optional<Map<String, String>> person(MessageSheet message) {
        return vault.forOwnUse(IntakeKind.APPOINTMENT.of(message.applicationNo()));
    }

    /** Of one that doesn't stand, or has begun, there is nothing more to tell but that it was cancelled. */
    boolean isMoot(MessageSheet message) {
        AppointmentSheet sheet = sheet(message);
        return message.news() != AppointmentNews.CANCELLED
                && (!sheet.from().isAfter(clock.instant())
                        || agendas.state(sheet.agenda(), sheet.appointmentNo())
                                .filter(AppointmentState.BOOKED::equals)
                                .isEmpty());
    }

    String masked(MessageSheet message) {
        return text(message, sheet(message).person());
    }

    /** Whoever books at the public door proves neither name nor address: those who get it read no words of theirs (S3). */
    String text(MessageSheet message, String name) {
        AppointmentSheet sheet = sheet(message);
        Hall hall = halls.get(sheet.hall());
        return templates.text(
                sheet.hall(),
                Objects.requireNonNull(message.news()),
                new Blanks(
                        sheet.channel() == Channel.ONLINE ? sheet.person() : name,
                        hall.name().zh(),
                        sheet.matterName().zh(),
                        sheet.appointmentNo(),
                        time(sheet.hall(), sheet.from()),
                        hall.window(sheet.window())
                                .map(window -> window.name().zh())
                                .orElse(sheet.window()),
                        notices.publicUrl().toString()));
    }

    private String time(String hall, Instant from) {
        return TIME.format(from.atZone(halls.calendar(hall).zone()));
    }

    private AppointmentSheet sheet(MessageSheet message) {
        return appointments.find(message.applicationNo()).orElseThrow();
    }
}
