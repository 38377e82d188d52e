package org.sixones.departments.descriptor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A department's files in a folder of the file system: the folder itself, or its {@code META-INF/sixones}. */
public final class FolderFiles implements DepartmentFiles {
    private final Path root;

    public FolderFiles(Path folder) {
        Path inside = folder.resolve(ROOT);
        this.root = Files.isDirectory(inside) ? inside : folder;
    }

    @Override
    public Optional<byte[]> read(String path) {
        if (!DepartmentFiles.isInside(path)) {
            return Optional.empty();
        }
        Path file = root.resolve(path);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> list(String folder) {
        if (!DepartmentFiles.isInside(folder) || !Files.isDirectory(root.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(f -> folder + "/" + f.getFileName())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
