package org.sixones.exchange.soap;

import java.util.Optional;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.SoapVersion;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.Phase;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.canonical.MalformedXml;
import org.sixones.exchange.canonical.TooManyBytes;
import org.sixones.model.Failure;
import org.sixones.model.message.SystemMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Every fault that leaves the house goes through here: coded, in two languages, without a word about our insides. */
final class CodedFaultOut extends AbstractSoapInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(CodedFaultOut.class);
    private static final int LONGEST_CHAIN = 30;

    CodedFaultOut() {
        super(Phase.SETUP);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        CodedFault coded = logged(message);
        SoapVersion version = message.getVersion();
        SoapFault fault = new SoapFault(coded.text(), coded.ours() ? version.getReceiver() : version.getSender());
        fault.setDetail(FaultXml.detail(coded));
        fault.setLang("zh");
        // 500 in both versions: SOAP 1.2 would have 400 for the sender's faults, but common clients then never read
        // them.
        int status = coded.status() != 0 ? coded.status() : 500;
        fault.setStatusCode(status);
        message.put(Message.RESPONSE_CODE, status);
        message.setContent(Exception.class, fault);
    }

    private static CodedFault logged(SoapMessage message) {
        Exception thrown = message.getContent(Exception.class);
        if (!(message.getExchange().get(ApprovalProvider.MESSAGE) instanceof SystemMessage said)) {
            return explain(thrown);
        }
        MDC.put("case", said.strand().value());
        MDC.put("message", said.messageId().value());
        try {
            return explain(thrown);
        } finally {
            MDC.remove("case");
            MDC.remove("message");
        }
    }

    private static CodedFault explain(Exception thrown) {
        Throwable last = thrown;
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < LONGEST_CHAIN; t = t.getCause(), depth++) {
            last = t;
            if (t instanceof FaultException coded) {
                LOG.info(
                        "refused {} {}",
                        coded.fault().code(),
                        coded.fault().messageId().orElse(""));
                return coded.fault();
            }
            if (t instanceof javax.xml.stream.XMLStreamException || t instanceof TooManyBytes) {
                Failure.Malformed malformed = MalformedXml.explain(t);
                LOG.info("refused {} at {}", malformed.code(), malformed.position());
                return CodedFault.of(malformed, Optional.empty());
            }
        }
        if (thrown instanceof SoapFault soap && soap.getFaultCode() != null && isSenders(soap)) {
            LOG.info("refused: {}", soap.getFaultCode().getLocalPart());
            return CodedFault.refused(
                    ExchangeFailure.NOT_BY_SCHEMA, soap.getFaultCode().getLocalPart());
        }
        LOG.error("a report was not recorded", last);
        return CodedFault.of(new Failure.Fault(ExchangeFailure.INTERNAL_ERROR, ""), Optional.empty());
    }

    /** What CXF itself dislikes in an envelope: version, headers that must be understood, an empty body. */
    private static boolean isSenders(SoapFault fault) {
        return switch (fault.getFaultCode().getLocalPart()) {
            case "Client", "Sender", "VersionMismatch", "MustUnderstand" -> true;
            default -> false;
        };
    }
}
