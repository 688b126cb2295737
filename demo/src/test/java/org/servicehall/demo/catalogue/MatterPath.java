package org.servicehall.demo.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.demo.catalogue.Acts.Charged;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.HallClient;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.hall.UnexpectedAnswer;
import org.servicehall.demo.people.Resident;
import tools.jackson.databind.JsonNode;

/** One matter on its way from reception to paper, as far as it can go on a day. */
final class MatterPath {
    private static final Staff SECOND_SIGNATURE = Staff.ZHOU_MIN;
    private static final Staff OFFICE = Staff.WU_GANG;
    private static final int DAYS_OF_THE_SUPERIOR = 60;

    private final HallClient hall;
    private final Acts acts;
    private final Guide guide;
    private final Staff clerk;
    private final Map<String, Staff> clerks;
    private final Deque<JsonNode> stages;
    private final List<Charged> charges = new ArrayList<>();
    private String name = "";
    private String no = "";
    private String queryCode = "";
    private Answer accepted = new Answer(0, "");
    private List<String> asked = List.of();
    private @Nullable Instant publishedUntil;
    private boolean done;

    /** @param clerks who serves which window */
    MatterPath(HallClient hall, Guide guide, Map<String, Staff> clerks) {
        this.hall = hall;
        this.acts = new Acts(hall);
        this.guide = guide;
        this.clerks = clerks;
        Staff own = clerks.get(guide.window());
        if (own == null) {
            throw new UnexpectedAnswer("nobody serves the window " + guide.window());
        }
        this.clerk = own;
        this.stages = new ArrayDeque<>(guide.stages());
    }

    Guide guide() {
        return guide;
    }

    boolean isDone() {
        return done;
    }

    /** Until when something of it hangs on the notice board; null where nothing does. */
    @Nullable
    Instant publishedUntil() {
        return publishedUntil;
    }

    void open(Resident resident, LocalDate today) {
        if (guide.kind().equals("CONSULTATION")) {
            consult(resident);
            return;
        }
        receive(resident);
        supplementOnce();
        accept(today);
        for (JsonNode fee : guide.fees()) {
            charges.add(acts.charge(clerk, no, fee));
        }
        arrangeJointHandling();
        hall.post(clerk, path("handler"), Map.of("handler", clerk.user(), "window", guide.window()));
        goOn();
    }

    /** Stage by stage, up to a publicity that has to run its days; after the last to the reply. */
    void goOn() {
        publishedUntil = null;
        while (!stages.isEmpty()) {
            Answer completed = acts.completeStage(clerk, no, stages.removeFirst());
            JsonNode until = completed.json().path("publishedUntil");
            if (until.isString()) {
                publishedUntil = Instant.parse(until.stringValue());
                onTheBoard("notices");
                return;
            }
        }
        conclude();
    }

    private void consult(Resident resident) {
        Map<String, Object> question = new LinkedHashMap<>(Map.of(
                "matterId", guide.id(), "channel", "COUNTER", "applicant", resident.asCaller(), "question", "想了解相关政策"));
        received(question);
        acts.ask(clerk, no, false);
        acts.ask(clerk, no, true);
        printed().consultation();
        progress("ANSWERED");
        done = true;
    }

    private void receive(Resident resident) {
        name = resident.name();
        List<String> brought = new ArrayList<>(guide.checklist());
        String leftAtHome = brought.removeLast();
        Map<String, Object> request = new LinkedHashMap<>(Map.of(
                "matterId", guide.id(),
                "channel", "COUNTER",
                "applicant", resident.asApplicant(),
                "circumstances", guide.circumstances(),
                "materials", brought,
                "figures",
                        guide.figures().stream()
                                .map(code -> Map.of("code", code, "value", Guide.FIGURE))
                                .toList()));
        if (guide.isForHouseholds()) {
            request.put("persons", Acts.PERSONS);
        }
        Answer answer = received(request);
        asked = strings(answer, "missing");
        check(asked.equals(List.of(leftAtHome)), "missing is " + asked + ", left at home was " + leftAtHome);
    }

    private Answer received(Map<String, Object> request) {
        Answer answer = hall.post(clerk, "/api/applications", request);
        no = answer.text("no");
        queryCode = answer.text("queryCode");
        return answer;
    }

    /** Once, with what the department asks for in words where the catalogue leaves that open; then it is brought (N2, N3). */
    private void supplementOnce() {
        String request = "/api/applications/" + no + "/supplement-request";
        List<String> items = strings(hall.post(clerk, request, Acts.supplement(guide, asked)), "items");
        check(items.size() == asked.size() + (guide.leavesPapersOpen() ? 1 : 0), "the notice lists " + items);
        hall.refused(clerk, request, Map.of("items", asked), 409, "one-time-notice-spent");
        Answer supplied = hall.post(clerk, "/api/applications/" + no + "/materials", Map.of("items", items));
        check(strings(supplied, "stillMissing").isEmpty(), "something is still missing: " + supplied);
    }

    /** Returns when the case has opened by itself. */
    private void accept(LocalDate today) {
        String limit = today.plusDays(DAYS_OF_THE_SUPERIOR).toString();
        accepted = acts.accept(clerk, no, guide, limit);
        hall.await(
                clerk,
                "/api/cases/" + no,
                sheet -> !sheet.json().at("/handling/deadlines").isEmpty());
        // an instant one is handled from then on by who accepted it
        Answer progress = progress(guide.kind().equals("INSTANT") ? "IN_PROGRESS" : "ACCEPTED");
        check(progress.text("dueAt").equals(accepted.text("dueAt")), "progress shows another date: " + progress);
    }

    /** Where several windows handle it, the office names them (F5). */
    private void arrangeJointHandling() {
        List<String> others = jointWindows();
        if (!others.isEmpty()) {
            hall.post(OFFICE, path("joint-handling"), Map.of("leadWindow", guide.window(), "coWindows", others));
        }
    }

    private List<String> jointWindows() {
        return CatalogueFiles.jointWindows(guide.id(), guide.window());
    }

    /** Where anybody reads it, the name masked (C3, C4). */
    private void onTheBoard(String list) {
        Answer board = hall.await(
                null,
                "/api/public/" + list + "?hall=330106&limit=200",
                shown -> !lines(shown).isEmpty());
        check(lines(board).stream().noneMatch(line -> line.toString().contains(name)), list + " tell whose it is");
    }

    /** Those of this matter on a notice board. */
    private List<JsonNode> lines(Answer board) {
        return board.json()
                .path("items")
                .valueStream()
                .filter(line -> line.path("no").asString("").equals(no))
                .toList();
    }

    private void conclude() {
        jointWindows()
                .forEach(window -> hall.post(
                        clerks.getOrDefault(window, SECOND_SIGNATURE),
                        path("joint-handling/completion"),
                        Map.of("window", window)));
        hall.post(clerk, path("decision"), Map.of("outcome", "GRANTED"));
        Answer replied = hall.post(SECOND_SIGNATURE, path("reply"), Map.of());
        check(replied.json().path("onTime").asBoolean(false), "it is late: " + replied);
        printed().caseOf(accepted.text("dueAt"), asked, charges);
        Answer progress = progress("COMPLETED");
        check(progress.text("outcome").equals("GRANTED"), "progress shows another outcome: " + progress);
        if (CatalogueFiles.isPublished(guide.id())) {
            onTheBoard("completions");
        }
        done = true;
    }

    private Papers printed() {
        return new Papers(hall, clerk, guide, no, queryCode);
    }

    /** What the resident sees with number and code. */
    private Answer progress(String status) {
        Answer shown = hall.awaitShown(queryCode, "/api/public/progress/" + no, status);
        check(shown.json().at("/matterName/zh").asString("").equals(guide.name()), "another matter: " + shown);
        return shown;
    }

    private String path(String act) {
        return "/api/cases/" + no + "/" + act;
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new UnexpectedAnswer(guide.id() + " " + no + ": " + otherwise);
        }
    }

    private static List<String> strings(Answer answer, String field) {
        return answer.json()
                .path(field)
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }
}
