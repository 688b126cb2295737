package org.servicehall.platform.staff;

import java.util.List;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.settings.Hall;

/** A window that somebody serves, with its name. */
public record StaffWindow(String code, LocalizedText name) {
    /** A window that the hall no longer has keeps its code. */
    public static List<StaffWindow> of(List<String> codes, Hall hall) {
        return codes.stream()
                .map(code -> new StaffWindow(
                        code, hall.window(code).map(Hall.Window::name).orElse(new LocalizedText(code, code))))
                .toList();
    }
}
