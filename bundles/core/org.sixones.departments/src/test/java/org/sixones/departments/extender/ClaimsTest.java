package org.sixones.departments.extender;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/** A code that comes free wakes those that stood back for it, however the two cross. */
class ClaimsTest {
    private static final Path TAX = Path.of("../../departments/org.sixones.department.statetax/src/main/resources");

    private final DepartmentBundle owner = new DepartmentBundle(null, null);
    private final DepartmentBundle other = new DepartmentBundle(null, null);

    @Test
    void whoever_is_woken_finds_the_codes_free() {
        AtomicReference<Claims> claims = new AtomicReference<>();
        List<Boolean> found = new ArrayList<>();
        claims.set(new Claims(() -> found.add(claims.get().areFree(other, List.of("system a")))));
        claims.get().claim(owner, List.of("system a"));
        assertThat(claims.get().claim(other, List.of("system b", "system a"))).isPresent();
        claims.get().release(owner);
        assertThat(found).containsExactly(true);
        assertThat(claims.get().claim(other, List.of("system b", "system a"))).isEmpty();
    }

    @Test
    void who_had_nothing_wakes_nobody() {
        List<String> woken = new ArrayList<>();
        Claims claims = new Claims(() -> woken.add("woken"));
        claims.claim(owner, List.of("system a"));
        claims.release(other);
        assertThat(woken).isEmpty();
        assertThat(claims.areFree(other, List.of("system a"))).isFalse();
        assertThat(claims.areFree(owner, List.of("system a"))).isTrue();
    }

    @Test
    void a_bundle_stands_back_for_as_long_as_another_has_its_code() {
        List<String> woken = new ArrayList<>();
        Claims claims = new Claims(() -> woken.add("woken"));
        DepartmentBundle first = new DepartmentBundle(bundle(1, () -> {}), workshop(claims));
        claims.claim(first, List.of("department state-tax"));
        DepartmentBundle second = new DepartmentBundle(bundle(2, () -> {}), workshop(claims));
        second.build();
        assertThat(second.standsBack()).isTrue();
        assertThat(woken).isEmpty();
    }

    @Test
    void a_code_that_comes_free_while_the_loser_is_still_building_is_not_missed() {
        List<Boolean> standsBackWhenWoken = new ArrayList<>();
        AtomicReference<DepartmentBundle> loser = new AtomicReference<>();
        Claims claims = new Claims(() -> standsBackWhenWoken.add(loser.get().standsBack()));
        AtomicReference<DepartmentBundle> first = new AtomicReference<>();
        // The loser asks for the owner's number after its claim has failed and before it stands back.
        first.set(new DepartmentBundle(bundle(1, () -> claims.release(first.get())), workshop(claims)));
        claims.claim(first.get(), List.of("department state-tax"));
        loser.set(new DepartmentBundle(bundle(2, () -> {}), workshop(claims)));
        loser.get().build();
        // It got the codes in its second try; without a framework it cannot go on, and lets them go again.
        assertThat(standsBackWhenWoken).containsExactly(false, false);
        assertThat(loser.get().standsBack()).isFalse();
        assertThat(loser.get().status().problems()).hasSize(1).noneMatch(p -> p.contains("department state-tax"));
    }

    private static Workshop workshop(Claims claims) {
        return new Workshop(null, null, null, null, null, null, claims);
    }

    private static Bundle bundle(long number, Runnable whenAskedForItsNumber) {
        return (Bundle) Proxy.newProxyInstance(
                ClaimsTest.class.getClassLoader(), new Class<?>[] {Bundle.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getEntry":
                            return entry((String) arguments[0]);
                        case "getEntryPaths":
                            if (!Files.isDirectory(TAX.resolve((String) arguments[0]))) {
                                return null;
                            }
                            try (Stream<Path> files = Files.list(TAX.resolve((String) arguments[0]))) {
                                return Collections.enumeration(
                                        files.map(f -> TAX.relativize(f) + (Files.isDirectory(f) ? "/" : ""))
                                                .toList());
                            }
                        case "getBundleId":
                            whenAskedForItsNumber.run();
                            return number;
                        case "getSymbolicName":
                            return "department-" + number;
                        case "getVersion":
                            return Version.emptyVersion;
                        default:
                            throw new UnsupportedOperationException(method.getName());
                    }
                });
    }

    private static Object entry(String path) throws MalformedURLException {
        Path file = TAX.resolve(path);
        return Files.exists(file) ? file.toUri().toURL() : null;
    }
}
