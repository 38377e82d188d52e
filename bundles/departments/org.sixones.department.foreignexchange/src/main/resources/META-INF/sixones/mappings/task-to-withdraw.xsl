<?xml version="1.0" encoding="UTF-8"?>
<!-- withdraw: canonical applicationTask to REQ 100109. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:m="urn:sixones:mapping"
                xmlns:d="urn:sixones:department:foreign-exchange" xpath-default-namespace="urn:sixones:canonical:1"
                exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:import href="times.xsl"/>

  <xsl:template match="/applicationTask">
    <xsl:variable name="sent" select="d:in-china(header/createdAt)"/>
    <REQ>
      <HEAD>
        <TXCODE>{m:wire('transaction', action)}</TXCODE>
        <SEQNO>{header/messageId}</SEQNO>
        <TXDATE>{format-dateTime($sent, '[Y0001][M01][D01]')}</TXDATE>
        <TXTIME>{format-dateTime($sent, '[H01][m01][s01]')}</TXTIME>
      </HEAD>
      <DATA>
        <YWBH>{header/caseNumber}</YWBH>
        <YY>申请人撤件</YY>
      </DATA>
    </REQ>
  </xsl:template>
</xsl:stylesheet>
