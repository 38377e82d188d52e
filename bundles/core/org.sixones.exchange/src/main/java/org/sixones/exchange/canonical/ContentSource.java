package org.sixones.exchange.canonical;

import jakarta.activation.DataSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import org.sixones.model.message.Content;

/** A document's bytes as JAXB and MTOM want them. */
record ContentSource(Content content, String mediaType) implements DataSource {
    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(content.bytes());
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("a value");
    }

    @Override
    public String getContentType() {
        return mediaType;
    }

    @Override
    public String getName() {
        return "content";
    }
}
