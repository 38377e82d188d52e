package org.sixones.departments.mapping;

import java.util.Locale;
import java.util.Map;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.SaxonApiUncheckedException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;

/** One compiled stylesheet: a pure function from a document and parameters to a document. Thread-safe. */
final class Mapping {
    private static final String ERRORS = "urn:sixones:mapping";
    private static final int LONGEST_DETAIL = 300;

    private final String path;
    private final Processor processor;
    private final XsltExecutable executable;

    Mapping(String path, Processor processor, XsltExecutable executable) {
        this.path = path;
        this.processor = processor;
        this.executable = executable;
    }

    Outcome<XdmNode> apply(XdmNode source, Map<QName, XdmValue> parameters) {
        Xslt30Transformer transformer = executable.load30();
        transformer.setResultDocumentHandler(uri -> {
            throw new SaxonApiUncheckedException(new SaxonApiException("a mapping writes one document only"));
        });
        transformer.setMessageHandler(m -> {
            // what a stylesheet says by xsl:message may hold personal data: it goes nowhere
        });
        transformer.setErrorReporter(e -> {
            // the exception says it
        });
        try {
            transformer.setStylesheetParameters(parameters);
            transformer.setGlobalContextItem(source);
            XdmDestination destination = new XdmDestination();
            transformer.applyTemplates(source, destination);
            return Outcome.done(destination.getXdmNode());
        } catch (SaxonApiException e) {
            return Outcome.failed(failure(e));
        } catch (SaxonApiUncheckedException e) {
            return Outcome.failed(new Failure.Malformed(
                    ExchangeFailure.TRANSLATION_FAILED,
                    SafeDetail.of(String.valueOf(e.getMessage()), LONGEST_DETAIL),
                    path));
        }
    }

    Processor processor() {
        return processor;
    }

    private Failure failure(SaxonApiException e) {
        QName code = e.getErrorCode();
        ExchangeFailure failure = ExchangeFailure.TRANSLATION_FAILED;
        if (code != null && ERRORS.equals(code.getNamespaceUri().toString())) {
            failure = named(code.getLocalName());
        }
        String position = failure == ExchangeFailure.TRANSLATION_FAILED && e.getLineNumber() > 0
                ? path + ":" + e.getLineNumber()
                : path;
        return new Failure.Malformed(failure, SafeDetail.of(String.valueOf(e.getMessage()), LONGEST_DETAIL), position);
    }

    private static ExchangeFailure named(String name) {
        try {
            return ExchangeFailure.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return ExchangeFailure.TRANSLATION_FAILED;
        }
    }
}
