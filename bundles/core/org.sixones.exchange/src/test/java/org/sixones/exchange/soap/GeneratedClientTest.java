package org.sixones.exchange.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.soap.MTOMFeature;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sixones.exchange.Examples;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.Receipt;
import org.sixones.exchange.contract.AcknowledgementResult;
import org.sixones.exchange.contract.Decision;
import org.sixones.exchange.contract.Document;
import org.sixones.exchange.contract.ObjectFactory;
import org.sixones.exchange.contract.door.Approval;
import org.sixones.exchange.contract.door.ApprovalFault;
import org.sixones.exchange.contract.door.ApprovalService;
import org.sixones.model.Failure;
import org.sixones.model.message.Content;

/** What an integrator does: make a client from {@code ?wsdl}, add WS-Security, call. */
class GeneratedClientTest {
    private static Door door;
    private static ApprovalService service;

    @BeforeAll
    static void open() throws Exception {
        door = new Door();
        service = new ApprovalService(URI.create(door.uri() + "?wsdl").toURL());
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @BeforeEach
    void forget() {
        door.received.clear();
        door.platform = report -> new Receipt.Recorded();
    }

    @Test
    void a_client_of_either_soap_version_is_acknowledged() throws Exception {
        for (Approval port :
                new Approval[] {signed(service.getApprovalSoap11Port()), signed(service.getApprovalSoap12Port())}) {
            assertThat(port.reportDecision(decision()).getResult()).isEqualTo(AcknowledgementResult.RECORDED);
        }
        assertThat(door.received).hasSize(2);
    }

    @Test
    void attachments_of_an_mtom_client_arrive_whole() throws Exception {
        byte[] bytes = new byte[300_000];
        new java.util.Random(1).nextBytes(bytes);
        for (Approval port : new Approval[] {
            signed(service.getApprovalSoap11Port(new MTOMFeature(1))),
            signed(service.getApprovalSoap12Port(new MTOMFeature(1)))
        }) {
            Decision decision = decision();
            Document document = decision.getDocuments().getDocument().get(0);
            document.setSize(BigInteger.valueOf(bytes.length));
            document.setSha256(Content.of(bytes).sha256());
            document.setContent(new DataHandler(new Bytes(bytes)));
            port.reportDecision(decision);
        }
        assertThat(door.received).hasSize(2).allSatisfy(received -> {
            var report = (org.sixones.model.message.Decision) received.report();
            assertThat(report.documents().get(0).content()).contains(Content.of(bytes));
        });
    }

    @Test
    void a_refusal_is_the_contracts_own_fault() {
        door.platform = report -> new Receipt.Rejected(new Failure.Refused(ExchangeFailure.SYSTEM_UNKNOWN, "x"));
        for (Approval port :
                new Approval[] {signed(service.getApprovalSoap11Port()), signed(service.getApprovalSoap12Port())}) {
            assertThatExceptionOfType(ApprovalFault.class)
                    .isThrownBy(() -> port.reportDecision(decision()))
                    .satisfies(fault -> {
                        assertThat(fault.getFaultInfo().getCode()).isEqualTo("SYSTEM_UNKNOWN");
                        assertThat(fault.getFaultInfo().getText()).contains("没有这个系统");
                        assertThat(fault.getFaultInfo().getMessageId()).isEqualTo("CUS-20180119-0001");
                    });
        }
    }

    private static Decision decision() throws Exception {
        Object root = JAXBContext.newInstance(ObjectFactory.class)
                .createUnmarshaller()
                .unmarshal(new ByteArrayInputStream(Examples.bytes("decision-granted.xml")));
        return (Decision) ((JAXBElement<?>) root).getValue();
    }

    private static Approval signed(Approval port) {
        CallbackHandler password = callbacks -> {
            for (Callback callback : callbacks) {
                ((WSPasswordCallback) callback).setPassword(Door.PASSWORD);
            }
        };
        ClientProxy.getClient(port)
                .getOutInterceptors()
                .add(new WSS4JOutInterceptor(Map.of(
                        "action", "UsernameToken",
                        "passwordType", "PasswordText",
                        "user", "customs-registration",
                        "passwordCallbackRef", password)));
        ((BindingProvider) port).getRequestContext().put("org.apache.cxf.transport.http.forceVersion", "1.1");
        return port;
    }

    private record Bytes(byte[] bytes) implements DataSource {
        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getContentType() {
            return "application/octet-stream";
        }

        @Override
        public String getName() {
            return "certificate";
        }
    }
}
