package org.sixones.legacycity.soap;

import org.sixones.legacycity.desk.Behaviour;
import org.w3c.dom.Element;

/**
 * A request that has passed the door.
 *
 * @param body the one element inside the body, valid by the contract
 * @param sha256 digest of the HTTP body
 */
public record SoapCall(String operation, Element body, String sha256, Behaviour behaviour) {}
