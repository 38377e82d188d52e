package org.sixones.departments.testing;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The department of the tests and of the guide keeps its own scenarios. */
class HarbourTest {
    @TestFactory
    Stream<DynamicTest> scenarios() {
        return Scenarios.of(Path.of("src/test/resources/harbour"));
    }
}
