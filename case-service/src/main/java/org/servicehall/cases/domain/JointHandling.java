package org.servicehall.cases.domain;

import java.util.List;
import org.servicehall.cases.domain.CaseCommand.ArrangeJointHandling;
import org.servicehall.cases.domain.CaseCommand.CompleteJointPart;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.HandlingEvent.JointHandlingArranged;
import org.servicehall.contracts.cases.HandlingEvent.JointPartCompleted;

/**
 * Windows that handle a case together (rule F5).
 *
 * @param expected whether the matter asks for it
 * @param arranged whether the office has named the windows
 * @param windows co-handling windows that the office has named
 * @param open those of them that have not finished
 */
record JointHandling(boolean expected, boolean arranged, List<String> windows, List<String> open) {
    static JointHandling of(List<String> windows) {
        return new JointHandling(!windows.isEmpty(), false, List.of(), List.of());
    }

    static JointHandlingArranged arrange(CaseFile file, ArrangeJointHandling command) {
        List<String> others = command.coWindows().stream().distinct().toList();
        if (others.isEmpty() || others.contains(command.leadWindow())) {
            throw Refusal.unprocessable("joint-windows-unclear", "F5", command.leadWindow())
                    .at("coWindows");
        }
        return new JointHandlingArranged(
                file.no(), file.hall(), command.leadWindow(), others, command.by(), command.at());
    }

    static JointPartCompleted complete(CaseFile file, CompleteJointPart command) {
        file.joint().checkPart(command.window(), command.by());
        return new JointPartCompleted(
                file.no(), file.hall(), command.window(), command.by().id(), command.at());
    }

    void checkNotArranged() {
        if (arranged) {
            throw Refusal.conflict("joint-handling-already-arranged", "F5");
        }
    }

    /** Whoever serves a window that has part in it, or leads. */
    void checkMayReport(Acting who) {
        if (!who.lead() && (who.window() == null || !windows.contains(who.window()))) {
            throw Refusal.forbidden("not-your-window", "F5", windows.isEmpty() ? "-" : String.join("、", windows));
        }
    }

    /** Each window reports for itself; the lead for any. */
    void checkPartOf(Acting who) {
        String window = who.window();
        boolean any = who.lead() ? !open.isEmpty() : window != null && open.contains(window);
        if (!any) {
            throw Refusal.conflict("no-joint-part-open", "F5", window == null ? "-" : window);
        }
    }

    private void checkPart(String window, Acting who) {
        if (!who.lead() && !window.equals(who.window())) {
            throw Refusal.forbidden("not-your-window", "F5", window);
        }
        if (!open.contains(window)) {
            throw Refusal.conflict("no-joint-part-open", "F5", window);
        }
    }

    /** The case closes when all have finished. */
    void checkFinished() {
        if (expected && !arranged) {
            throw Refusal.conflict("joint-handling-not-arranged", "F5");
        }
        if (!open.isEmpty()) {
            throw Refusal.conflict("joint-parts-open", "F5", String.join(", ", open));
        }
    }

    JointHandling sharedBy(List<String> named) {
        return new JointHandling(expected, true, List.copyOf(named), List.copyOf(named));
    }

    JointHandling completedBy(String window) {
        return new JointHandling(
                expected,
                arranged,
                windows,
                open.stream().filter(other -> !other.equals(window)).toList());
    }
}
