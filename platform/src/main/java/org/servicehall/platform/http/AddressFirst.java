package org.servicehall.platform.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The address decides before the format does: what has an address of its own and is not to be had in the format asked for
 * is refused for that, and never taken for the {@code /{number}} of a neighbour.
 */
final class AddressFirst extends RequestMappingHandlerMapping {
    private static final String FOUND = AddressFirst.class.getName() + ".found";

    /** Of all operations those that offer certain formats only. */
    private volatile List<RequestMappingInfo> ofCertainFormats = List.of();

    private volatile Map<RequestMappingInfo, Shape> shapes = Map.of();

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> operations) {
        super.handlerMethodsInitialized(operations);
        shapes = operations.keySet().stream()
                .filter(operation -> operation.getPatternValues().size() == 1)
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        operation -> Shape.of(pattern(operation).getPatternString())));
        ofCertainFormats = operations.keySet().stream()
                .filter(AddressFirst::isOfCertainFormats)
                .toList();
    }

    /** Who may is judged by what the request asks for, before the dispatcher looks for the same. */
    @Override
    protected @Nullable HandlerMethod getHandlerInternal(HttpServletRequest request) throws Exception {
        if (request.getAttribute(FOUND) instanceof Found before && before.isOf(request)) {
            return before.operation();
        }
        HandlerMethod operation = super.getHandlerInternal(request);
        if (operation != null) {
            request.setAttribute(FOUND, new Found(request.getMethod(), request.getRequestURI(), operation));
        }
        return operation;
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        if (!mayBeAt(mapping, request)) {
            return null;
        }
        RequestMappingInfo match = super.getMatchingMapping(mapping, request);
        return match == null || isOfANeighbour(match, request) ? null : match;
    }

    @Override
    protected @Nullable HandlerMethod handleNoMatch(
            Set<RequestMappingInfo> mappings, String path, HttpServletRequest request) throws ServletException {
        Set<RequestMappingInfo> meant = at(request, mappings.stream().filter(AddressFirst::isOfCertainFormats))
                .collect(Collectors.toSet());
        return super.handleNoMatch(meant.isEmpty() ? mappings : meant, path, request);
    }

    private boolean isOfANeighbour(RequestMappingInfo match, HttpServletRequest request) {
        PathPattern pattern = pattern(match);
        return at(request, ofCertainFormats.stream().filter(rival -> mayBeAt(rival, request)))
                .map(rival ->
                        Objects.requireNonNull(rival.getPathPatternsCondition()).getMatchingCondition(request))
                .anyMatch(rival -> rival != null
                        && PathPattern.SPECIFICITY_COMPARATOR.compare(rival.getFirstPattern(), pattern) < 0);
    }

    /** The framework looks at methods, media types and parameters before the address, of every operation. */
    private boolean mayBeAt(RequestMappingInfo mapping, HttpServletRequest request) {
        Shape shape = shapes.get(mapping);
        return shape == null
                || shape.mayBe(
                        ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication());
    }

    /** Those of this address and method. */
    private static Stream<RequestMappingInfo> at(HttpServletRequest request, Stream<RequestMappingInfo> mappings) {
        return mappings.filter(mapping -> mapping.getMethodsCondition().getMatchingCondition(request) != null)
                .filter(mapping -> Objects.requireNonNull(mapping.getPathPatternsCondition())
                                .getMatchingCondition(request)
                        != null);
    }

    private static boolean isOfCertainFormats(RequestMappingInfo mapping) {
        return !mapping.getProducesCondition().isEmpty();
    }

    private static PathPattern pattern(RequestMappingInfo match) {
        return Objects.requireNonNull(match.getPathPatternsCondition()).getFirstPattern();
    }

    /** What was found for a request, which may have been forwarded since. */
    private record Found(String method, String address, HandlerMethod operation) {
        boolean isOf(HttpServletRequest request) {
            return method.equals(request.getMethod()) && address.equals(request.getRequestURI());
        }
    }
}
