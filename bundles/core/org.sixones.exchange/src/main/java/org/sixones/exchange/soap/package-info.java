/** The SOAP door {@code /ws/approval}: transport, sender and limits; what a message means is not decided here. */
package org.sixones.exchange.soap;
