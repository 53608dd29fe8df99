& {
  # One block without an empty line: read from stdin, an empty line would end it (RATIONALE.md).
  # Core types and cmdlets only, so that it also runs in constrained language mode.
  $ErrorActionPreference = 'Stop'
  # Cmdlets that are functions of a module see the global preferences only.
  $global:ProgressPreference = 'SilentlyContinue'
  $global:WarningPreference = 'SilentlyContinue'
  # Users of this PC, of a domain and of Entra ID; never Windows' own accounts, window managers among them.
  $person = '^S-1-(5-21|12-1)-'
  # Whoever is logged on owns programs in a session other than that of the services, connected or not, locked or not.
  # The list of logons is no help: it keeps some that are long over, and quser speaks the PC's language.
  function Somebody {
    $programs = @(Get-CimInstance Win32_Process -Filter 'SessionId > 0' -Property 'Handle', 'Name' | Sort-Object { "$($_.Name)" -ne 'explorer.exe' })
    $told = 0
    foreach ($program in $programs) {
      try { $owner = "$((Invoke-CimMethod -InputObject $program -MethodName GetOwnerSid).Sid)" } catch { continue }
      if ($owner -match $person) { return $true }
      if ($owner) { $told++ }
    }
    # A PC that shows its logon screen has programs in a session, too: told of none of them, we know nothing.
    if ($programs.Count -gt 0 -and $told -eq 0) { throw 'no owner could be read' }
    $false
  }
  $answer = @{ rollcall = 1; script = 'shut-down'; result = 'refused'; exit_code = $null }
  try {
    if (Somebody) { $answer.result = 'somebody_logged_on' }
    else {
      $null = & "$env:SystemRoot\System32\shutdown.exe" /s /t 30 /d p:4:1
      $answer.exit_code = $LASTEXITCODE
      if ($LASTEXITCODE -eq 0) { $answer.result = 'shut_down' }
    }
  } catch { $null = $_ }
  $json = ConvertTo-Json -InputObject $answer -Compress
  '-----BEGIN ROLLCALL-----'
  $json
  '-----END ROLLCALL-----'
}

exit
