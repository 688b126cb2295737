package org.servicehall.platform.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The address decides before the format does: what has an address of its own and is not to be had in the format asked for
 * is refused for that, and never taken for the {@code /{number}} of a neighbour.
 */
final class AddressFirst extends RequestMappingHandlerMapping {
    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        RequestMappingInfo match = super.getMatchingMapping(mapping, request);
        return match == null || isOfANeighbour(match, request) ? null : match;
    }

    @Override
    protected @Nullable HandlerMethod handleNoMatch(
            Set<RequestMappingInfo> mappings, String path, HttpServletRequest request) throws ServletException {
        Set<RequestMappingInfo> meant = inOneFormat(mappings.stream(), request).collect(Collectors.toSet());
        return super.handleNoMatch(meant.isEmpty() ? mappings : meant, path, request);
    }

    private boolean isOfANeighbour(RequestMappingInfo match, HttpServletRequest request) {
        PathPattern pattern = pattern(match);
        return inOneFormat(getHandlerMethods().keySet().stream(), request)
                .map(rival ->
                        Objects.requireNonNull(rival.getPathPatternsCondition()).getMatchingCondition(request))
                .anyMatch(rival -> rival != null
                        && PathPattern.SPECIFICITY_COMPARATOR.compare(rival.getFirstPattern(), pattern) < 0);
    }

    /** Those of this address and method that offer certain formats only. */
    private static Stream<RequestMappingInfo> inOneFormat(
            Stream<RequestMappingInfo> mappings, HttpServletRequest request) {
        return mappings.filter(mapping -> !mapping.getProducesCondition().isEmpty())
                .filter(mapping -> mapping.getMethodsCondition().getMatchingCondition(request) != null)
                .filter(mapping -> Objects.requireNonNull(mapping.getPathPatternsCondition())
                                .getMatchingCondition(request)
                        != null);
    }

    private static PathPattern pattern(RequestMappingInfo match) {
        return Objects.requireNonNull(match.getPathPatternsCondition()).getFirstPattern();
    }
}
