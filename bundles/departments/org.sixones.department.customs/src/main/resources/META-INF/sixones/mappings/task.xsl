<?xml version="1.0" encoding="UTF-8"?>
<!-- pre-review, proceed, corrected, handle: canonical applicationTask to ZCDJ_REQ (ZC01, ZC02, ZC03, ZC05). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:sixones:mapping" xmlns:d="urn:sixones:department:customs" xmlns="http://h2010.customs/zcdj"
                xpath-default-namespace="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:import href="times.xsl"/>

  <xsl:key name="field" match="form/field" use="@name"/>
  <xsl:key name="result" match="results/field" use="@name"/>

  <xsl:template match="/applicationTask">
    <ZCDJ_REQ>
      <HEAD>
        <MSG_ID>{header/messageId}</MSG_ID>
        <MSG_TYPE>{m:wire('message-type', action)}</MSG_TYPE>
        <APP_NO>{header/caseNumber}</APP_NO>
        <ITEM_NO>{header/item}</ITEM_NO>
        <SEND_TIME>{d:time(header/createdAt)}</SEND_TIME>
      </HEAD>
      <BODY>
        <xsl:where-populated><COP_FILING_NO>{key('result', 'foreign-trade-filing/filingNumber')}</COP_FILING_NO></xsl:where-populated>
        <ETPS>
          <ETPS_NAME>{key('field', 'enterpriseNameZh')}</ETPS_NAME>
          <ETPS_NAME_EN>{key('field', 'enterpriseNameEn')}</ETPS_NAME_EN>
          <SOCIAL_CODE>{key('field', 'creditCode')}</SOCIAL_CODE>
          <ETPS_KIND>{m:wire('enterprise-type', key('field', 'enterpriseType'))}</ETPS_KIND>
          <!-- 142 is the yuan in the customs' own table of currencies -->
          <REG_CAP CURR="142">{format-number(xs:decimal(key('field', 'registeredCapital')), '0.00')}</REG_CAP>
          <FOUND_DATE>{d:date(key('field', 'establishedOn'))}</FOUND_DATE>
          <ADDR_CO>{key('field', 'address')}</ADDR_CO>
          <DIST_CODE>{key('field', 'divisionCode')}</DIST_CODE>
          <LAW_MAN>{key('field', 'legalRepresentative')}</LAW_MAN>
          <LAW_MAN_ID>{key('field', 'legalRepresentativeId')}</LAW_MAN_ID>
          <CONTAC_CO>{key('field', 'contactName')}</CONTAC_CO>
          <TEL_CO>{key('field', 'contactPhone')}</TEL_CO>
          <xsl:where-populated><EMAIL>{key('field', 'email')}</EMAIL></xsl:where-populated>
          <BUSI_SCOPE>{key('field', 'businessScope')}</BUSI_SCOPE>
          <IE_KIND>{m:wire('import-export-kind', key('field', 'importExportKinds'))}</IE_KIND>
          <BANK_NAME>{key('field', 'bankName')}</BANK_NAME>
          <BANK_ACC>{key('field', 'bankAccount')}</BANK_ACC>
        </ETPS>
        <DOC_LIST>
          <xsl:for-each select="materials/document">
            <DOC>
              <DOC_CODE>{m:wire('subject', code)}</DOC_CODE>
              <DOC_NAME>{fileName}</DOC_NAME>
              <DOC_DIGEST>{sha256}</DOC_DIGEST>
            </DOC>
          </xsl:for-each>
        </DOC_LIST>
        <RECV_DATE>{d:date(acceptedOn)}</RECV_DATE>
      </BODY>
    </ZCDJ_REQ>
  </xsl:template>
</xsl:stylesheet>
