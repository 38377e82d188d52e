package org.sixones.legacycity.system;

import org.sixones.legacycity.desk.Receipt;
import org.sixones.legacycity.soap.SoapAnswer;
import org.sixones.legacycity.soap.SoapCall;
import org.sixones.legacycity.soap.SoapContract;
import org.sixones.legacycity.soap.SoapFault;

/** A system that is called over SOAP. */
public interface SoapSystem extends LegacySystem {
    SoapContract contract();

    /** What is noted about the call. */
    Receipt receipt(SoapCall call);

    /** Carries the call out and records it. May keep the caller waiting while a case is held. */
    SoapAnswer answer(SoapCall call);

    /** The detail of a fault, in the system's own shape; well-formed XML or empty. */
    String faultDetail(SoapFault fault);

    /** What the system says of its own trouble when it says so inside HTTP 200. */
    SoapAnswer troubleIn200(SoapCall call);
}
