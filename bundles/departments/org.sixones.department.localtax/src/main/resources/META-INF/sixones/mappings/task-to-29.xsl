<?xml version="1.0" encoding="UTF-8"?>
<!-- withdraw: canonical applicationTask to record 29. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:sixones:mapping"
                xpath-default-namespace="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:template match="/applicationTask">
    <record type="29">
      <field name="serial">{header/messageId}</field>
      <field name="caseNumber">{header/caseNumber}</field>
      <field name="itemCode">{header/item}</field>
      <field name="sentAt">{header/createdAt}</field>
      <field name="reason">申请人撤件</field>
    </record>
  </xsl:template>
</xsl:stylesheet>
