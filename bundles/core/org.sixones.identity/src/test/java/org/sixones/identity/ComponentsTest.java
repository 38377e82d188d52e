package org.sixones.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The service component runtime finds a constructor by the number of its parameters: there may be only one with that many. */
class ComponentsTest {
    private static final Pattern INIT = Pattern.compile("init=\"(\\d+)\"");
    private static final Pattern CLASS = Pattern.compile("<implementation class=\"([^\"]+)\"");

    @Test
    void every_component_has_exactly_one_constructor_that_the_container_can_mean() throws Exception {
        Path folder = Path.of(Account.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("OSGI-INF");
        List<Path> components;
        try (Stream<Path> files = Files.list(folder)) {
            components = files.filter(file -> file.toString().endsWith(".xml")).toList();
        }
        assertThat(components).hasSizeGreaterThan(5);
        for (Path component : components) {
            String xml = Files.readString(component);
            Matcher name = CLASS.matcher(xml);
            Matcher init = INIT.matcher(xml);
            assertThat(name.find()).isTrue();
            int parameters = init.find() ? Integer.parseInt(init.group(1)) : 0;
            assertThat(Arrays.stream(Class.forName(name.group(1)).getDeclaredConstructors())
                            .filter(constructor -> constructor.getParameterCount() == parameters))
                    .as(name.group(1))
                    .hasSize(1);
        }
    }
}
