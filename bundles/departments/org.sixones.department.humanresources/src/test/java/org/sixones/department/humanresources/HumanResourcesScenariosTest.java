package org.sixones.department.humanresources;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sixones.departments.testing.Scenarios;

/** The descriptor keeps every rule, and every golden scenario comes out as written. */
class HumanResourcesScenariosTest {
    @TestFactory
    Stream<DynamicTest> scenarios() {
        return Scenarios.of(Path.of("src/main/resources"));
    }
}
