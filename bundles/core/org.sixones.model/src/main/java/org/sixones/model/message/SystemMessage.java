package org.sixones.model.message;

/** What a legacy system says: of a task that it was given, or of its own accord. */
public sealed interface SystemMessage extends CanonicalMessage permits SystemReport, BusinessFact {}
