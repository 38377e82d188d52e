<?xml version="1.0" encoding="UTF-8"?>
<!-- withdraw: canonical applicationTask to cancelFiling. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://service.wmba.swj/"
                xpath-default-namespace="urn:sixones:canonical:1" expand-text="yes">
  <xsl:template match="/applicationTask">
    <cancelFiling>
      <msgId>{header/messageId}</msgId>
      <applyNo>{header/caseNumber}</applyNo>
      <yy>申请人撤件</yy>
    </cancelFiling>
  </xsl:template>
</xsl:stylesheet>
