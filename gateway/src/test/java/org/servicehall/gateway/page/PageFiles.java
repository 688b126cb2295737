package org.servicehall.gateway.page;

import java.util.List;
import java.util.regex.Pattern;
import org.servicehall.gateway.RunningGateway;

/** The files that the gateway's pages refer to. */
public final class PageFiles {
    static final List<String> PAGES = List.of(
            "/",
            "/matters/any",
            "/board",
            "/board/attendance",
            "/appointment",
            "/queue",
            "/queue/board",
            "/login",
            "/docs/index.html");

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:js|css|png|svg))\"");

    private PageFiles() {}

    /** As a page calls them. */
    static List<String> of(RunningGateway gateway, String page) {
        return REFERENCE
                .matcher(gateway.get(page).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Where the file of this name is. */
    public static String address(RunningGateway gateway, String name) {
        Pattern hashed = Pattern.compile("/assets/([0-9a-f]{32}/" + name + '|'
                + name.replaceFirst("\\.(?=[a-z]+$)", "-[0-9a-f]{32}\\\\.") + ')');
        return PAGES.stream()
                .flatMap(page -> of(gateway, page).stream())
                .filter(hashed.asMatchPredicate())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page refers to " + name));
    }
}
