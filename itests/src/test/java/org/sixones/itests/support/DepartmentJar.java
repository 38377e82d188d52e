package org.sixones.itests.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A shipped department's bundle, to be dropped, replaced by another version, and removed. */
public final class DepartmentJar {
    private final Path shipped;

    private DepartmentJar(Path shipped) {
        this.shipped = shipped;
    }

    /** @param name part of the jar's name, for example {@code customs} */
    public static DepartmentJar of(String name) {
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(House.distribution().resolve("deploy"), "*." + name + "*.jar")) {
            return new DepartmentJar(jars.iterator().next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path in(Path deploy) {
        return deploy.resolve(shipped.getFileName());
    }

    /** Drops it, as it was shipped or with another Bundle-Version, in one step. */
    public void drop(Path deploy, String version) {
        try {
            Path half = Files.createTempFile(deploy.getParent(), "department", ".part");
            rewrite(half, version);
            Files.move(half, in(deploy), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(Path deploy) {
        try {
            Files.delete(in(deploy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rewrite(Path to, String version) throws IOException {
        try (InputStream in = Files.newInputStream(shipped);
                JarInputStream jar = new JarInputStream(in)) {
            Manifest manifest = jar.getManifest();
            manifest.getMainAttributes().put(new Attributes.Name("Bundle-Version"), version);
            try (OutputStream out = Files.newOutputStream(to);
                    JarOutputStream copy = new JarOutputStream(out, manifest)) {
                for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                    copy.putNextEntry(new JarEntry(entry.getName()));
                    jar.transferTo(copy);
                    copy.closeEntry();
                }
            }
        }
    }
}
