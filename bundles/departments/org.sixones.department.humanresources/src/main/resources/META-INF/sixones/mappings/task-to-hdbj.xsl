<?xml version="1.0" encoding="UTF-8"?>
<!-- handle, corrected: canonical applicationTask to the operation hdbj. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:sixones:mapping" xmlns="http://rs.wz/sbyw"
                xpath-default-namespace="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>

  <xsl:key name="field" match="form/field" use="@name"/>

  <xsl:template match="/applicationTask">
    <hdbj>
      <xxid>{header/messageId}</xxid>
      <sqbh>{header/caseNumber}</sqbh>
      <lx>{m:wire('business-type', action)}</lx>
      <xm>{key('field', 'personName')}</xm>
      <sfzh>{key('field', 'personId')}</sfzh>
      <sbh>{key('field', 'socialSecurityNumber')}</sbh>
      <qsy>{translate(key('field', 'monthsFrom'), '-', '')}</qsy>
      <zzy>{translate(key('field', 'monthsTo'), '-', '')}</zzy>
      <js>{format-number(xs:decimal(key('field', 'base')), '0.00')}</js>
      <xsl:for-each select="materials/document"><cl><dm>{m:wire('material', code)}</dm><mc>{fileName}</mc></cl></xsl:for-each>
    </hdbj>
  </xsl:template>
</xsl:stylesheet>
