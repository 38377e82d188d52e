package org.sixones.departments.mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.EnvironmentVariableResolver;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XmlProcessingError;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.trans.XPathException;
import org.sixones.departments.descriptor.DepartmentFiles;

/**
 * One department's XSLT 3.0 engine (Saxon-HE). Stylesheets see the department's own files and the platform's library
 * {@code sixones:codes.xsl}; no network, no file system, no Java functions, no environment. Thread-safe.
 */
final class MappingEngine {
    private static final String OWN = "sixones-department:/";
    private static final String LIBRARY = "sixones:codes.xsl";

    private static final EnvironmentVariableResolver NO_ENVIRONMENT = new EnvironmentVariableResolver() {
        @Override
        public Set<String> getAvailableEnvironmentVariables() {
            return Set.of();
        }

        @Override
        public String getEnvironmentVariable(String name) {
            return null;
        }
    };

    private final Processor processor = new Processor(false);
    private final XsltCompiler compiler;
    private final DepartmentFiles files;

    MappingEngine(DepartmentFiles files) {
        this.files = files;
        ResourceResolver resolver = this::resolve;
        processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        processor.setConfigurationProperty(Feature.DISABLE_XSL_EVALUATE, true);
        processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "sixones-department,sixones");
        processor.setConfigurationProperty(Feature.XINCLUDE, false);
        processor.setConfigurationProperty(Feature.RESOURCE_RESOLVER, resolver);
        processor.setConfigurationProperty(Feature.ENVIRONMENT_VARIABLE_RESOLVER, NO_ENVIRONMENT);
        processor.setConfigurationProperty(Feature.UNPARSED_TEXT_URI_RESOLVER, (uri, encoding, config) -> {
            throw new XPathException("no text outside the message: " + uri);
        });
        processor.getUnderlyingConfiguration().setCollectionFinder((context, uri) -> {
            throw new XPathException("no collections");
        });
        this.compiler = processor.newXsltCompiler();
        compiler.setResourceResolver(resolver);
    }

    Processor processor() {
        return processor;
    }

    /** A mistake in a stylesheet. */
    record Mistake(String file, int line, int column, String message) {}

    /** @throws Faulty with every mistake when it does not compile */
    synchronized Mapping compile(String path) throws Faulty {
        List<XmlProcessingError> errors = new ArrayList<>();
        compiler.setErrorList(errors);
        try {
            Source source =
                    new StreamSource(new ByteArrayInputStream(files.read(path).orElseThrow()), OWN + path);
            return new Mapping(path, processor, compiler.compile(source));
        } catch (SaxonApiException e) {
            List<Mistake> mistakes = errors.stream()
                    .filter(x -> !x.isWarning())
                    .map(x -> new Mistake(
                            file(x.getLocation().getSystemId(), path),
                            Math.max(0, x.getLocation().getLineNumber()),
                            Math.max(0, x.getLocation().getColumnNumber()),
                            SafeDetail.of(x.getMessage(), 300)))
                    .distinct()
                    .toList();
            throw new Faulty(
                    mistakes.isEmpty()
                            ? List.of(new Mistake(
                                    path, Math.max(0, e.getLineNumber()), 0, SafeDetail.of(e.getMessage(), 300)))
                            : mistakes);
        }
    }

    static final class Faulty extends Exception {
        private static final long serialVersionUID = 1;
        private final transient List<Mistake> mistakes;

        Faulty(List<Mistake> mistakes) {
            super("stylesheet does not compile");
            this.mistakes = mistakes;
        }

        List<Mistake> mistakes() {
            return mistakes;
        }
    }

    private static String file(String systemId, String otherwise) {
        return systemId != null && systemId.startsWith(OWN) ? systemId.substring(OWN.length()) : otherwise;
    }

    private Source resolve(ResourceRequest request) throws XPathException {
        String uri = request.uri;
        if (LIBRARY.equals(uri) || LIBRARY.equals(request.relativeUri)) {
            InputStream in = MappingEngine.class.getResourceAsStream("/META-INF/sixones/mapping/codes.xsl");
            try (in) {
                return new StreamSource(new ByteArrayInputStream(in.readAllBytes()), LIBRARY);
            } catch (IOException e) {
                throw new XPathException("resource codes.xsl", e);
            }
        }
        if (uri != null && uri.startsWith(OWN)) {
            String path = URI.create(uri).getPath().substring(1);
            var bytes = files.read(path);
            if (bytes.isPresent()) {
                return new StreamSource(new ByteArrayInputStream(bytes.get()), uri);
            }
        }
        throw new XPathException("nothing outside the department's own files can be read: " + uri);
    }
}
