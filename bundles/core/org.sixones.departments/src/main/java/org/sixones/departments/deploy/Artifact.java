package org.sixones.departments.deploy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.sixones.departments.descriptor.DepartmentFiles;
import org.sixones.departments.descriptor.DepartmentName;
import org.sixones.departments.extender.DepartmentTexts;

/**
 * A dropped deployment as a bundle.
 *
 * @param jar the bundle's bytes
 * @param digest of what was dropped
 */
record Artifact(byte[] jar, String digest) {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final long MAX_BYTES = 64L * 1024 * 1024;

    /** Why a deployment cannot be used; its message is for the operator. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message, null, false, false);
        }
    }

    /** @throws IOException when it cannot be read just now: half copied, vanished */
    static Artifact read(Path path) throws IOException, Unusable {
        if (Files.isDirectory(path)) {
            return packed(folder(path));
        }
        if (Files.size(path) > MAX_BYTES) {
            throw new Unusable(DepartmentTexts.line("too-large", String.valueOf(MAX_BYTES)));
        }
        byte[] bytes = Files.readAllBytes(path);
        Map<String, byte[]> entries = zip(bytes);
        byte[] manifest = entries.get(MANIFEST);
        if (manifest != null && symbolicName(manifest).isPresent()) {
            if (!entries.containsKey(DepartmentFiles.ROOT + "/department.yaml")) {
                throw new Unusable(DepartmentTexts.line("no-descriptor"));
            }
            return new Artifact(bytes, digestOf(Map.of("", bytes)));
        }
        return packed(entries);
    }

    private static Optional<String> symbolicName(byte[] manifest) throws IOException {
        return Optional.ofNullable(new Manifest(new ByteArrayInputStream(manifest))
                .getMainAttributes()
                .getValue("Bundle-SymbolicName"));
    }

    /** A bundle around the files. */
    private static Artifact packed(Map<String, byte[]> files) throws IOException, Unusable {
        Map<String, byte[]> own = rooted(files);
        String digest = digestOf(own);
        byte[] descriptor = own.get("department.yaml");
        if (descriptor == null) {
            throw new Unusable(DepartmentTexts.line("no-descriptor"));
        }
        DepartmentName name =
                DepartmentName.read(descriptor).orElseThrow(() -> new Unusable(DepartmentTexts.line("no-code")));
        String version = name.version().orElse("1.0.0.c" + digest.substring(0, 12));
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.putValue("Manifest-Version", "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue(
                "Bundle-SymbolicName", "org.sixones.department." + name.code().replace("-", ""));
        attributes.putValue("Bundle-Name", name.code());
        attributes.putValue("Bundle-Version", osgi(version));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> file : own.entrySet()) {
                jar.putNextEntry(new JarEntry(DepartmentFiles.ROOT + "/" + file.getKey()));
                jar.write(file.getValue());
                jar.closeEntry();
            }
        }
        return new Artifact(out.toByteArray(), digest);
    }

    /** Paths as they stand under META-INF/sixones, wherever the descriptor was found. */
    private static Map<String, byte[]> rooted(Map<String, byte[]> files) {
        String root = files.keySet().stream()
                .filter(p -> p.equals("department.yaml") || p.endsWith("/department.yaml"))
                .min(java.util.Comparator.comparingInt(String::length))
                .map(p -> p.substring(0, p.length() - "department.yaml".length()))
                .orElse("");
        Map<String, byte[]> own = new TreeMap<>();
        files.forEach((path, bytes) -> {
            String inside = path.startsWith(root) ? path.substring(root.length()) : "";
            if (DepartmentFiles.isInside(inside)) {
                own.put(inside, bytes);
            }
        });
        return own;
    }

    private static String osgi(String version) {
        List<String> parts = new ArrayList<>(List.of(version.split("\\.")));
        while (parts.size() < 3) {
            parts.add("0");
        }
        if (!parts.get(2).matches("[0-9]+")) {
            parts.add(2, "0");
        }
        return String.join(".", parts);
    }

    private static Map<String, byte[]> zip(byte[] bytes) throws IOException, Unusable {
        Map<String, byte[]> entries = new TreeMap<>();
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) (MAX_BYTES - total + 1));
                total += content.length;
                if (total > MAX_BYTES) {
                    throw new Unusable(DepartmentTexts.line("too-large", String.valueOf(MAX_BYTES)));
                }
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), content);
                }
            }
        }
        if (entries.isEmpty()) {
            throw new IOException("no zip, or not whole yet");
        }
        if (!hasEnd(bytes)) {
            throw new IOException("not whole yet");
        }
        return entries;
    }

    /** A zip ends with its directory: what is still being copied has none. */
    private static boolean hasEnd(byte[] b) {
        for (int i = b.length - 22; i >= Math.max(0, b.length - 65_557); i--) {
            if (b[i] == 'P' && b[i + 1] == 'K' && b[i + 2] == 5 && b[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, byte[]> folder(Path root) throws IOException, Unusable {
        Map<String, byte[]> files = new TreeMap<>();
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(root)) {
            paths = walk.filter(Files::isRegularFile).toList();
        }
        long total = 0;
        for (Path path : paths) {
            byte[] bytes = Files.readAllBytes(path);
            total += bytes.length;
            if (total > MAX_BYTES) {
                throw new Unusable(DepartmentTexts.line("too-large", String.valueOf(MAX_BYTES)));
            }
            files.put(root.relativize(path).toString().replace('\\', '/'), bytes);
        }
        return files;
    }

    private static String digestOf(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                digest.update(file.getKey().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(MessageDigest.getInstance("SHA-256").digest(file.getValue()));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Artifact a && a.digest.equals(digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    @Override
    public String toString() {
        return "Artifact[" + digest + "]";
    }
}
