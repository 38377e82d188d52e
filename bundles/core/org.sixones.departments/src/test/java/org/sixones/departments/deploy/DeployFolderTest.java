package org.sixones.departments.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.sixones.spi.DepartmentStatus;

/** What cannot be read, an entry or the whole folder, takes nothing else away. */
class DeployFolderTest {
    @TempDir
    Path area;

    private final Map<String, Bundle> installed = new TreeMap<>();
    private Path root;
    private DeployFolder folder;
    private boolean denied;

    @BeforeEach
    void open() throws Exception {
        root = Files.createDirectories(area.resolve("deploy"));
        folder = new DeployFolder(context(), root, 50, path -> {
            if (denied && path.endsWith("a-denied")) {
                throw new AccessDeniedException(path.toString());
            }
            return Signature.of(path);
        });
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void an_entry_that_cannot_be_read_is_refused_with_its_reason_and_the_later_ones_are_deployed() throws Exception {
        denied = true;
        drop("a-denied");
        drop("b-good");
        look(2);
        assertThat(installed).containsOnlyKeys("sixones-deploy:b-good");
        DepartmentStatus refused = folder.refused().get(0);
        assertThat(folder.refused()).hasSize(1);
        assertThat(refused.code()).isEqualTo("a-denied");
        assertThat(refused.problems().get(0)).contains("AccessDeniedException").doesNotContain(area.toString());
        look(30);
        assertThat(folder.refused()).as("said once").containsExactly(refused);

        denied = false;
        look(2);
        assertThat(folder.refused()).isEmpty();
        assertThat(installed).containsOnlyKeys("sixones-deploy:a-denied", "sixones-deploy:b-good");
    }

    @Test
    void a_live_deployment_that_cannot_be_read_any_more_stays_until_it_is_taken_away() throws Exception {
        drop("a-denied");
        look(2);
        denied = true;
        look(2);
        assertThat(installed).containsOnlyKeys("sixones-deploy:a-denied");
        assertThat(folder.refused()).hasSize(1);
        Files.delete(root.resolve("a-denied/department.yaml"));
        Files.delete(root.resolve("a-denied"));
        look(1);
        assertThat(installed).isEmpty();
        assertThat(folder.refused()).isEmpty();
    }

    @Test
    void a_folder_that_is_missing_for_a_moment_takes_nothing_away() throws Exception {
        drop("b-good");
        look(2);
        Files.move(root, area.resolve("elsewhere"));
        look(3);
        assertThat(installed).containsOnlyKeys("sixones-deploy:b-good");
        Files.move(area.resolve("elsewhere"), root);
        drop("c-new");
        look(2);
        assertThat(installed).containsOnlyKeys("sixones-deploy:b-good", "sixones-deploy:c-new");
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            folder.look();
        }
    }

    private void drop(String name) throws Exception {
        Files.writeString(
                Files.createDirectories(root.resolve(name)).resolve("department.yaml"),
                "department:\n  code: " + name + "\n");
    }

    private BundleContext context() {
        return proxy(BundleContext.class, (method, arguments) -> switch (method) {
            case "getBundles" -> installed.values().toArray(Bundle[]::new);
            case "getBundle" -> arguments == null ? bundle("own") : installed.get((String) arguments[0]);
            case "installBundle" -> {
                assertThat(((InputStream) arguments[1]).readAllBytes()).isNotEmpty();
                Bundle bundle = bundle((String) arguments[0]);
                installed.put((String) arguments[0], bundle);
                yield bundle;
            }
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private Bundle bundle(String location) {
        return proxy(Bundle.class, (method, arguments) -> switch (method) {
            case "getLocation" -> location;
            case "adapt" -> proxy(BundleStartLevel.class, (m, a) -> m.equals("getStartLevel") ? (Object) 80 : null);
            case "uninstall" -> {
                installed.remove(location);
                yield null;
            }
            case "start" -> null;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private interface Answer {
        Object to(String method, Object[] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
