<?xml version="1.0" encoding="UTF-8"?>
<!-- The receipt that dengji and zuofei give at once: the system has the task and will report by itself. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:c="urn:sixones:canonical:1" xmlns:m="urn:sixones:mapping"
                xmlns="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:param name="task" as="document-node()"/>

  <xsl:template match="/*[hz/xxid = $task/c:applicationTask/c:header/c:messageId]">
    <reports>{m:code('receipt', hz/jgdm)}</reports>
  </xsl:template>

  <xsl:template match="/*" priority="-1">
    <failed kind="malformed" code="OTHER_MESSAGE">the receipt is for xxid {hz/xxid}</failed>
  </xsl:template>
</xsl:stylesheet>
