package org.sixones.departments.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is dropped into the deploy folder becomes a bundle, or says why not. */
class ArtifactTest {
    private static final String DESCRIPTOR = "department:\n  code: state-tax\n";

    @TempDir
    Path folder;

    @Test
    void a_folder_and_a_zip_of_the_same_files_are_the_same_bundle() throws Exception {
        Path plain = Files.createDirectories(folder.resolve("tax"));
        Files.createDirectories(plain.resolve("items"));
        Files.writeString(plain.resolve("department.yaml"), DESCRIPTOR);
        Files.writeString(plain.resolve("items/a.yaml"), "code: a");
        Artifact ofFolder = Artifact.read(plain);
        Artifact ofZip =
                Artifact.read(zip("tax.zip", Map.of("tax/department.yaml", DESCRIPTOR, "tax/items/a.yaml", "code: a")));
        Artifact ofRooted = Artifact.read(zip(
                "rooted.zip",
                Map.of("META-INF/sixones/department.yaml", DESCRIPTOR, "META-INF/sixones/items/a.yaml", "code: a")));
        assertThat(ofZip).isEqualTo(ofFolder);
        assertThat(ofRooted).isEqualTo(ofFolder);
        assertThat(entries(ofFolder)).containsKeys("META-INF/sixones/department.yaml", "META-INF/sixones/items/a.yaml");
        Manifest manifest = manifest(ofFolder);
        assertThat(manifest.getMainAttributes().getValue("Bundle-SymbolicName"))
                .isEqualTo("org.sixones.department.statetax");
        assertThat(manifest.getMainAttributes().getValue("Bundle-Version")).matches("1\\.0\\.0\\.c[0-9a-f]{12}");
    }

    @Test
    void a_changed_file_is_another_bundle_and_its_own_version_is_taken() throws Exception {
        Artifact first = Artifact.read(zip("a.zip", Map.of("department.yaml", DESCRIPTOR)));
        Artifact second = Artifact.read(zip("b.zip", Map.of("department.yaml", DESCRIPTOR + "  version: 1.4\n")));
        assertThat(second).isNotEqualTo(first);
        assertThat(manifest(second).getMainAttributes().getValue("Bundle-Version"))
                .isEqualTo("1.4.0");
    }

    @Test
    void a_bundle_is_taken_as_it_is() throws Exception {
        Path jar = zip(
                "a.jar",
                Map.of(
                        "META-INF/MANIFEST.MF",
                        "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: x.y\n",
                        "META-INF/sixones/department.yaml",
                        DESCRIPTOR));
        assertThat(Artifact.read(jar).jar()).isEqualTo(Files.readAllBytes(jar));
    }

    @Test
    void half_a_copy_is_waited_for() throws Exception {
        Path whole = zip("a.zip", Map.of("department.yaml", DESCRIPTOR, "x.txt", "x".repeat(5_000)));
        byte[] bytes = Files.readAllBytes(whole);
        for (int length : new int[] {0, 10, bytes.length / 2, bytes.length - 30}) {
            Path torn = folder.resolve("torn.zip");
            Files.write(torn, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> Artifact.read(torn)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void what_is_no_department_is_refused_with_a_reason() throws Exception {
        Path none = zip("none.zip", Map.of("readme.txt", "hello"));
        assertThatThrownBy(() -> Artifact.read(none))
                .isInstanceOf(Artifact.Unusable.class)
                .hasMessageContaining("department.yaml");
        Path nameless = zip("nameless.zip", Map.of("department.yaml", "department: {code: Not-A-Code}"));
        assertThatThrownBy(() -> Artifact.read(nameless)).isInstanceOf(Artifact.Unusable.class);
    }

    @Test
    void entries_that_lead_out_are_left_out() throws Exception {
        Artifact artifact =
                Artifact.read(zip("evil.zip", Map.of("department.yaml", DESCRIPTOR, "../../evil.txt", "evil")));
        assertThat(entries(artifact).keySet()).noneMatch(n -> n.contains("evil"));
    }

    @Test
    void a_change_shows_in_the_signature() throws Exception {
        Path plain = Files.createDirectories(folder.resolve("sig"));
        Files.writeString(plain.resolve("a"), "1");
        String before = Signature.of(plain);
        assertThat(Signature.of(plain)).isEqualTo(before);
        Files.writeString(plain.resolve("b"), "");
        assertThat(Signature.of(plain)).isNotEqualTo(before);
    }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> e : new TreeMap<>(entries).entrySet()) {
                out.putNextEntry(new ZipEntry(e.getKey()));
                out.write(e.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return file;
    }

    private static Manifest manifest(Artifact artifact) throws IOException {
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(artifact.jar()))) {
            return jar.getManifest();
        }
    }

    private static Map<String, byte[]> entries(Artifact artifact) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(artifact.jar()))) {
            for (ZipEntry e = jar.getNextEntry(); e != null; e = jar.getNextEntry()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                jar.transferTo(out);
                found.put(e.getName(), out.toByteArray());
            }
        }
        return found;
    }
}
