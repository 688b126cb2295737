package org.servicehall.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {
    private static final ApiDocument DOCUMENT = ApiDocument.of("""
            {"openapi": "3.1.0",
             "paths": {
               "/api/cases/{no}": {"get": {"responses": {
                 "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Sheet"}}}},
                 "404": {"$ref": "#/components/responses/Refused"}}}},
               "/api/cases/{no}.xlsx": {"get": {"responses": {
                 "200": {"content": {"application/x-sheet": {"schema": {"type": "string"}}}}}}},
               "/api/cases/due": {"get": {"responses": {"204": {}}}},
               "/api/register": {"get": {"responses": {"200": {
                 "headers": {"ETag": {"$ref": "#/components/headers/ETag"}, "X-Next": {"schema": {"type": "string"}}}}}}}},
             "components": {
               "headers": {"ETag": {"required": true, "schema": {"type": "string"}}},
               "schemas": {
                 "Sheet": {"type": "object", "required": ["no"], "properties": {
                   "no": {"type": "string"},
                   "at": {"type": "string", "format": "date-time"},
                   "step": {"$ref": "#/components/schemas/Accepted"}}},
                 "Step": {"type": "object", "properties": {"by": {"type": "string"}}},
                 "Accepted": {"allOf": [
                   {"$ref": "#/components/schemas/Step"},
                   {"type": "object", "properties": {"days": {"type": "integer"}}}]},
                 "Problem": {"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}}}},
               "responses": {"Refused": {"content": {"application/problem+json": {
                 "schema": {"$ref": "#/components/schemas/Problem"}}}}}}}
            """);

    @Test
    void whatFitsHasNoFault() {
        assertThat(DOCUMENT.faults(json(200, "{\"no\":\"1\",\"at\":\"2025-09-01T08:00:00Z\"}")))
                .isEmpty();
        assertThat(DOCUMENT.faults(json(200, "{\"no\":\"1\",\"step\":{\"by\":\"x\",\"days\":3}}")))
                .isEmpty();
        assertThat(DOCUMENT.faults(new Answer(
                        "GET",
                        "/api/cases/1",
                        404,
                        "application/problem+json;charset=UTF-8",
                        Set.of(),
                        "{\"code\":\"x\"}")))
                .isEmpty();
    }

    @Test
    void whatIsAbsentNullMistypedOrNotDescribedIsAFault() {
        assertThat(DOCUMENT.faults(json(200, "{}"))).hasSize(1);
        assertThat(DOCUMENT.faults(json(200, "{\"no\":null}"))).hasSize(1);
        assertThat(DOCUMENT.faults(json(200, "{\"no\":\"1\",\"at\":\"yesterday\"}")))
                .hasSize(1);
        assertThat(DOCUMENT.faults(json(200, "{\"no\":\"1\",\"more\":2}"))).hasSize(1);
        assertThat(DOCUMENT.faults(json(200, "{\"no\":\"1\",\"step\":{\"by\":\"x\",\"weeks\":3}}")))
                .isNotEmpty();
    }

    @Test
    void whatSaysANameTwiceIsAFault() {
        assertThat(DOCUMENT.faults(json(200, "{\"no\":\"1\",\"no\":\"1\"}"))).hasSize(1);
    }

    @Test
    void statusesAndMediaTypesHaveToBeDescribed() {
        assertThat(DOCUMENT.faults(json(409, "{\"code\":\"x\"}"))).hasSize(1);
        assertThat(DOCUMENT.faults(new Answer("GET", "/api/cases/1", 200, "text/html", Set.of(), "<p>")))
                .hasSize(1);
        assertThat(DOCUMENT.faults(new Answer("GET", "/api/elsewhere", 200, "text/html", Set.of(), "<p>")))
                .hasSize(1);
    }

    @Test
    void theMoreExactPathIsMeant() {
        assertThat(DOCUMENT.faults(new Answer("GET", "/api/cases/due", 204, null, Set.of(), "")))
                .isEmpty();
        assertThat(DOCUMENT.faults(new Answer("GET", "/api/cases/1.xlsx", 200, "application/x-sheet", Set.of(), "PK")))
                .isEmpty();
    }

    @Test
    void aHeaderThatIsPromisedHasToBeThere() {
        assertThat(DOCUMENT.faults(new Answer("GET", "/api/register", 200, null, Set.of("etag"), "")))
                .isEmpty();
        assertThat(DOCUMENT.faults(new Answer("GET", "/api/register", 200, null, Set.of("X-Next"), "")))
                .containsExactly("it has no ETag");
    }

    private static Answer json(int status, String body) {
        return new Answer("GET", "/api/cases/1", status, "application/json", Set.of(), body);
    }
}
