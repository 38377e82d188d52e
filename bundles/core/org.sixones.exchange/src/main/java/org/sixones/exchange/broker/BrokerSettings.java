package org.sixones.exchange.broker;

import java.nio.file.Path;

/**
 * What a broker needs to know to start.
 *
 * @param port 0: any free one
 */
record BrokerSettings(
        String host,
        int port,
        Path folder,
        long globalMaxBytes,
        long pageLimitBytes,
        int maxMessageBytes,
        int duplicateIds) {}
