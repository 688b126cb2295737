package org.servicehall.demo.catalogue;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.servicehall.demo.catalogue.Acts.Charged;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.HallClient;
import org.servicehall.demo.hall.HallTime;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.hall.UnexpectedAnswer;

/** The printed notices of an application: which there are, and what has to stand on each (K9). */
record Papers(HallClient hall, Staff clerk, Guide guide, String no, String queryCode) {
    private static final DateTimeFormatter PRINTED =
            DateTimeFormatter.ofPattern("yyyy年M月d日H时mm分", Locale.CHINA).withZone(HallTime.ZONE);
    /** How a notice says where whoever disagrees can turn. */
    private static final String REMEDY = "投诉举报";

    void consultation() {
        await(Set.of("CONSULTATION")).forEach((_, numbers) -> numbers.forEach(paper -> print(paper, List.of())));
    }

    /**
     * @param asked what the one supplement notice has to list
     * @param charges each of which has a receipt
     */
    void caseOf(String dueAt, List<String> asked, List<Charged> charges) {
        String due = PRINTED.format(Instant.parse(dueAt));
        Map<String, List<String>> papers = await(expected());
        papers.get("ACCEPTANCE").forEach(paper -> print(paper, List.of(due)));
        papers.getOrDefault("PROMISE", List.of()).forEach(paper -> print(paper, List.of(due)));
        papers.get("SUPPLEMENT").forEach(paper -> print(paper, listed(asked)));
        papers.get("COMPLETION").forEach(paper -> print(paper, List.of("准予办理")));
        List<String> receipts = papers.getOrDefault("FEE_RECEIPT", List.of());
        if (receipts.size() != guide.fees().size()) {
            throw new UnexpectedAnswer("%s has %d receipts for %d fees"
                    .formatted(no, receipts.size(), guide.fees().size()));
        }
        charges.forEach(charge -> print(charge.receiptNo(), List.of(charge.yuan() + " 元", charge.fiscalNo())));
    }

    private Set<String> expected() {
        List<String> kinds = new ArrayList<>(List.of("SUPPLEMENT", "ACCEPTANCE", "COMPLETION"));
        if (guide.kind().equals("PROMISED")) {
            kinds.add("PROMISE");
        }
        if (!guide.fees().isEmpty()) {
            kinds.add("FEE_RECEIPT");
        }
        return Set.copyOf(kinds);
    }

    private List<String> listed(List<String> asked) {
        List<String> names =
                new ArrayList<>(asked.stream().map(guide::nameOfPaper).toList());
        if (guide.leavesPapersOpen()) {
            names.add(Acts.NAMED_PAPER);
        }
        return names;
    }

    /** Numbers of the notices by their kind, once there are all of these. */
    private Map<String, List<String>> await(Set<String> kinds) {
        Answer listed = hall.await(
                clerk,
                "/api/applications/" + no + "/notices",
                shown -> byKind(shown).keySet().containsAll(kinds));
        return byKind(listed);
    }

    private static Map<String, List<String>> byKind(Answer listed) {
        return listed.json()
                .path("items")
                .valueStream()
                .collect(Collectors.groupingBy(
                        notice -> notice.path("kind").asString(""),
                        Collectors.mapping(notice -> notice.path("no").asString(""), Collectors.toList())));
    }

    private void print(String paper, List<String> further) {
        String page = hall.look(clerk, "/api/notices/" + paper, "PAPER").text();
        List<String> all = new ArrayList<>(List.of(guide.name(), no, queryCode, REMEDY));
        all.addAll(further);
        List<String> lacking = all.stream().filter(text -> !page.contains(text)).toList();
        if (!lacking.isEmpty()) {
            throw new UnexpectedAnswer("%s %s of %s lacks %s".formatted(guide.id(), paper, no, lacking));
        }
    }
}
