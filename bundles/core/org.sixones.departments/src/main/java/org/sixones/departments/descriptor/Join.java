package org.sixones.departments.descriptor;

import java.util.Locale;
import javax.xml.namespace.QName;

/** How a legacy system is joined; {@link #kind()} is the name of its route template. */
public sealed interface Join {
    String kind();

    /**
     * SOAP over HTTP: document/literal, rpc/literal, or the one operation {@code execute(String)} with XML inside.
     *
     * @param address where the system listens; a deployment may override it
     * @param wsdl the department's own copy, path inside its folder
     */
    record Soap(Style style, String address, String wsdl, QName service, QName port, SoapVersion version)
            implements Join {
        public enum Style {
            DOCUMENT("soap"),
            RPC("soap-rpc"),
            EXECUTE("soap-execute");

            private final String kind;

            Style(String kind) {
                this.kind = kind;
            }
        }

        @Override
        public String kind() {
            return style.kind;
        }
    }

    enum SoapVersion {
        V1_1("1.1"),
        V1_2("1.2");

        private final String number;

        SoapVersion(String number) {
            this.number = number;
        }

        public String number() {
            return number;
        }

        static SoapVersion of(String number) {
            return valueOf("V" + number.replace('.', '_').toUpperCase(Locale.ROOT));
        }
    }

    /** Text XML on two queues. */
    record JmsXml() implements Join {
        @Override
        public String kind() {
            return "jms-xml";
        }
    }

    /** Fixed-width records as bytes on two queues. */
    record JmsFixed(Layout layout) implements Join {
        @Override
        public String kind() {
            return "jms-fixed";
        }
    }
}
