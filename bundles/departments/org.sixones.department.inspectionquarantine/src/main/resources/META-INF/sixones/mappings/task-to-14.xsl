<?xml version="1.0" encoding="UTF-8"?>
<!-- withdraw: canonical applicationTask to record 14. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xpath-default-namespace="urn:sixones:canonical:1"
                expand-text="yes">
  <xsl:template match="/applicationTask">
    <record type="14">
      <field name="version">01</field>
      <field name="serial">{header/messageId}</field>
      <field name="caseNumber">{header/caseNumber}</field>
      <field name="itemCode">{header/item}</field>
      <field name="sentAt">{header/createdAt}</field>
      <field name="reason">申请人撤件</field>
    </record>
  </xsl:template>
</xsl:stylesheet>
