/** The embedded Artemis broker: two queues for each legacy system that speaks JMS, and who may touch them. */
package org.sixones.exchange.broker;
