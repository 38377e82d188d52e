package org.sixones.exchange.soap;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The contract as plain files: the WSDL reader cannot follow an import from one resource of a bundle to another. */
final class ContractFiles implements AutoCloseable {
    private static final String RESOURCES = "/META-INF/sixones/contract/";
    private static final String WSDL = "approval.wsdl";
    private static final String SCHEMA = "canonical.xsd";

    private final Path folder;

    ContractFiles() throws IOException {
        folder = Files.createTempDirectory("sixones-contract");
        copy(WSDL);
        copy(SCHEMA);
    }

    URI wsdl() {
        return folder.resolve(WSDL).toUri();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder.resolve(WSDL));
        Files.deleteIfExists(folder.resolve(SCHEMA));
        Files.deleteIfExists(folder);
    }

    private void copy(String name) throws IOException {
        try (InputStream in = ContractFiles.class.getResourceAsStream(RESOURCES + name)) {
            Files.copy(in, folder.resolve(name));
        }
    }
}
