package org.sixones.departments.route;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.transport.http.HTTPException;
import org.sixones.departments.mapping.SafeDetail;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;

/** What an exception of a call means for the message: was it carried out, and may it be tried again? */
final class CallFailures {
    private static final int LONGEST_DETAIL = 300;
    /** Fault codes that say the request itself is wrong: to repeat it changes nothing. */
    private static final Set<String> OUR_FAULT =
            Set.of("Client", "Sender", "VersionMismatch", "MustUnderstand", "DataEncodingUnknown");

    private CallFailures() {}

    /** @param jms a repeated send makes no second message there, so nothing is uncertain */
    static Failure of(Throwable thrown, boolean jms) {
        List<Throwable> chain = chain(thrown);
        Optional<Failure> known = chain.stream()
                .filter(GuardedAnswer.AnswerProblem.class::isInstance)
                .map(t -> ((GuardedAnswer.AnswerProblem) t).failure())
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        for (Throwable t : chain) {
            if (t instanceof SoapFault fault) {
                return ofFault(fault);
            }
            if (t instanceof HTTPException http) {
                return HttpStatus.failure(http.getResponseCode(), false);
            }
        }
        if (jms) {
            return new Failure.Unreachable(ExchangeFailure.CONNECTION_LOST, name(thrown), false);
        }
        return ofTransport(chain);
    }

    private static Failure ofTransport(List<Throwable> chain) {
        for (Throwable t : chain) {
            if (t instanceof HttpConnectTimeoutException
                    || t instanceof ConnectException
                    || t instanceof NoRouteToHostException
                    || t instanceof UnknownHostException
                    || t instanceof UnresolvedAddressException) {
                return new Failure.Unreachable(ExchangeFailure.CONNECTION_REFUSED, name(t), false);
            }
        }
        for (Throwable t : chain) {
            if (t instanceof SocketTimeoutException || t instanceof HttpTimeoutException) {
                return new Failure.Unreachable(ExchangeFailure.NO_ANSWER_IN_TIME, name(t), true);
            }
            if (t instanceof InterruptedException
                    || t instanceof InterruptedIOException
                    || t instanceof ClosedByInterruptException) {
                return new Failure.Unreachable(ExchangeFailure.NO_ANSWER_IN_TIME, "cut off at the deadline", true);
            }
        }
        for (Throwable t : chain) {
            if (t instanceof IOException) {
                return new Failure.Unreachable(ExchangeFailure.CONNECTION_LOST, name(t), true);
            }
        }
        if (chain.stream().anyMatch(Fault.class::isInstance)) {
            return new Failure.Malformed(ExchangeFailure.NOT_BY_SCHEMA, "the answer is not what the WSDL says", "");
        }
        // Our own error, perhaps after the request was sent: never repeated blindly.
        return new Failure.Unreachable(ExchangeFailure.TRANSLATION_FAILED, name(chain.get(0)), true);
    }

    private static Failure ofFault(SoapFault fault) {
        String code = fault.getFaultCode() == null ? "" : fault.getFaultCode().getLocalPart();
        String detail = SafeDetail.of(code + ": " + fault.getReason(), LONGEST_DETAIL);
        // Fault codes may be refined: Client.Authentication
        return OUR_FAULT.contains(code.split("\\.", 2)[0])
                ? new Failure.Malformed(ExchangeFailure.LEGACY_REFUSED, detail, "")
                : new Failure.Refused(ExchangeFailure.LEGACY_FAULT, detail);
    }

    /** Exceptions' own texts may hold addresses and data: only their kind is told. */
    private static String name(Throwable t) {
        return t.getClass().getSimpleName();
    }

    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable t = thrown; t != null && !chain.contains(t); t = t.getCause()) {
            chain.add(t);
        }
        return chain;
    }
}
