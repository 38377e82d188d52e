package org.sixones.departments.descriptor;

import java.util.List;
import java.util.Optional;

/** A department's files: what stands under {@code META-INF/sixones}, in a bundle, a folder or memory. */
public interface DepartmentFiles {
    /** Where the files stand inside a bundle. */
    String ROOT = "META-INF/sixones";

    /** @param path relative to the root, with forward slashes, never leading out of it */
    Optional<byte[]> read(String path);

    /** Paths of the files directly in a folder, sorted; empty when there is no such folder. */
    List<String> list(String folder);

    /** A path that stays inside the root: relative, no {@code ..}, no back slash. */
    static boolean isInside(String path) {
        return !path.isEmpty()
                && !path.startsWith("/")
                && !path.contains("\\")
                && !path.contains(":")
                && List.of(path.split("/", -1)).stream().noneMatch(s -> s.isEmpty() || s.equals(".") || s.equals(".."));
    }
}
