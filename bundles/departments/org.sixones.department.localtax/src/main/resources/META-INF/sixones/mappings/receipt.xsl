<?xml version="1.0" encoding="UTF-8"?>
<!-- The receipt that execute() gives at once: the system has the task or the push and reports by itself, or says why it has not. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:c="urn:sixones:canonical:1" xmlns:m="urn:sixones:mapping"
                xmlns="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:param name="task" as="document-node()"/>

  <xsl:template match="/HZBW[BWID = $task/*/c:header/c:messageId]">
    <xsl:variable name="trouble" select="m:code('receipt', FHM)"/>
    <xsl:choose>
      <xsl:when test="$trouble = ''"><reports/></xsl:when>
      <xsl:otherwise><failed kind="{$trouble}" code="{FHM}">{FHXX}</failed></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="/*" priority="-1">
    <failed kind="malformed" code="OTHER_MESSAGE">the receipt is for BWID {BWID}</failed>
  </xsl:template>
</xsl:stylesheet>
