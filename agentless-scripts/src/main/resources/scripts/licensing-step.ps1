& {
  # One block without an empty line: read from stdin, an empty line would end it (RATIONALE.md).
  # For PCs without VBScript: the steps of ospp.vbs and slmgr.vbs by the CIM methods beneath them.
  $ErrorActionPreference = 'Stop'
  # Cmdlets that are functions of a module see the global preferences only.
  $global:ProgressPreference = 'SilentlyContinue'
  $global:WarningPreference = 'SilentlyContinue'
  $applications = @{ office = '0ff1ce15-a989-479d-af46-f275c6370663'; windows = '55c92734-d682-4d71-983e-d6ec3f16059f' }
  # The code of a refused method stands in the error's id, "HRESULT 0xc004f074,...", in every language.
  function Code-Of($problem) {
    if ("$($problem.FullyQualifiedErrorId)" -match '0x([0-9A-Fa-f]{8})') { return '0x' + $matches[1].ToUpper() }
    $data = "$($problem.Exception.ErrorData.error_Code)"
    if ($data -match '^[1-9]\d{0,9}$') { return '0x{0:X8}' -f [long] $data }
    if ("$($problem.Exception.HResult)" -match '^-\d{1,10}$') { return '0x{0:X8}' -f [int] $problem.Exception.HResult }
    '0x80004005'
  }
  # A method answers by throwing or, seldom, by its return value.
  function Ask($subject, $method, $arguments) {
    try {
      $call = @{ InputObject = $subject; MethodName = $method }
      if ($arguments) { $call.Arguments = $arguments }
      $answer = Invoke-CimMethod @call
      if ("$($answer.ReturnValue)" -match '^[1-9]\d{0,9}$') { return '0x{0:X8}' -f [long] "$($answer.ReturnValue)" }
      '0x00000000'
    } catch { Code-Of $_ }
  }
  function Service { Get-CimInstance SoftwareLicensingService -Property Version }
  # The state that others read is cached until somebody asks for it anew; that it cannot be, is no failure of the step.
  function Refresh {
    try { $null = Invoke-CimMethod -InputObject (Service) -MethodName RefreshLicenseStatus } catch { $null = $_ }
  }
  function Licences($application) {
    $id = $applications["$application"]
    if (-not $id) { return }
    $keyed = "ApplicationID = '$id' AND PartialProductKey IS NOT NULL"
    Get-CimInstance SoftwareLicensingProduct -Filter $keyed -Property 'ID', 'Name', 'Description', 'PartialProductKey' |
      Where-Object { "$($_.Description)" -match '\bVOLUME_KMSCLIENT\b' }
  }
  # The product's own setting, since it is the one that no other beats.
  function Set-Address($licence) {
    $code = Ask $licence 'SetKeyManagementServiceMachine' @{ MachineName = "$($rollcall.host)" }
    if ($code -ne '0x00000000') { return $code }
    Ask $licence 'SetKeyManagementServicePort' @{ PortNumber = [uint32] $rollcall.port }
  }
  function Row($licence, $code) {
    @{ id = "$($licence.ID)"; name = "$($licence.Name)"; partial_key = "$($licence.PartialProductKey)"; code = $code }
  }
  function Install-Key {
    $key = "$($rollcall.key)"
    try { $service = Service } catch { return @{ id = $null; name = $null; partial_key = $null; code = Code-Of $_ } }
    $code = Ask $service 'InstallProductKey' @{ ProductKey = $key }
    $last = if ($key -match '([A-Za-z0-9]{5})$') { $matches[1].ToUpper() } else { $null }
    @{ id = $null; name = $null; partial_key = $last; code = $code }
  }
  $answer = @{ rollcall = 1; script = "$($rollcall.script)"; results = $null }
  try {
    switch ($answer.script) {
      'set-host' { $answer.results = @(Licences $rollcall.application | ForEach-Object { Row $_ (Set-Address $_) }) }
      'activate' { $answer.results = @(Licences $rollcall.application | ForEach-Object { Row $_ (Ask $_ 'Activate' $null) }); Refresh }
      'install-key' { $answer.results = @(Install-Key); Refresh }
    }
  } catch { $answer.code = Code-Of $_ }
  $json = ConvertTo-Json -InputObject $answer -Depth 4 -Compress
  # Case-sensitive: ignoring case, the Kelvin sign would pass for a k.
  while ($json -cmatch '[^\x20-\x7e]') {
    $json = $json.Replace($matches[0], ('\u{0:x4}' -f [int] [char] $matches[0]))
  }
  '-----BEGIN ROLLCALL-----'
  $json
  '-----END ROLLCALL-----'
}

exit
