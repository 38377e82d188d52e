/** Setting a page: font, lines, seal, QR code. */
package org.sixones.documents.pdf;
