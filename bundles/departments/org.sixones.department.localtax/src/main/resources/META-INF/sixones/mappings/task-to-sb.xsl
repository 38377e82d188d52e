<?xml version="1.0" encoding="UTF-8"?>
<!-- handle, corrected: canonical applicationTask to SBBW SB01, SB02. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:sixones:mapping" xmlns:d="urn:sixones:department:local-tax"
                xpath-default-namespace="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:import href="forms.xsl"/>

  <xsl:key name="field" match="form/field" use="@name"/>
  <xsl:key name="result" match="results/field" use="@name"/>

  <xsl:template match="/applicationTask">
    <SBBW>
      <TOU>
        <JYM>{m:wire('transaction', action)}</JYM>
        <BWID>{header/messageId}</BWID>
        <FSSJ>{d:time(header/createdAt)}</FSSJ>
      </TOU>
      <SB>
        <SQBH>{header/caseNumber}</SQBH>
        <SXDM>{header/item}</SXDM>
        <SLRQ>{d:date(acceptedOn)}</SLRQ>
        <HTBH>{key('field', 'contractNumber')}</HTBH>
        <DYH>{key('field', 'unitNumber')}</DYH>
        <MJ>{d:hundredths(xs:decimal(key('field', 'area')))}</MJ>
        <JYJG>{d:hundredths(xs:decimal(key('field', 'price')))}</JYJG>
        <QDRQ>{d:date(key('field', 'signedOn'))}</QDRQ>
        <WYZF>{m:wire('only-home', key('field', 'onlyHome'))}</WYZF>
        <CSF XM="{key('field', 'sellerName')}" ZJ="{key('field', 'sellerId')}"/>
        <MSF XM="{key('field', 'buyerName')}" ZJ="{key('field', 'buyerId')}"/>
        <LXDH>{key('field', 'contactPhone')}</LXDH>
        <xsl:where-populated><BAH>{key('result', 'contract-filing/contractFilingNumber')}</BAH></xsl:where-populated>
        <xsl:for-each select="materials/document"><CL DM="{m:wire('material', code)}" MC="{fileName}"/></xsl:for-each>
      </SB>
    </SBBW>
  </xsl:template>
</xsl:stylesheet>
