package org.sixones.departments.deploy;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** What tells, without reading them, that files have changed: names, sizes, times. */
final class Signature {
    private Signature() {}

    /** @throws IOException when one of the files may not be looked at */
    static String of(Path path) throws IOException {
        long[] sums = new long[3];
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                sums[0]++;
                sums[1] += a.size();
                // order of the files does not matter, each one's name, size and time does
                long mixed = file.toString().hashCode() * 31L + a.size();
                sums[2] += (mixed * 0x9E3779B97F4A7C15L) ^ a.lastModifiedTime().toMillis() * 0xC2B2AE3D27D4EB4FL;
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        return sums[0] + "/" + sums[1] + "/" + Long.toHexString(sums[2]);
    }
}
