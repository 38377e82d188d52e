<?xml version="1.0" encoding="UTF-8"?>
<!-- withdraw: canonical applicationTask to SBBW SB09. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:sixones:mapping" xmlns:d="urn:sixones:department:local-tax"
                xpath-default-namespace="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:import href="forms.xsl"/>

  <xsl:template match="/applicationTask">
    <SBBW>
      <TOU>
        <JYM>{m:wire('transaction', action)}</JYM>
        <BWID>{header/messageId}</BWID>
        <FSSJ>{d:time(header/createdAt)}</FSSJ>
      </TOU>
      <ZF><SQBH>{header/caseNumber}</SQBH><YY>申请人撤件</YY></ZF>
    </SBBW>
  </xsl:template>
</xsl:stylesheet>
