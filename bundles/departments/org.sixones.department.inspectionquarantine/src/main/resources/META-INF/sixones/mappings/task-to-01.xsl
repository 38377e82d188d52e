<?xml version="1.0" encoding="UTF-8"?>
<!-- handle, corrected: canonical applicationTask to record 01. Widths, fill and encoding: layouts/records.yaml. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:m="urn:sixones:mapping"
                xpath-default-namespace="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>

  <xsl:key name="field" match="form/field" use="@name"/>

  <xsl:template match="/applicationTask">
    <xsl:variable name="form" select="form"/>
    <xsl:variable name="flags" select="materials/document ! m:wire('material-flag', code)"/>
    <record type="01">
      <field name="version">01</field>
      <field name="serial">{header/messageId}</field>
      <field name="caseNumber">{header/caseNumber}</field>
      <field name="itemCode">{header/item}</field>
      <field name="sentAt">{header/createdAt}</field>
      <field name="businessType">{m:wire('business-type', action)}</field>
      <field name="acceptedOn">{acceptedOn}</field>
      <xsl:for-each select="'enterpriseNameZh', 'enterpriseNameEn', 'creditCode', 'registeredCapital', 'establishedOn', 'address',
                            'divisionCode', 'legalRepresentative', 'legalRepresentativeId', 'contactName', 'contactPhone', 'email',
                            'businessScope'">
        <field name="{.}">{key('field', ., $form)}</field>
      </xsl:for-each>
      <field name="enterpriseType">{m:wire('enterprise-type', key('field', 'enterpriseType'))}</field>
      <field name="importExportKinds">{m:wire('import-export-kind', key('field', 'importExportKinds'))}</field>
      <field name="materials">{string-join((1 to 8) ! (if (string(.) = $flags) then '1' else '0'))}</field>
    </record>
  </xsl:template>
</xsl:stylesheet>
