<?xml version="1.0" encoding="UTF-8"?>
<!-- handle, corrected: canonical applicationTask to REQ 100101, 100102. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:sixones:mapping" xmlns:d="urn:sixones:department:foreign-exchange"
                xpath-default-namespace="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:import href="times.xsl"/>

  <xsl:key name="field" match="form/field" use="@name"/>
  <xsl:key name="result" match="results/field" use="@name"/>

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
        <QY>
          <QYMC>{key('field', 'enterpriseNameZh')}</QYMC>
          <QYYWMC>{key('field', 'enterpriseNameEn')}</QYYWMC>
          <SHXYDM>{key('field', 'creditCode')}</SHXYDM>
          <QYLX>{m:wire('enterprise-type', key('field', 'enterpriseType'))}</QYLX>
          <ZCZB>{format-number(xs:decimal(key('field', 'registeredCapital')), '0.00')}</ZCZB>
          <CLRQ>{d:date(key('field', 'establishedOn'))}</CLRQ>
          <DZ>{key('field', 'address')}</DZ>
          <QHDM>{key('field', 'divisionCode')}</QHDM>
          <FRXM>{key('field', 'legalRepresentative')}</FRXM>
          <FRZJH>{key('field', 'legalRepresentativeId')}</FRZJH>
          <LXR>{key('field', 'contactName')}</LXR>
          <LXDH>{key('field', 'contactPhone')}</LXDH>
          <JYFW>{key('field', 'businessScope')}</JYFW>
          <JCKLX>{m:wire('import-export-kind', key('field', 'importExportKinds'))}</JCKLX>
          <KHYH>{key('field', 'bankName')}</KHYH>
          <YHZH>{key('field', 'bankAccount')}</YHZH>
          <xsl:where-populated><WMBAH>{key('result', 'foreign-trade-filing/filingNumber')}</WMBAH></xsl:where-populated>
          <xsl:where-populated><HGZCH>{key('result', 'customs-registration/customsCode')}</HGZCH></xsl:where-populated>
        </QY>
        <xsl:for-each select="materials/document">
          <CL>
            <CLDM>{m:wire('material', code)}</CLDM>
            <CLMC>{fileName}</CLMC>
          </CL>
        </xsl:for-each>
      </DATA>
    </REQ>
  </xsl:template>
</xsl:stylesheet>
