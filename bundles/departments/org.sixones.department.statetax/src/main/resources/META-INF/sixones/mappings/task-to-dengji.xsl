<?xml version="1.0" encoding="UTF-8"?>
<!-- handle, corrected: canonical applicationTask to the rpc call dengji. The wrapper is in the service's namespace, the parts are in none. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:sixones:mapping" xmlns:d="http://jsgs.gs/swdj" xpath-default-namespace="urn:sixones:canonical:1"
                exclude-result-prefixes="xs m" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>

  <xsl:key name="field" match="form/field" use="@name"/>

  <xsl:template match="/applicationTask">
    <d:dengji>
      <xxid>{header/messageId}</xxid>
      <sqbh>{header/caseNumber}</sqbh>
      <sxbm>{header/item}</sxbm>
      <ywlx>{m:wire('business-type', action)}</ywlx>
      <slrq>{acceptedOn}</slrq>
      <nsrxx>
        <nsrmc>{key('field', 'enterpriseNameZh')}</nsrmc>
        <nsrywmc>{key('field', 'enterpriseNameEn')}</nsrywmc>
        <shxydm>{key('field', 'creditCode')}</shxydm>
        <djzclx>{m:wire('enterprise-type', key('field', 'enterpriseType'))}</djzclx>
        <zczb>{format-number(xs:decimal(key('field', 'registeredCapital')), '0.00')}</zczb>
        <kyslrq>{key('field', 'establishedOn')}</kyslrq>
        <scjydz>{key('field', 'address')}</scjydz>
        <xzqhdm>{key('field', 'divisionCode')}</xzqhdm>
        <fddbrxm>{key('field', 'legalRepresentative')}</fddbrxm>
        <fddbrsfzh>{key('field', 'legalRepresentativeId')}</fddbrsfzh>
        <bsrxm>{key('field', 'contactName')}</bsrxm>
        <bsrdh>{key('field', 'contactPhone')}</bsrdh>
        <jyfw>{key('field', 'businessScope')}</jyfw>
        <khyh>{key('field', 'bankName')}</khyh>
        <yhzh>{key('field', 'bankAccount')}</yhzh>
        <xsl:where-populated><cwfzr>{key('field', 'accountant')}</cwfzr></xsl:where-populated>
      </nsrxx>
      <zlqd>
        <xsl:for-each select="materials/document">
          <zl>
            <zldm>{m:wire('material', code)}</zldm>
            <zlmc>{fileName}</zlmc>
          </zl>
        </xsl:for-each>
      </zlqd>
    </d:dengji>
  </xsl:template>
</xsl:stylesheet>
