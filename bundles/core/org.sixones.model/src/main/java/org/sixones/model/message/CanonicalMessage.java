package org.sixones.model.message;

/** A message of the approval network in the platform's own words. Wire shapes never get here. */
public sealed interface CanonicalMessage permits ApplicationTask, SystemReport {
    MessageHeader header();
}
