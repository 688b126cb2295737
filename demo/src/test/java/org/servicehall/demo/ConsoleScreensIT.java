package org.servicehall.demo;

import org.junit.jupiter.api.Test;

/** The web console as it is delivered, without a hall behind it: what it looks like, and whether everybody can use it. */
class ConsoleScreensIT {
    @Test
    void everyScreenIsSoundInEachSizeAndLook() throws Exception {
        ConsoleInABrowser.onPaper();
    }
}
