package org.sixones.legacycity.soap;

/**
 * A refusal or failure on SOAP.
 *
 * @param code the system's own error code
 * @param text Chinese first, English second; holds nothing of the message's content
 */
public record SoapFault(Blame blame, String code, String text) implements SoapAnswer {
    /** Whose fault it is, in the words of both versions. */
    public enum Blame {
        SENDER("Client", "Sender"),
        RECEIVER("Server", "Receiver"),
        VERSION("VersionMismatch", "VersionMismatch"),
        MUST_UNDERSTAND("MustUnderstand", "MustUnderstand");

        private final String soap11;
        private final String soap12;

        Blame(String soap11, String soap12) {
            this.soap11 = soap11;
            this.soap12 = soap12;
        }

        String soap11() {
            return soap11;
        }

        String soap12() {
            return soap12;
        }
    }

    public static SoapFault sender(String code, String text) {
        return new SoapFault(Blame.SENDER, code, text);
    }

    public static SoapFault systemTrouble(String code) {
        return new SoapFault(Blame.RECEIVER, code, "系统异常，请稍后再试 / system trouble, try again later");
    }
}
