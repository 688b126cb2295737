package org.servicehall.cases;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.platform.projection.Growth;

class GrowthTest {
    @TestFactory
    Stream<DynamicTest> noDocumentGrowsWithTheDays() {
        return Growth.tests("org.servicehall.cases");
    }
}
