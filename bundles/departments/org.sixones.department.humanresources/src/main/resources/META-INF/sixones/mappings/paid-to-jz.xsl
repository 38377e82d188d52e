<?xml version="1.0" encoding="UTF-8"?>
<!-- Local tax has the money: canonical businessFact contribution-paid to the operation jz. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:sixones:mapping" xmlns="http://rs.wz/sbyw"
                xpath-default-namespace="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:key name="field" match="fields/field" use="@name"/>

  <xsl:template match="/businessFact[fact = 'contribution-paid']">
    <jz>
      <xxid>{header/messageId}</xxid>
      <zt>{header/subject}</zt>
      <hdbh>{key('field', 'assessmentNumber')}</hdbh>
      <je>{format-number(xs:decimal(key('field', 'amount')), '0.00')}</je>
      <pzh>{key('field', 'paymentReceiptNumber')}</pzh>
      <rkrq>{translate(key('field', 'paidOn'), '-', '')}</rkrq>
    </jz>
  </xsl:template>
</xsl:stylesheet>
