package org.servicehall.intake.view.appointment;

import java.util.Optional;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Refuses clerks who don't serve the window they are named with, as far as attendance knows who serves it (F2, A1). */
@Component
public class WindowStaff {
    private final View<WindowClerk> clerks;
    private final View<ServedWindow> served;

    WindowStaff(Views views, WindowClerks clerks, ServedWindows served) {
        this.clerks = views.of(clerks);
        this.served = views.of(served);
    }

    /** @param rule the one that wants somebody of that window */
    public void check(String hall, String clerk, String window, String rule) {
        Optional<WindowClerk> known = clerks.find(hall + "-" + clerk);
        known.filter(signed -> !signed.window().equals(window)).ifPresent(signed -> {
            throw Refusal.unprocessable("clerk-of-another-window", rule, clerk, signed.window(), window);
        });
        if (known.isEmpty() && served.find(ServedWindows.id(hall, window)).isPresent()) {
            throw Refusal.unprocessable("unknown-clerk", rule, clerk, window);
        }
    }
}
