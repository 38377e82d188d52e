package org.sixones.legacycity.system;

import org.sixones.legacycity.model.GivenAnswer;
import org.sixones.legacycity.system.CallingSystem.Report;

/** A system that announces what it has done by calling the platform's SOAP door, and hears of what others have done. */
public interface AnnouncingSystem extends HearingSystem {
    /** The announcement in the platform's published contract. */
    Report announcement(GivenAnswer announced);
}
