package org.sixones.departments.extender;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.sixones.departments.descriptor.DepartmentFiles;

/** A department's {@code wire/} files as plain files while it is live: a WSDL's relative imports work from there only. */
final class WireFolder implements AutoCloseable {
    private static final AtomicLong NEXT = new AtomicLong();

    private final Path root;

    /** @param area the extender's own data area */
    WireFolder(Bundle bundle, Path area) {
        this.root = area.resolve("wire-" + bundle.getBundleId() + "-" + NEXT.incrementAndGet());
        Enumeration<URL> entries = bundle.findEntries(DepartmentFiles.ROOT + "/wire", "*", true);
        List<URL> files = entries == null ? List.of() : Collections.list(entries);
        try {
            for (URL file : files) {
                String path = file.getPath()
                        .substring(file.getPath().indexOf(DepartmentFiles.ROOT) + DepartmentFiles.ROOT.length() + 1);
                if (DepartmentFiles.isInside(path)) {
                    Files.createDirectories(root.resolve(path).getParent());
                    try (InputStream in = file.openStream()) {
                        Files.copy(in, root.resolve(path));
                    }
                }
            }
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    URI uri(String path) {
        return root.resolve(path).toUri();
    }

    @Override
    public void close() {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
