package org.sixones.departments.extender;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.sixones.departments.descriptor.DepartmentFiles;

/** A department's files in its bundle. */
final class BundleFiles implements DepartmentFiles {
    private final Bundle bundle;

    BundleFiles(Bundle bundle) {
        this.bundle = bundle;
    }

    static boolean isDepartment(Bundle bundle) {
        return bundle.getEntry(ROOT + "/department.yaml") != null;
    }

    @Override
    public Optional<byte[]> read(String path) {
        URL entry = DepartmentFiles.isInside(path) ? bundle.getEntry(ROOT + "/" + path) : null;
        if (entry == null || path.endsWith("/")) {
            return Optional.empty();
        }
        try (InputStream in = entry.openStream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> list(String folder) {
        Enumeration<String> paths = DepartmentFiles.isInside(folder) ? bundle.getEntryPaths(ROOT + "/" + folder) : null;
        return paths == null
                ? List.of()
                : Collections.list(paths).stream()
                        .filter(p -> !p.endsWith("/"))
                        .map(p -> p.substring(ROOT.length() + 1))
                        .sorted()
                        .toList();
    }
}
