package org.servicehall.accountability.api.complaint;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.api.complaint.step.StepAnswer;
import org.servicehall.accountability.config.ComplaintSettings;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.AddAttachment;
import org.servicehall.accountability.file.Attachments;
import org.servicehall.accountability.file.FileKind;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.AttachmentAdded;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.http.Upload;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Caller;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.vault.EnclosingCommands;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files to a complaint (rule P5): one a request, as it is; taken by what it is, and never shown in a browser. */
@RestController
@RequestMapping("/api/complaints/{no}/attachments")
class AttachmentController {
    private final EnclosingCommands commands;
    private final ComplaintReader reader;
    private final Attachments attachments;
    private final ComplaintSettings settings;
    private final Anonymous anonymous;

    AttachmentController(
            EnclosingCommands commands,
            ComplaintReader reader,
            Attachments attachments,
            ComplaintSettings settings,
            Anonymous anonymous) {
        this.commands = commands;
        this.reader = reader;
        this.attachments = attachments;
        this.settings = settings;
        this.anonymous = anonymous;
    }

    /** From the reporter, who shows the query code, or from the staff member who wrote the complaint down; else unread. */
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<StepAnswer> add(
            @PathVariable String no,
            @RequestHeader(name = QueryCodes.HEADER, required = false) @Nullable String code,
            Upload upload,
            Caller caller,
            CommandContext context)
            throws IOException {
        Actor actor = code == null ? writer(caller, no) : null;
        if (code != null) {
            reader.withCode(no, code);
        }
        CommandContext sender = actor == null ? anonymous.of(context) : context;
        return upload.receive(file -> add(no, file, actor, sender.withFingerprint(file.fingerprint())));
    }

    private ResponseEntity<StepAnswer> add(
            String no, Upload.Received file, @Nullable Actor actor, CommandContext sender) {
        var command = new AddAttachment(
                no,
                kind(file.content()).mediaType(),
                file.content().length,
                file.sha256(),
                settings.maxAttachments(),
                actor == null ? null : StaffTexts.by(actor),
                sender.at());
        return StepAnswer.of(no, commands.send(ComplaintEvent.STREAM + ":" + no, sender, beside -> {
            attachments.put(beside, no, file.sha256(), file.content());
            return command;
        }));
    }

    /** For the investigators, as a file to be saved; who takes it and why is recorded (rule B7). */
    @GetMapping(path = "/{number}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @PreAuthorize(ComplaintReader.ANY_STAFF)
    ResponseEntity<byte[]> download(
            @PathVariable String no, @PathVariable int number, @ReadingReason String why, Actor actor) {
        AttachmentAdded added = reader.investigatedBy(actor, no).file().inquiry().attachments().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> HallGuard.unknown(no + "/" + number));
        String name = no + "-" + number + "." + FileKind.extensionOf(added.mediaType());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .eTag('"' + added.sha256() + '"')
                .body(attachments.read(no, added.sha256(), actor, why));
    }

    private FileKind kind(byte[] content) {
        if (content.length > settings.maxAttachmentSize().toBytes()) {
            throw Refusal.unprocessable(
                    "attachment-too-large", "P5", settings.maxAttachmentSize().toMegabytes());
        }
        return FileKind.of(content).orElseThrow(() -> Refusal.unprocessable("attachment-of-unknown-kind", "P5"));
    }

    /** Who wrote the complaint down; for anybody else there is none. */
    private Actor writer(Caller caller, String no) {
        Actor actor = caller.actor();
        if (actor == null) {
            throw HallGuard.unknown(no);
        }
        HallGuard.check(actor, no);
        if (!actor.id().equals(reader.read(no).file().filed().enteredBy())) {
            throw HallGuard.unknown(no);
        }
        return actor;
    }
}
