<?xml version="1.0" encoding="UTF-8"?>
<!-- handle, pre-review, proceed, corrected: canonical applicationTask to the operation sqdj. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:sixones:mapping" xmlns:d="urn:sixones:department:land" xmlns="http://gt.wz/bdcdj"
                xpath-default-namespace="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:import href="times.xsl"/>

  <xsl:key name="field" match="form/field" use="@name"/>
  <xsl:key name="result" match="results/field" use="@name"/>

  <xsl:template match="/applicationTask">
    <sqdj>
      <bwid>{header/messageId}</bwid>
      <sqbh>{header/caseNumber}</sqbh>
      <sxdm>{header/item}</sxdm>
      <lx>{m:wire('business-type', action)}</lx>
      <slrq>{d:date(acceptedOn)}</slrq>
      <htbh>{key('field', 'contractNumber')}</htbh>
      <bdcdyh>{key('field', 'unitNumber')}</bdcdyh>
      <zl>{key('field', 'address')}</zl>
      <mj>{key('field', 'area')}</mj>
      <jyjg>{format-number(xs:decimal(key('field', 'price')), '0.00')}</jyjg>
      <zrf><xm>{key('field', 'sellerName')}</xm><zjhm>{key('field', 'sellerId')}</zjhm></zrf>
      <srf><xm>{key('field', 'buyerName')}</xm><zjhm>{key('field', 'buyerId')}</zjhm></srf>
      <lxdh>{key('field', 'contactPhone')}</lxdh>
      <xsl:where-populated><wspzh>{key('result', 'tax-levy/taxReceiptNumber')}</wspzh></xsl:where-populated>
      <xsl:for-each select="materials/document"><cl><dm>{m:wire('material', code)}</dm><mc>{fileName}</mc></cl></xsl:for-each>
    </sqdj>
  </xsl:template>
</xsl:stylesheet>
