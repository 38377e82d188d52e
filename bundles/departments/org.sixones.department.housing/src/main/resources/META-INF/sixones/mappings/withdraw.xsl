<?xml version="1.0" encoding="UTF-8"?>
<!-- withdraw: canonical applicationTask to wqrw BA09. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:sixones:mapping" xmlns:d="urn:sixones:department:housing" xmlns="http://zj.wz/wqba"
                xpath-default-namespace="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:import href="times.xsl"/>

  <xsl:template match="/applicationTask">
    <wqrw>
      <xx>
        <xxid>{header/messageId}</xxid>
        <lx>{m:wire('message-type', action)}</lx>
        <fssj>{d:time(header/createdAt)}</fssj>
      </xx>
      <ch><sqbh>{header/caseNumber}</sqbh><yy>申请人撤件</yy></ch>
    </wqrw>
  </xsl:template>
</xsl:stylesheet>
