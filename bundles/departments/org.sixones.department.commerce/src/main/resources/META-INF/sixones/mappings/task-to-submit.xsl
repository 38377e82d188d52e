<?xml version="1.0" encoding="UTF-8"?>
<!-- handle, corrected: canonical applicationTask to submitFiling. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:sixones:mapping" xmlns="http://service.wmba.swj/" xpath-default-namespace="urn:sixones:canonical:1"
                exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>

  <xsl:key name="field" match="form/field" use="@name"/>

  <xsl:template match="/applicationTask">
    <submitFiling>
      <msgId>{header/messageId}</msgId>
      <applyNo>{header/caseNumber}</applyNo>
      <bizType>{m:wire('business-type', action)}</bizType>
      <qymc>{key('field', 'enterpriseNameZh')}</qymc>
      <qyywmc>{key('field', 'enterpriseNameEn')}</qyywmc>
      <tyshxydm>{key('field', 'creditCode')}</tyshxydm>
      <qylx>{m:wire('enterprise-type', key('field', 'enterpriseType'))}</qylx>
      <!-- yuan to ten thousand yuan (万元) -->
      <zczb>{format-number(xs:decimal(key('field', 'registeredCapital')) div 10000, '0.000000')}</zczb>
      <clrq>{key('field', 'establishedOn')}</clrq>
      <dz>{key('field', 'address')}</dz>
      <xzqh>{key('field', 'divisionCode')}</xzqh>
      <fddbr>{key('field', 'legalRepresentative')}</fddbr>
      <fddbrzjh>{key('field', 'legalRepresentativeId')}</fddbrzjh>
      <lxr>{key('field', 'contactName')}</lxr>
      <lxdh>{key('field', 'contactPhone')}</lxdh>
      <xsl:where-populated><dzyx>{key('field', 'email')}</dzyx></xsl:where-populated>
      <jyfw>{key('field', 'businessScope')}</jyfw>
      <jcklx>{m:wire('import-export-kind', key('field', 'importExportKinds'))}</jcklx>
      <slrq>{acceptedOn}</slrq>
      <xsl:for-each select="materials/document">
        <fj>
          <fjbm>{m:wire('subject', code)}</fjbm>
          <fjmc>{fileName}</fjmc>
          <fjzy>{sha256}</fjzy>
        </fj>
      </xsl:for-each>
    </submitFiling>
  </xsl:template>
</xsl:stylesheet>
