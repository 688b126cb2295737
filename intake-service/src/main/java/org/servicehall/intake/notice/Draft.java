package org.servicehall.intake.notice;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.NamedItem;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.notice.Page.Fact;

/**
 * A notice before it is set: what happened, and what is known of the application it is about.
 *
 * @param matter the version the application was received under (M5)
 * @param named papers that supplement notices have named in words (N2)
 * @param missing materials that are missing at that moment
 * @param addressee the resident's name; masked once it is erased
 * @param answer what was answered to a question; empty for all else
 * @param queryCode with which the resident follows the progress
 * @param clerk who did it, by name and staff number
 * @param actingFor who acts for the resident, masked, and on what ground; null where nobody does (S8)
 * @param until by when what a supplement notice lists is to be brought (P2, C6)
 */
record Draft(
        String noticeNo,
        Occasion occasion,
        ApplicationReceived received,
        Matter matter,
        List<NamedItem> named,
        List<String> missing,
        String addressee,
        String answer,
        String queryCode,
        String clerk,
        @Nullable LastDay until,
        @Nullable String actingFor) {
    /** To somebody for whom nobody acts. */
    Draft(
            String noticeNo,
            Occasion occasion,
            ApplicationReceived received,
            Matter matter,
            List<NamedItem> named,
            List<String> missing,
            String addressee,
            String answer,
            String queryCode,
            String clerk,
            @Nullable LastDay until) {
        this(noticeNo, occasion, received, matter, named, missing, addressee, answer, queryCode, clerk, until, null);
    }

    Page page(String hallName, ZoneId zone, URI publicUrl) {
        Text text =
                new NoticeWording(zone, matter, named, missing, answer, until).of(occasion.kind(), occasion.event());
        return new Page(
                hallName,
                occasion.kind().title().zh(),
                noticeNo,
                occasion.subjectNo(),
                received.matterName().zh(),
                addressee,
                text.sentences(),
                text.listTitle(),
                text.listed(),
                facts(text),
                text.basis(),
                clerk,
                day(occasion.at(), zone),
                queryCode,
                publicUrl.toString(),
                QrCode.svg(publicUrl + "/#no=" + occasion.subjectNo() + "&code=" + queryCode));
    }

    /** Beside the rest, who acts for the addressee (S8). */
    private List<Fact> facts(Text text) {
        return actingFor == null
                ? text.facts()
                : Stream.concat(Stream.of(new Fact("代理人", actingFor)), text.facts().stream())
                        .toList();
    }

    private static String day(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA).format(at.atZone(zone));
    }
}
