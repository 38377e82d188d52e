<?xml version="1.0" encoding="UTF-8"?>
<!-- The receipt that every operation gives at once: the system has the task or the push, and reports by itself. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:sixones:mapping" xmlns:d="urn:sixones:department:land" xmlns:c="urn:sixones:canonical:1" xmlns="urn:sixones:canonical:1"
                xpath-default-namespace="http://gt.wz/bdcdj" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:param name="task" as="document-node()"/>

  <xsl:template match="/*[bwid = $task/*/c:header/c:messageId]">
    <reports>{m:code('receipt', dm)}</reports>
  </xsl:template>

  <xsl:template match="/*" priority="-1">
    <failed kind="malformed" code="OTHER_MESSAGE">the receipt is for bwid {bwid}</failed>
  </xsl:template>
</xsl:stylesheet>
