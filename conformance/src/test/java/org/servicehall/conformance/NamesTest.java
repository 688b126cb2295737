package org.servicehall.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NamesTest {
    @Test
    void whatIsCalledAsElsewhereIsNoFault() {
        assertThat(faults("/api/cases", """
                {"name": "status", "in": "query", "schema": {"type": "string"}},
                {"name": "state", "in": "query", "deprecated": true, "schema": {"type": "string"}},
                {"name": "from", "in": "query", "schema": {"type": "string", "format": "date"}}""", """
                {"type": "object", "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Case"}}}}""")).isEmpty();
    }

    @Test
    void aBareListIsOne() {
        assertThat(faults("/api/halls", "", "{\"type\": \"array\", \"items\": {\"type\": \"string\"}}"))
                .singleElement()
                .asString()
                .contains("bare list");
    }

    @Test
    void soAreFormerNamesAndMomentsForDays() {
        assertThat(faults("/api/ledger", """
                {"name": "state", "in": "query", "schema": {"type": "string"}},
                {"name": "to", "in": "query", "schema": {"type": "string", "format": "date-time"}}""", """
                {"type": "object", "properties": {"one": {"$ref": "#/components/schemas/Leave"}}}""")).hasSize(3);
    }

    @Test
    void soIsTheQualifiedNumberOfWhatIsAnsweredAbout() {
        assertThat(faults("/api/duty-calls/{no}", "", """
                {"type": "object", "properties": {"dutyCallNo": {"type": "string"}, "caseNo": {"type": "string"}}}""")).hasSize(1);
    }

    private static List<String> faults(String path, String parameters, String answer) {
        return Names.faults(JsonMapper.shared().readTree("""
                {"paths": {"%s": {"get": {"parameters": [%s], "responses": {
                   "200": {"content": {"application/json": {"schema": %s}}}}}}},
                 "components": {"schemas": {
                   "Case": {"type": "object", "properties": {"no": {"type": "string"}, "status": {"type": "string"}}},
                   "Leave": {"type": "object", "properties": {"state": {"type": "string"}}}}}}
                """.formatted(path, parameters, answer)));
    }
}
