package org.servicehall.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;

/** An operation is looked for once a request, and for what was forwarded once more. */
class AddressFirstTest {
    private final AddressFirst mapping = new AddressFirst();
    private final RequestMappingInfo thing = operation("/things/{no}");

    @BeforeEach
    void thereAreOperations() throws Exception {
        mapping.setApplicationContext(new StaticWebApplicationContext());
        mapping.afterPropertiesSet();
        mapping.registerMapping(thing, this, getClass().getDeclaredMethod("things"));
        mapping.registerMapping(operation("/errors"), this, getClass().getDeclaredMethod("errors"));
    }

    @Test
    void what_was_found_for_a_request_is_not_looked_for_again() throws Exception {
        var request = request("/things/7");
        assertThat(found(request)).isEqualTo("things");

        mapping.unregisterMapping(thing);

        assertThat(found(request)).isEqualTo("things");
        assertThat(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                .isEqualTo(Map.of("no", "7"));
        assertThat(found(request("/things/7"))).isNull();
    }

    @Test
    void what_is_forwarded_is_looked_for_where_it_goes() throws Exception {
        var request = request("/things/7");
        found(request);

        request.setRequestURI("/errors");
        ServletRequestPathUtils.parseAndCache(request);

        assertThat(found(request)).isEqualTo("errors");
    }

    @Test
    void what_was_not_found_is_looked_for_again() throws Exception {
        var request = request("/others");
        assertThat(found(request)).isNull();

        mapping.registerMapping(operation("/others"), this, getClass().getDeclaredMethod("things"));

        assertThat(found(request)).isEqualTo("things");
    }

    private @Nullable String found(MockHttpServletRequest request) throws Exception {
        var chain = mapping.getHandler(request);
        return chain == null
                ? null
                : ((HandlerMethod) chain.getHandler()).getMethod().getName();
    }

    private RequestMappingInfo operation(String path) {
        return RequestMappingInfo.paths(path)
                .methods(RequestMethod.GET)
                .options(mapping.getBuilderConfiguration())
                .build();
    }

    private static MockHttpServletRequest request(String address) {
        var request = new MockHttpServletRequest("GET", address);
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }

    void things() {}

    void errors() {}
}
