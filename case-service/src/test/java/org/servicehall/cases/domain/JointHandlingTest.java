package org.servicehall.cases.domain;

import static org.servicehall.cases.domain.CaseSamples.LATER;
import static org.servicehall.cases.domain.CaseSamples.decide;
import static org.servicehall.cases.domain.CaseSamples.granted;
import static org.servicehall.cases.domain.Cases.HALL;
import static org.servicehall.cases.domain.Cases.HANDLER;
import static org.servicehall.cases.domain.Cases.NO;
import static org.servicehall.cases.domain.Cases.handled;
import static org.servicehall.cases.domain.Cases.promised;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.cases.domain.CaseCommand.ArrangeJointHandling;
import org.servicehall.cases.domain.CaseCommand.CompleteJointPart;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.cases.HandlingEvent.JointHandlingArranged;
import org.servicehall.contracts.cases.HandlingEvent.JointPartCompleted;

/** Cases of several windows. */
@Tag("F5")
class JointHandlingTest {
    private static final CaseTerms JOINT = new CaseTerms(false, null, List.of("CONSTRUCTION", "CIVIL_AFFAIRS"), null);
    private static final JointHandlingArranged ARRANGED =
            new JointHandlingArranged(NO, HALL, "CIVIL_AFFAIRS", List.of("CONSTRUCTION", "LABOUR"), "wu.gang", LATER);

    @RegisterExtension
    private final CaseFixture cases = new CaseFixture();

    @Test
    void theOfficeNamesTheLeadWindowAndTheOthersOnce() {
        var arrange = new ArrangeJointHandling(
                NO, "CIVIL_AFFAIRS", List.of("CONSTRUCTION", "LABOUR", "LABOUR"), "wu.gang", LATER);
        cases.expect(handled(promised()), arrange, ARRANGED);
        cases.refuse(handled(promised(), ARRANGED), arrange, "joint-handling-already-arranged");
        cases.refuse(
                handled(promised()),
                new ArrangeJointHandling(NO, "LABOUR", List.of("LABOUR"), "wu.gang", LATER),
                "joint-windows-unclear");
    }

    @Test
    void aJointMatterIsNotDecidedBeforeTheOfficeHasNamedItsWindows() {
        cases.refuse(handled(Cases.with(JOINT)), decide(HANDLER, Outcome.GRANTED), "joint-handling-not-arranged");
    }

    @Test
    void theCaseClosesWhenAllHaveFinished() {
        cases.refuse(
                handled(promised(), ARRANGED, part("LABOUR")), decide(HANDLER, Outcome.GRANTED), "joint-parts-open");
        cases.expect(
                handled(promised(), ARRANGED, part("LABOUR"), part("CONSTRUCTION")),
                decide(HANDLER, Outcome.GRANTED),
                granted());
    }

    @Test
    void aPartIsCompletedOnceAndOnlyByAWindowThatHasOne() {
        var labour = new CompleteJointPart(NO, "LABOUR", CaseSamples.clerk("li.na", "LABOUR"), LATER);
        cases.expect(handled(promised(), ARRANGED), labour, part("LABOUR"));
        cases.refuse(handled(promised(), ARRANGED, part("LABOUR")), labour, "no-joint-part-open");
        cases.refuse(handled(promised()), labour, "not-your-window");
        var lead = new CompleteJointPart(NO, "LABOUR", CaseSamples.LEAD, LATER);
        cases.refuse(handled(promised()), lead, "no-joint-part-open");
    }

    private static JointPartCompleted part(String window) {
        return new JointPartCompleted(NO, HALL, window, "li.na", LATER);
    }
}
