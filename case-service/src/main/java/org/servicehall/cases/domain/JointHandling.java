package org.servicehall.cases.domain;

import java.util.List;
import org.servicehall.cases.domain.CaseCommand.ArrangeJointHandling;
import org.servicehall.cases.domain.CaseCommand.CompleteJointPart;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.CaseEvent.JointHandlingArranged;
import org.servicehall.contracts.cases.CaseEvent.JointPartCompleted;

/**
 * Windows that handle a case together (rule F5).
 *
 * @param expected whether the matter asks for it
 * @param arranged whether the office has named the windows
 * @param open co-handling windows that have not finished
 */
record JointHandling(boolean expected, boolean arranged, List<String> open) {
    static JointHandling of(List<String> windows) {
        return new JointHandling(!windows.isEmpty(), false, List.of());
    }

    static JointHandlingArranged arrange(CaseFile file, ArrangeJointHandling command) {
        if (file.joint().arranged()) {
            throw Refusal.conflict("joint-handling-already-arranged", "F5");
        }
        List<String> others = command.coWindows().stream().distinct().toList();
        if (others.isEmpty() || others.contains(command.leadWindow())) {
            throw Refusal.unprocessable("joint-windows-unclear", "F5", command.leadWindow());
        }
        return new JointHandlingArranged(
                file.no(), file.hall(), command.leadWindow(), others, command.by(), command.at());
    }

    static JointPartCompleted complete(CaseFile file, CompleteJointPart command) {
        if (!file.joint().open().contains(command.window())) {
            throw Refusal.conflict("no-joint-part-open", "F5", command.window());
        }
        return new JointPartCompleted(file.no(), file.hall(), command.window(), command.by(), command.at());
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

    JointHandling sharedBy(List<String> windows) {
        return new JointHandling(expected, true, List.copyOf(windows));
    }

    JointHandling completedBy(String window) {
        return new JointHandling(
                expected,
                arranged,
                open.stream().filter(other -> !other.equals(window)).toList());
    }
}
