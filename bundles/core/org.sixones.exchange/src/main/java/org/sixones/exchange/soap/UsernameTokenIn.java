package org.sixones.exchange.soap;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.headers.Header;
import org.apache.cxf.phase.Phase;
import org.apache.wss4j.common.WSS4JConstants;
import org.apache.wss4j.common.bsp.BSPEnforcer;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.message.token.UsernameToken;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.SystemAuthenticator;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Who speaks: WS-Security UsernameToken, PasswordText. Only the headers have been read when this runs, so a stranger costs
 * no more than his envelope's head. X.509 signatures will be a second interceptor that puts {@link #SENDER} likewise.
 */
final class UsernameTokenIn extends AbstractSoapInterceptor {
    /** Key of the authenticated {@link SystemCode} in the exchange's message. */
    static final String SENDER = "org.sixones.exchange.sender";

    private static final QName SECURITY = new QName(WSS4JConstants.WSSE_NS, WSS4JConstants.WSSE_LN);

    private final Supplier<SystemAuthenticator> authenticator;

    UsernameTokenIn(Supplier<SystemAuthenticator> authenticator) {
        super(Phase.PRE_PROTOCOL);
        this.authenticator = authenticator;
    }

    @Override
    public Set<QName> getUnderstoodHeaders() {
        return Set.of(SECURITY);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Header header = message.getHeader(SECURITY);
        if (header == null || !(header.getObject() instanceof Element security)) {
            throw stranger("no wsse:Security header");
        }
        UsernameToken token = token(security).orElseThrow(() -> stranger("no wsse:UsernameToken"));
        if (token.isHashed() || token.getName() == null || token.getPassword() == null) {
            throw stranger("a user name and a password of type PasswordText are needed");
        }
        Outcome<SystemCode> who = authenticator
                .get()
                .authenticate(token.getName(), token.getPassword().toCharArray());
        if (who instanceof Outcome.Done<SystemCode> known) {
            message.put(SENDER, known.value());
        } else {
            // The same words whatever was wrong: nobody learns which accounts there are.
            throw stranger("");
        }
    }

    private static Optional<UsernameToken> token(Element security) {
        for (Node n = security.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e
                    && UsernameToken.TOKEN.equals(new QName(e.getNamespaceURI(), e.getLocalName()))) {
                try {
                    return Optional.of(new UsernameToken(e, false, new BSPEnforcer()));
                } catch (WSSecurityException bad) {
                    throw stranger("the wsse:UsernameToken is not as the standard says");
                }
            }
        }
        return Optional.empty();
    }

    private static FaultException stranger(String detail) {
        return new FaultException(CodedFault.refused(ExchangeFailure.NOT_AUTHENTICATED, detail));
    }
}
