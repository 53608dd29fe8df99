& {
  # One block without an empty line: read from stdin, an empty line would end it (RATIONALE.md).
  # Wakes the PCs with these network addresses: routers drop such packets, a PC in the same room need not ask one.
  $ErrorActionPreference = 'Stop'
  # Cmdlets that are functions of a module see the global preferences only.
  $global:ProgressPreference = 'SilentlyContinue'
  $global:WarningPreference = 'SilentlyContinue'
  $answer = @{ rollcall = 1; script = 'wake-neighbours'; language_mode = "$($ExecutionContext.SessionState.LanguageMode)"; sockets = 0; sent = 0 }
  function Packet($mac) {
    $six = @(for ($i = 0; $i -lt 12; $i += 2) { [byte] "0x$($mac.Substring($i, 2))" })
    , [byte[]] ((@(255) * 6) + ($six * 16))
  }
  # From a socket of each address of this PC, since Windows sends a broadcast out by the first network alone.
  function Sockets {
    $addresses = @(Get-CimInstance Win32_NetworkAdapterConfiguration -Filter 'IPEnabled = TRUE' -Property IPAddress | ForEach-Object { $_.IPAddress })
    foreach ($address in @($addresses | Where-Object { "$_" -match '^\d+\.\d+\.\d+\.\d+$' -and "$_" -notmatch '^(127|169\.254)\.' } | Select-Object -First 8)) {
      try {
        $from = New-Object System.Net.IPEndPoint -ArgumentList ([System.Net.IPAddress]::Parse($address)), 0
        $socket = New-Object System.Net.Sockets.UdpClient -ArgumentList $from
        $socket.EnableBroadcast = $true
        $socket
      } catch { $null = $_ }
    }
  }
  # Neither sockets nor bytes can be had in constrained language mode: that is an answer, too.
  if ($answer.language_mode -eq 'FullLanguage') {
    $macs = @("$($rollcall.macs)" -split ',' | Where-Object { $_ -match '^[0-9A-F]{12}$' } | Select-Object -First 60)
    $sockets = @(Sockets)
    $answer.sockets = $sockets.Count
    $heard = @{}
    foreach ($round in 1..3) {
      foreach ($mac in $macs) {
        $packet = Packet $mac
        foreach ($socket in $sockets) {
          foreach ($port in 9, 7) {
            try { $null = $socket.Send($packet, $packet.Length, '255.255.255.255', $port); $heard[$mac] = $true } catch { $null = $_ }
          }
        }
        Start-Sleep -Milliseconds 10
      }
    }
    foreach ($socket in $sockets) { $socket.Close() }
    $answer.sent = $heard.Count
  }
  $json = ConvertTo-Json -InputObject $answer -Compress
  '-----BEGIN ROLLCALL-----'
  $json
  '-----END ROLLCALL-----'
}

exit
