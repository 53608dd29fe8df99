package org.rollcall.lab.wsman;

/** How does WinRM describe a shell that it has just opened? ([MS-WSMV] 3.1.4.5.2) */
final class ShellXml {
  private ShellXml() {}

  static String created(String id, ShellHost.Caller caller, WsmanRequest request) {
    var owner = XmlText.escape(caller.account());
    var resource = XmlText.escape(request.resource());
    return """
      <x:ResourceCreated><a:Address>http://%s/wsman</a:Address><a:ReferenceParameters>\
      <w:ResourceURI>%s</w:ResourceURI><w:SelectorSet><w:Selector Name="ShellId">%s</w:Selector>\
      </w:SelectorSet></a:ReferenceParameters></x:ResourceCreated>\
      <rsp:Shell><rsp:ShellId>%s</rsp:ShellId><rsp:ResourceUri>%s</rsp:ResourceUri>\
      <rsp:Owner>%s</rsp:Owner><rsp:ClientIP>127.0.0.1</rsp:ClientIP>\
      <rsp:IdleTimeOut>PT7200.000S</rsp:IdleTimeOut><rsp:InputStreams>stdin</rsp:InputStreams>\
      <rsp:OutputStreams>stdout stderr</rsp:OutputStreams></rsp:Shell>"""
        .formatted("127.0.0.1", resource, id, id, resource, owner);
  }
}
