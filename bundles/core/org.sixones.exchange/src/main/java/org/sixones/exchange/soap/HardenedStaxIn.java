package org.sixones.exchange.soap;

import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.sixones.exchange.canonical.HardenedXml;

/** Puts our parser where CXF would put its own: the envelope is read under the same limits as the message in it. */
final class HardenedStaxIn extends AbstractPhaseInterceptor<Message> {
    private final HardenedXml xml;

    HardenedStaxIn(HardenedXml xml) {
        super(Phase.POST_STREAM);
        addBefore(StaxInInterceptor.class.getName());
        this.xml = xml;
    }

    @Override
    public void handleMessage(Message message) {
        InputStream in = message.getContent(InputStream.class);
        if (in == null || "GET".equals(message.get(Message.HTTP_REQUEST_METHOD))) {
            return;
        }
        String type = (String) message.get(Message.CONTENT_TYPE);
        if (message instanceof SoapMessage soap && type != null && type.startsWith("text/xml")) {
            // What cannot even be read is answered in the version that its content type promised.
            soap.setVersion(Soap11.getInstance());
        }
        try {
            message.setContent(XMLStreamReader.class, xml.open(in, (String) message.get(Message.ENCODING)));
        } catch (XMLStreamException e) {
            throw new Fault(e);
        }
    }
}
