package org.sixones.legacycity.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * The ledger's file: one JSON line a unit, handed to the operating system before the unit counts (it survives the end of
 * this process, not of the machine). A half-written last line is cut off when the file is opened.
 */
final class Journal implements AutoCloseable {
    private final ObjectMapper json;
    private final FileChannel file;

    private Journal(ObjectMapper json, FileChannel file) {
        this.json = json;
        this.file = file;
    }

    /** Reads every unit in order, then opens the file for more. */
    static Journal open(Path path, ObjectMapper json, Consumer<Unit> each) throws IOException {
        if (path.toAbsolutePath().getParent() != null) {
            Files.createDirectories(path.toAbsolutePath().getParent());
        }
        if (Files.exists(path)) {
            cutHalfLine(path);
            try (BufferedReader lines = Files.newBufferedReader(path)) {
                int number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    try {
                        each.accept(json.readValue(line, Unit.class));
                    } catch (JsonProcessingException e) {
                        throw new IOException("line " + number + " of the ledger file cannot be read", e);
                    }
                }
            }
        }
        return new Journal(
                json,
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    }

    private static void cutHalfLine(Path path) throws IOException {
        try (RandomAccessFile raw = new RandomAccessFile(path.toFile(), "rw")) {
            long end = raw.length();
            while (end > 0) {
                raw.seek(end - 1);
                if (raw.read() == '\n') {
                    break;
                }
                end--;
            }
            raw.setLength(end);
        }
    }

    void append(Unit unit) {
        try {
            ByteBuffer line = ByteBuffer.wrap((json.writeValueAsString(unit) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                file.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger file cannot be written", e);
        }
    }

    void empty() {
        try {
            file.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger file cannot be written", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
