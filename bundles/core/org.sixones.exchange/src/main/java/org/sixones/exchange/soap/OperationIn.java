package org.sixones.exchange.soap;

import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.wsdl.interceptors.DocLiteralInInterceptor;
import org.sixones.exchange.ExchangeFailure;

/** Names an operation that the contract has not, and an empty body, before CXF stumbles over them in words of its own. */
final class OperationIn extends AbstractPhaseInterceptor<Message> {
    OperationIn() {
        super(Phase.UNMARSHAL);
        addBefore(DocLiteralInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        XMLStreamReader in = message.getContent(XMLStreamReader.class);
        if (in == null || "GET".equals(message.get(Message.HTTP_REQUEST_METHOD))) {
            return;
        }
        if (!in.isStartElement()) {
            throw new FaultException(CodedFault.refused(ExchangeFailure.NOT_BY_SCHEMA, "the SOAP body is empty"));
        }
        if (Operation.of(in.getNamespaceURI(), in.getLocalName()).isEmpty()) {
            throw new FaultException(CodedFault.refused(ExchangeFailure.UNKNOWN_OPERATION, ""));
        }
    }
}
