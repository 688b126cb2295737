package org.servicehall.accountability.api.complaint;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.api.complaint.ComplaintReader.Read;
import org.servicehall.accountability.retaliation.Flag;
import org.servicehall.accountability.retaliation.Flags;
import org.servicehall.accountability.retaliation.Reporters;
import org.servicehall.accountability.vault.ComplaintKind;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.http.Unstored;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.vault.Readings;
import org.servicehall.platform.vault.Readings.Reading;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.view.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What lies in the vault, to those it is for, each look recorded with its reason (rule B7). */
@RestController
@RequestMapping("/api/complaints/{no}")
class ReporterController {
    private final ComplaintReader reader;
    private final Vault vault;
    private final Readings readings;
    private final Flags flags;
    private final Appeals appeals;

    ReporterController(ComplaintReader reader, Vault vault, Readings readings, Flags flags, Appeals appeals) {
        this.reader = reader;
        this.vault = vault;
        this.readings = readings;
        this.flags = flags;
        this.appeals = appeals;
    }

    record ReporterIdentity(
            String no,
            String name,
            String phone,
            @Nullable String idNumber,
            @Person @Nullable String staffId) {}

    record Text(String no, String text) {}

    record AppealGrounds(String no, String grounds) {}

    record RetaliationFlag(Flag.Kind kind, LocalizedText kindText, String subject, String evidence, Instant at) {
        static RetaliationFlag of(Flag flag) {
            return new RetaliationFlag(flag.kind(), flag.kind().text(), flag.subject(), flag.evidence(), flag.at());
        }
    }

    /** For whoever investigates it now, and nobody else at all. */
    @GetMapping("/reporter")
    @PreAuthorize(ComplaintReader.ANY_STAFF)
    ReporterIdentity reporter(@PathVariable String no, @ReadingReason String why, Actor actor) {
        if (reader.investigatedBy(actor, no).file().filed().anonymous()) {
            throw HallGuard.unknown(no);
        }
        Map<String, String> known = vault.read(Reporters.idOf(no), actor, why);
        return new ReporterIdentity(
                no,
                known.getOrDefault("name", ""),
                known.getOrDefault(Reporters.PHONE, ""),
                known.get(Reporters.ID_NUMBER),
                known.get(Reporters.STAFF_ID));
    }

    /** Those who accept or decline must know what it says, until others investigate; who says it they need not know. */
    @GetMapping("/text")
    @PreAuthorize(ComplaintReader.ANY_STAFF)
    Text text(@PathVariable String no, @ReadingReason String why, Actor actor) {
        var file = reader.knownTo(actor, no).file();
        if (!file.isTextOpenTo(reader.by(actor, file))) {
            throw HallGuard.unknown(no);
        }
        return new Text(
                no, vault.read(ComplaintKind.COMPLAINT.of(no), actor, why).getOrDefault("text", ""));
    }

    /** Why the person sanctioned appeals, to those who decide on it (rule B8). */
    @GetMapping("/appeal")
    @PreAuthorize(ComplaintReader.ANY_STAFF)
    AppealGrounds appeal(@PathVariable String no, @ReadingReason String why, Actor actor) {
        return new AppealGrounds(no, appeals.grounds(decidedBy(actor, no), actor, why));
    }

    /** Who looked, when and why; nothing of what was seen. */
    @GetMapping("/readings")
    @PreAuthorize(ComplaintReader.ANY_STAFF)
    Page<Reading> readings(@PathVariable String no, Paging paging, Actor actor) {
        var file = reader.knownTo(actor, no).file();
        if (!file.isOverseenBy(reader.by(actor, file))) {
            throw HallGuard.unknown(no);
        }
        return readings.page(actor.hall(), no, null, paging.after(), paging.limit());
    }

    /** They name what belongs to the reporter, beside the complaint (ADR 6). */
    @GetMapping("/retaliation-flags")
    @PreAuthorize(ComplaintReader.ANY_STAFF)
    @Unstored
    Page<RetaliationFlag> flags(@PathVariable String no, Actor actor) {
        reader.investigatedBy(actor, no);
        return Page.whole(flags.of(no)).map(RetaliationFlag::of);
    }

    private Read decidedBy(Actor actor, String no) {
        Read read = reader.knownTo(actor, no);
        if (!read.file().isDecidedBy(reader.by(actor, read.file()))) {
            throw HallGuard.unknown(no);
        }
        return read;
    }
}
