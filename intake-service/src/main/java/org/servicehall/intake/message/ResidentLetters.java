package org.servicehall.intake.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.message.ResidentWords.Blanks;
import org.servicehall.intake.notice.NoticeSettings;
import org.servicehall.intake.vault.Applicants;
import org.servicehall.intake.view.message.MessageSheet;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.Vault;
import org.springframework.stereotype.Component;

/** Writes messages: address and name come from the vault when one is sent, and stay nowhere (rules S5, R3). */
@Component
public class ResidentLetters {
    /** Field of the vault with the applicant's e-mail address. */
    public static final String EMAIL = Vault.EMAIL;

    private final ResidentWords words;
    private final AppointmentLetters appointments;
    private final Applicants applicants;
    private final Streams streams;
    private final Halls halls;
    private final NoticeSettings notices;

    ResidentLetters(
            ResidentWords words,
            AppointmentLetters appointments,
            Applicants applicants,
            Streams streams,
            Halls halls,
            NoticeSettings notices) {
        this.words = words;
        this.appointments = appointments;
        this.applicants = applicants;
        this.streams = streams;
        this.halls = halls;
        this.notices = notices;
    }

    public boolean tellOf(NoticeKind kind) {
        return words.tellOf(kind);
    }

    /** What goes out; empty once the resident is erased, or has no address for it. */
    Optional<Letter> to(MessageSheet message) {
        return person(message)
                .filter(person -> person.containsKey(address(message.channel())))
                .map(person -> letter(message, person));
    }

    /** Whether there is still somebody to tell. */
    boolean isKnown(MessageSheet message) {
        return person(message).isPresent();
    }

    /** Whether what it tells has been overtaken meanwhile. */
    boolean isMoot(MessageSheet message) {
        return message.news() != null && appointments.isMoot(message);
    }

    private Optional<Map<String, String>> person(MessageSheet message) {
        return message.news() == null ? applicants.forOwnUse(message.applicationNo()) : appointments.person(message);
    }

    private Letter letter(MessageSheet message, Map<String, String> person) {
        return new Letter(
                message.noticeNo() + "." + message.channel().name().toLowerCase(Locale.ROOT),
                message.hall(),
                person.getOrDefault(address(message.channel()), ""),
                "【" + halls.get(message.hall()).name().zh() + "】" + subject(message),
                text(message, person.getOrDefault("name", "")));
    }

    private static String subject(MessageSheet message) {
        return message.kind() == null ? "预约" : message.kind().title().zh();
    }

    /** As the staff may see it: with the name masked. */
    public String masked(MessageSheet message) {
        if (message.news() != null) {
            return appointments.masked(message);
        }
        String name = events(message).stream()
                .map(RecordedEvent::payload)
                .filter(ReceptionCorrected.class::isInstance)
                .map(corrected -> ((ReceptionCorrected) corrected).applicant().maskedName())
                .reduce((_, later) -> later)
                .orElseGet(() -> received(message).applicant().maskedName());
        return text(message, name);
    }

    private String text(MessageSheet message, String name) {
        NoticeKind kind = message.kind();
        if (kind == null) {
            return appointments.text(message, name);
        }
        return words.text(
                message.hall(),
                kind,
                new Blanks(
                        name,
                        halls.get(message.hall()).name().zh(),
                        received(message).matterName().zh(),
                        message.applicationNo(),
                        kind.title().zh(),
                        message.noticeNo(),
                        notices.publicUrl().toString()));
    }

    private ApplicationReceived received(MessageSheet message) {
        return (ApplicationReceived) events(message).getFirst().payload();
    }

    private List<RecordedEvent> events(MessageSheet message) {
        return streams.read(ApplicationEvent.STREAM + ":" + message.applicationNo())
                .orElseThrow(() -> HallGuard.unknown(message.applicationNo()));
    }

    /** By what a resident wishes to be told, each once; by nothing where they say nothing (S5). */
    public static List<MessageChannel> wished(@Nullable List<MessageChannel> channels) {
        return channels == null
                ? List.of()
                : channels.stream().distinct().sorted().toList();
    }

    /**
     * @param field where the request has who it is
     * @param person their values, as they go to the vault
     * @throws Refusal {@code message-needs-address} where there is no address for what the resident wishes for
     */
    public static void checkReachable(String field, List<MessageChannel> wished, Map<String, String> person) {
        for (MessageChannel channel : wished) {
            if (!person.containsKey(address(channel))) {
                throw Refusal.unprocessable("message-needs-address", "S5", addressName(channel))
                        .at(field + "." + address(channel));
            }
        }
    }

    /** What that channel needs, in words. */
    public static LocalizedText addressName(MessageChannel channel) {
        return switch (channel) {
            case MAIL -> new LocalizedText("电子邮箱", "e-mail address");
            case SMS, WECHAT -> new LocalizedText("手机号", "phone number");
        };
    }

    /** Where that channel's address lies in the vault. */
    public static String address(MessageChannel channel) {
        return switch (channel) {
            case MAIL -> EMAIL;
            case SMS, WECHAT -> Vault.PHONE;
        };
    }
}
