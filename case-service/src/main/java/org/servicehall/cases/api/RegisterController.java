package org.servicehall.cases.api;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.view.register.Register;
import org.servicehall.cases.view.register.RegisterCsv;
import org.servicehall.cases.view.register.RegisterEntry;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.projection.Page;
import org.servicehall.platform.projection.View;
import org.servicehall.platform.settings.Halls;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The register 登记台账, open to everybody (D7). */
@RestController
class RegisterController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final View<RegisterEntry> register;
    private final Halls halls;

    RegisterController(View<RegisterEntry> register, Halls halls) {
        this.register = register;
        this.halls = halls;
    }

    @GetMapping("/api/register")
    Page<RegisterEntry> show(
            @RequestParam String hall,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Paging paging) {
        return register.page(wanted(hall, from, to), Register.ORDER, paging.after(), paging.limit());
    }

    @GetMapping("/api/register.csv")
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam String hall,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Bson wanted = wanted(hall, from, to);
        RegisterCsv csv = new RegisterCsv(halls.calendar(hall).zone());
        StreamingResponseBody body = out -> write(wanted, csv, new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("register-" + hall + ".csv")
                                .build()
                                .toString())
                .body(body);
    }

    private void write(Bson wanted, RegisterCsv csv, Writer out) throws IOException {
        out.write(RegisterCsv.HEADING);
        register.forEach(wanted, Register.ORDER, entry -> {
            try {
                out.write(csv.line(entry));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        out.flush();
    }

    /** Numbers hold hall and day of reception, so days are a range of numbers. */
    private Bson wanted(String hall, @Nullable LocalDate from, @Nullable LocalDate to) {
        String code = halls.get(hall).code();
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq("hall", code)));
        if (from != null) {
            wanted.add(Filters.gte("no", firstOf(code, from)));
        }
        if (to != null) {
            wanted.add(Filters.lt("no", firstOf(code, to.plusDays(1))));
        }
        return Filters.and(wanted);
    }

    private static String firstOf(String hall, LocalDate day) {
        return hall + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
