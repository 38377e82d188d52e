<?xml version="1.0" encoding="UTF-8"?>
<!-- handle, corrected: canonical applicationTask to wqrw BA01, BA02. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:sixones:mapping" xmlns:d="urn:sixones:department:housing" xmlns="http://zj.wz/wqba"
                xpath-default-namespace="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:import href="times.xsl"/>

  <xsl:key name="field" match="form/field" use="@name"/>

  <xsl:template match="/applicationTask">
    <wqrw>
      <xx>
        <xxid>{header/messageId}</xxid>
        <lx>{m:wire('message-type', action)}</lx>
        <fssj>{d:time(header/createdAt)}</fssj>
      </xx>
      <ba>
        <sqbh>{header/caseNumber}</sqbh>
        <sxbm>{header/item}</sxbm>
        <slrq>{d:date(acceptedOn)}</slrq>
        <htbh>{key('field', 'contractNumber')}</htbh>
        <bdcdyh>{key('field', 'unitNumber')}</bdcdyh>
        <fwzl>{key('field', 'address')}</fwzl>
        <jzmj>{key('field', 'area')}</jzmj>
        <cjj>{format-number(xs:decimal(key('field', 'price')), '0.00')}</cjj>
        <qdrq>{d:date(key('field', 'signedOn'))}</qdrq>
        <cmr><xm>{key('field', 'sellerName')}</xm><zjhm>{key('field', 'sellerId')}</zjhm></cmr>
        <gmr><xm>{key('field', 'buyerName')}</xm><zjhm>{key('field', 'buyerId')}</zjhm></gmr>
        <lxdh>{key('field', 'contactPhone')}</lxdh>
        <xsl:for-each select="materials/document"><cl dm="{m:wire('subject', code)}" mc="{fileName}"/></xsl:for-each>
      </ba>
    </wqrw>
  </xsl:template>
</xsl:stylesheet>
