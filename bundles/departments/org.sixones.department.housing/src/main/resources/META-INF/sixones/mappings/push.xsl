<?xml version="1.0" encoding="UTF-8"?>
<!-- What others have done: canonical businessFact to wqrw TS01. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:sixones:mapping" xmlns:d="urn:sixones:department:housing" xmlns="http://zj.wz/wqba"
                xpath-default-namespace="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:import href="times.xsl"/>

  <xsl:template match="/businessFact">
    <wqrw>
      <xx>
        <xxid>{header/messageId}</xxid>
        <lx>TS01</lx>
        <fssj>{d:time(header/createdAt)}</fssj>
      </xx>
      <ts>
        <zt>{header/subject}</zt>
        <sj>{m:wire('fact', fact)}</sj>
        <ly>{source}</ly>
        <fssj>{d:time(at)}</fssj>
        <xsl:for-each select="fields/field"><x mc="{m:wire('field', @name)}">{.}</x></xsl:for-each>
      </ts>
    </wqrw>
  </xsl:template>
</xsl:stylesheet>
