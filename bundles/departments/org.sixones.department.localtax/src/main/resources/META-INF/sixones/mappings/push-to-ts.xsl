<?xml version="1.0" encoding="UTF-8"?>
<!-- What others have done: canonical businessFact to SBBW TS01. Money, areas and days are written as the levy writes its own. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:sixones:mapping" xmlns:d="urn:sixones:department:local-tax"
                xpath-default-namespace="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:import href="forms.xsl"/>

  <xsl:template match="/businessFact">
    <SBBW>
      <TOU>
        <JYM>TS01</JYM>
        <BWID>{header/messageId}</BWID>
        <FSSJ>{d:time(header/createdAt)}</FSSJ>
      </TOU>
      <TS>
        <ZT>{header/subject}</ZT>
        <SJDM>{m:wire('fact', fact)}</SJDM>
        <LY>{source}</LY>
        <FSSJ>{d:time(at)}</FSSJ>
        <xsl:for-each select="fields/field"><X MC="{m:wire('field', @name)}"><xsl:apply-templates select="."/></X></xsl:for-each>
      </TS>
    </SBBW>
  </xsl:template>

  <xsl:template match="field">{.}</xsl:template>
  <xsl:template match="field[@name = ('price', 'area')]">{d:hundredths(xs:decimal(.))}</xsl:template>
  <xsl:template match="field[@name = ('signedOn', 'registeredOn')]">{d:date(.)}</xsl:template>
</xsl:stylesheet>
