<?xml version="1.0" encoding="UTF-8"?>
<!-- What the social insurance has done: canonical businessFact to record 25. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:sixones:mapping"
                xpath-default-namespace="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>

  <xsl:key name="field" match="fields/field" use="@name"/>

  <xsl:template match="/businessFact">
    <record type="25">
      <field name="serial">{header/messageId}</field>
      <field name="sentAt">{header/createdAt}</field>
      <field name="subject">{header/subject}</field>
      <field name="factCode">{m:wire('fee-fact', fact)}</field>
      <field name="at">{at}</field>
      <field name="assessmentNumber">{key('field', 'assessmentNumber')}</field>
      <field name="amount">{key('field', 'amount')}</field>
    </record>
  </xsl:template>
</xsl:stylesheet>
