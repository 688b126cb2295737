package org.servicehall.intake.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Prints notices and keeps them: the page lies encrypted with the resident's key, so that erasing the person erases it,
 * and is the same bytes whenever it is printed again (rules K9, R3).
 */
@Component
public class NoticeOffice {
    private static final String PAGE = "page";

    private final Catalogue catalogue;
    private final Streams streams;
    private final Vault vault;
    private final QueryCodes queryCodes;
    private final Halls halls;
    private final NoticePrinter printer;
    private final NoticeSettings settings;

    NoticeOffice(
            Catalogue catalogue,
            Streams streams,
            Vault vault,
            QueryCodes queryCodes,
            Halls halls,
            NoticePrinter printer,
            NoticeSettings settings) {
        this.catalogue = catalogue;
        this.streams = streams;
        this.vault = vault;
        this.queryCodes = queryCodes;
        this.halls = halls;
        this.printer = printer;
        this.settings = settings;
    }

    /**
     * Prints the page, unless it was printed before, and keeps it.
     *
     * @return SHA-256 of what is kept, hex
     */
    public String issue(String noticeNo, Occasion occasion) {
        ApplicationReceived received = received(occasion.subjectNo());
        String page = printer.print(page(noticeNo, occasion, received));
        Map<String, String> kept = vault.keep(noticeNo, received.applicant().ref(), Map.of(PAGE, page));
        return sha256(kept.getOrDefault(PAGE, page));
    }

    /**
     * The page as it was issued; who reads it is recorded.
     *
     * @throws org.servicehall.contracts.Refusal {@code unknown-number}; {@code personal-data-erased}
     */
    public byte[] read(String noticeNo, Actor reader, String why) {
        return vault.read(noticeNo, reader, why).getOrDefault(PAGE, "").getBytes(StandardCharsets.UTF_8);
    }

    private Page page(String noticeNo, Occasion occasion, ApplicationReceived received) {
        Matter matter = catalogue.version(received.hall(), received.matterId(), received.matterVersion());
        ZoneId zone = halls.calendar(occasion.hall()).zone();
        Text text = new NoticeWording(zone, matter, answer(noticeNo, occasion)).of(occasion.kind(), occasion.event());
        String code = queryCodes.codeFor(occasion.subjectNo());
        return new Page(
                halls.get(occasion.hall()).name().zh(),
                occasion.kind().title().zh(),
                noticeNo,
                occasion.subjectNo(),
                received.matterName().zh(),
                addressee(received),
                text.sentences(),
                text.listTitle(),
                text.listed(),
                text.facts(),
                text.basis(),
                occasion.by(),
                day(occasion.at(), zone),
                code,
                settings.publicUrl().toString(),
                QrCode.svg(settings.publicUrl() + "/#no=" + occasion.subjectNo() + "&code=" + code));
    }

    private ApplicationReceived received(String no) {
        return streams.read(ApplicationEvent.STREAM + ":" + no)
                .map(events -> (ApplicationReceived) events.getFirst().payload())
                .orElseThrow(() -> HallGuard.unknown(no));
    }

    private String addressee(ApplicationReceived received) {
        return vault.forOwnUse(received.applicationNo())
                .map(person -> person.get("name"))
                .orElse(received.applicant().maskedName());
    }

    private String answer(String noticeNo, Occasion occasion) {
        return vault.forOwnUse(occasion.subjectNo() + "/" + noticeNo)
                .map(texts -> texts.getOrDefault("answer", ""))
                .orElse("");
    }

    private static String day(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA).format(at.atZone(zone));
    }

    public static String sha256(String page) {
        return sha256(page.getBytes(StandardCharsets.UTF_8));
    }

    public static String sha256(byte[] page) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(page));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
