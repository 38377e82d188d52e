package org.sixones.exchange.soap;

/** Carries a coded fault out through CXF's chain. No stack trace: it tells the sender something, not us. */
final class FaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient CodedFault fault;

    FaultException(CodedFault fault) {
        super(fault.code(), null, false, false);
        this.fault = fault;
    }

    CodedFault fault() {
        return fault;
    }
}
