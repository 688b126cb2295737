package org.servicehall.intake.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.message.AppointmentNews;
import org.servicehall.intake.notice.NoticeSettings;
import org.servicehall.intake.view.appointment.Agendas;
import org.servicehall.intake.view.appointment.AppointmentQueries;
import org.servicehall.intake.view.appointment.AppointmentSheet;
import org.servicehall.intake.view.message.MessageSheet;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.Vault;

/** What goes out of an appointment, and to whom it is no words of a stranger's (S5, S3). */
@Tag("S5")
class AppointmentLettersTest {
    private static final String NO = "330106-YY20261130-0001";
    private static final LocalizedText TEXT = new LocalizedText("青溪镇", "Qingxi");

    private final AppointmentQueries appointments = mock(AppointmentQueries.class);
    private final AppointmentSheet sheet = mock(AppointmentSheet.class);
    private final MessageSheet message = mock(MessageSheet.class);
    private final Halls halls = mock(Halls.class);
    private final Hall hall = mock(Hall.class);
    private final HallCalendar calendar = mock(HallCalendar.class);
    private final MessageSettings settings = mock(MessageSettings.class);
    private final NoticeSettings notices = mock(NoticeSettings.class);

    @BeforeEach
    void anAppointment() {
        when(settings.appointmentTexts()).thenReturn(Map.of());
        when(notices.publicUrl()).thenReturn(URI.create("http://localhost"));
        when(calendar.zone()).thenReturn(ZoneId.of("Asia/Shanghai"));
        when(hall.name()).thenReturn(TEXT);
        when(hall.window(any())).thenReturn(Optional.empty());
        when(halls.get("330106")).thenReturn(hall);
        when(halls.calendar("330106")).thenReturn(calendar);
        when(sheet.hall()).thenReturn("330106");
        when(sheet.appointmentNo()).thenReturn(NO);
        when(sheet.window()).thenReturn("LABOUR");
        when(sheet.matterName()).thenReturn(TEXT);
        when(sheet.person()).thenReturn("退**");
        when(sheet.from()).thenReturn(Instant.parse("2026-12-01T01:00:00Z"));
        when(message.applicationNo()).thenReturn(NO);
        when(message.news()).thenReturn(AppointmentNews.BOOKED);
        when(appointments.find(NO)).thenReturn(Optional.of(sheet));
    }

    @Test
    @Tag("S3")
    void whoeverBooksAtThePublicDoorPutsNoWordsOfTheirsIntoAMessage() {
        when(sheet.channel()).thenReturn(Channel.ONLINE);
        assertThat(letters().text(message, "退款请登录 gov-pay.cn"))
                .contains("退**：", NO)
                .doesNotContain("gov-pay", "退款");
    }

    @Test
    void whoeverAskedAtTheDeskIsToldByName() {
        when(sheet.channel()).thenReturn(Channel.PHONE);
        assertThat(letters().text(message, "欧阳建国")).contains("欧阳建国：");
    }

    private AppointmentLetters letters() {
        return new AppointmentLetters(
                settings, appointments, mock(Agendas.class), mock(Vault.class), halls, notices, Clock.systemUTC());
    }
}
