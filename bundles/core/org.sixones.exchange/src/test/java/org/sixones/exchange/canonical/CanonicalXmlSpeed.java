package org.sixones.exchange.canonical;

import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.Examples;
import org.sixones.model.Outcome;
import org.sixones.model.message.CanonicalMessage;

/** Prints microseconds per read and write, one thread; a program to be run by hand, not a test. */
public final class CanonicalXmlSpeed {
    private static final int ROUNDS = 20_000;

    private CanonicalXmlSpeed() {}

    public static void main(String[] args) {
        CanonicalXml xml = new CanonicalXmlComponent();
        for (String example : new String[] {"acceptance.xml", "application-task.xml"}) {
            byte[] bytes = Examples.bytes(example);
            CanonicalMessage message = ((Outcome.Done<CanonicalMessage>) xml.read(bytes)).value();
            for (int pass = 0; pass < 2; pass++) {
                long start = System.nanoTime();
                for (int i = 0; i < ROUNDS; i++) {
                    xml.read(bytes);
                }
                long middle = System.nanoTime();
                for (int i = 0; i < ROUNDS; i++) {
                    xml.write(message);
                }
                long end = System.nanoTime();
                System.out.printf(
                        "%s (%d bytes), pass %d: read %.1f µs, write %.1f µs%n",
                        example,
                        bytes.length,
                        pass,
                        (middle - start) / 1000.0 / ROUNDS,
                        (end - middle) / 1000.0 / ROUNDS);
            }
        }
    }
}
