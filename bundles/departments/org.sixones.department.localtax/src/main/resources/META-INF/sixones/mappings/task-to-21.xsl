<?xml version="1.0" encoding="UTF-8"?>
<!-- handle: canonical applicationTask to record 21. Number and amount are what the assessment decided. Widths: layouts/sbf.yaml. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:sixones:mapping"
                xpath-default-namespace="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:key name="field" match="form/field" use="@name"/>
  <xsl:key name="result" match="results/field" use="@name"/>

  <xsl:template match="/applicationTask">
    <record type="21">
      <field name="serial">{header/messageId}</field>
      <field name="caseNumber">{header/caseNumber}</field>
      <field name="itemCode">{header/item}</field>
      <field name="sentAt">{header/createdAt}</field>
      <field name="acceptedOn">{acceptedOn}</field>
      <field name="assessmentNumber">{key('result', 'back-payment-assessment/assessmentNumber')}</field>
      <field name="amount">{key('result', 'back-payment-assessment/amount')}</field>
      <field name="personName">{key('field', 'personName')}</field>
      <field name="personId">{key('field', 'personId')}</field>
      <field name="socialSecurityNumber">{key('field', 'socialSecurityNumber')}</field>
    </record>
  </xsl:template>
</xsl:stylesheet>
