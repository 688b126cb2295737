package org.servicehall.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which paths take a file, which is not read before its controller asks for it, and how large a one. */
final class FilePaths {
    private final List<FilePath> longestFirst;

    private record FilePath(PathPattern pattern, DataSize most) {}

    /** @param mostByPath by pattern; the longest that fits counts */
    FilePaths(Map<String, DataSize> mostByPath) {
        longestFirst = mostByPath.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, DataSize> entry) ->
                                entry.getKey().length())
                        .reversed())
                .map(entry -> new FilePath(PathPatternParser.defaultInstance.parse(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** How large a file the request may have, in bytes; empty where it takes none. */
    Optional<Long> most(HttpServletRequest request) {
        if (longestFirst.isEmpty()) {
            return Optional.empty();
        }
        PathContainer path = ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request)
                : PathContainer.parsePath(request.getRequestURI());
        return longestFirst.stream()
                .filter(file -> file.pattern().matches(path))
                .findFirst()
                .map(file -> file.most().toBytes());
    }
}
