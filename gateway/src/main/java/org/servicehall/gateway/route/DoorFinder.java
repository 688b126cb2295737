package org.servicehall.gateway.route;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.servicehall.gateway.problem.ProblemKind;
import org.servicehall.gateway.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the row of the route table for a request, before anyone asks who sent it: what isn't there is 404 to all. */
public final class DoorFinder extends OncePerRequestFilter {
    private final Problems problems;

    public DoorFinder(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<Door> doors = Doors.at(request.getRequestURI());
        if (doors.isEmpty()) {
            problems.write(request, response, ProblemKind.NOT_FOUND);
            return;
        }
        var method = HttpMethod.valueOf(request.getMethod());
        var door = doors.stream().filter(one -> one.takes(method)).findFirst();
        if (door.isEmpty()) {
            response.setHeader(HttpHeaders.ALLOW, methods(doors));
            problems.write(request, response, ProblemKind.METHOD_NOT_ALLOWED);
            return;
        }
        door.get().remember(request);
        chain.doFilter(request, response);
    }

    private static String methods(List<Door> doors) {
        return doors.stream()
                .flatMap(door -> door.methods().stream())
                .map(HttpMethod::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
