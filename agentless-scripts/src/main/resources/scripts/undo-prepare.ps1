# Puts back what prepare.ps1 found on this PC. 將 prepare.ps1 所做的變更還原成原來的狀態。
#
#   powershell -ExecutionPolicy Bypass -File undo-prepare.ps1
#requires -Version 5.1
#requires -RunAsAdministrator
[CmdletBinding()]
param()
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$memory = 'HKLM:\SOFTWARE\Rollcall'
$policies = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System'

function Say($zh, $en) {
  if ((Get-UICulture).Name -like 'zh-*') { Write-Host $zh } else { Write-Host $en }
}

# One thing that cannot be put back does not keep the others from it.
function Attempt($what, $undo) {
  try { & $undo } catch {
    $script:left += 1
    Say "無法還原：$what（$($_.Exception.Message)）" "Could not put back: $what ($($_.Exception.Message))"
  }
}

function Remove-Task {
  Get-ScheduledTask -TaskName 'Rollcall HTTPS listener' -ErrorAction SilentlyContinue | Unregister-ScheduledTask -Confirm:$false
  if (Test-Path -LiteralPath "$env:ProgramFiles\Rollcall") { Remove-Item -LiteralPath "$env:ProgramFiles\Rollcall" -Recurse -Force }
}

function Remove-Listener($transport) {
  Get-ChildItem WSMan:\localhost\Listener | Where-Object { $_.Keys -contains "Transport=$transport" } | Remove-Item -Recurse -Force
}

function Restore-Listeners($before) {
  if ("$((Get-Service WinRM).Status)" -ne 'Running') { Start-Service WinRM }
  if ($before.OwnListener -eq 'HTTPS') { Remove-Listener 'HTTPS' }
  if ("$($before.Listeners)" -split ',' -notcontains 'HTTP') { Remove-Listener 'HTTP' }
}

function Restore-Policy($value) {
  if ("$value" -eq '') {
    Remove-ItemProperty -LiteralPath $policies -Name LocalAccountTokenFilterPolicy -ErrorAction SilentlyContinue
  } else {
    Set-ItemProperty -LiteralPath $policies -Name LocalAccountTokenFilterPolicy -Type DWord -Value ([int] "$value")
  }
}

function Restore-Rules($names) {
  Get-NetFirewallRule -Name 'Rollcall' -ErrorAction SilentlyContinue | Remove-NetFirewallRule
  $enabled = "$names" -split ','
  Get-NetFirewallRule -Name 'WINRM-HTTP-In-TCP*' -ErrorAction SilentlyContinue | Where-Object { $enabled -notcontains $_.Name } | Disable-NetFirewallRule
}

function Restore-Ssh($was) {
  Get-NetFirewallRule -Name 'Rollcall-SSH' -ErrorAction SilentlyContinue | Remove-NetFirewallRule
  if ("$was" -eq '') { return }
  if ("$was" -eq 'Absent') {
    Stop-Service sshd -Force
    $null = Get-WindowsCapability -Online -Name 'OpenSSH.Server*' | Where-Object { "$($_.State)" -eq 'Installed' } | Remove-WindowsCapability -Online
    return
  }
  $mode, $running, $open = "$was" -split ','
  $modes = @{ Auto = 'Automatic'; Manual = 'Manual'; Disabled = 'Disabled' }
  if ($modes.ContainsKey($mode)) { Set-Service sshd -StartupType $modes[$mode] }
  if ($running -eq 'False') { Stop-Service sshd -Force }
  if ($open -eq 'True') { Enable-NetFirewallRule -Name 'OpenSSH-Server-In-TCP' }
}

function Restore-Service($before) {
  $modes = @{ Auto = 'Automatic'; Manual = 'Manual'; Disabled = 'Disabled' }
  if ($modes.ContainsKey("$($before.StartMode)")) { Set-Service WinRM -StartupType $modes["$($before.StartMode)"] }
  if ($before.Running -eq 'False') { Stop-Service WinRM -Force }
}

if (-not (Test-Path -LiteralPath $memory)) {
  Say '這台電腦沒有執行過 prepare.ps1，不需要還原。' 'prepare.ps1 has not been run on this PC; there is nothing to undo.'
  return
}
$before = Get-ItemProperty -LiteralPath $memory
$left = 0
Attempt 'scheduled task' { Remove-Task }
Attempt 'listeners' { Restore-Listeners $before }
Attempt 'certificate' {
  $own = "Cert:\LocalMachine\My\$($before.Certificate)"
  if ($before.Certificate -and (Test-Path -LiteralPath $own)) { Remove-Item -LiteralPath $own }
}
Attempt 'LocalAccountTokenFilterPolicy' { Restore-Policy $before.Policy }
Attempt 'firewall rules' { Restore-Rules $before.Rules }
Attempt 'OpenSSH server' { Restore-Ssh $before.Ssh }
Attempt 'WinRM service' { Restore-Service $before }
if ($left -eq 0) {
  Remove-Item -LiteralPath $memory -Recurse
  Say '已還原。' 'Put back as it was.'
} else {
  Say '部分項目未還原；排除原因後可再執行一次。' 'Some things remain; mend the cause and run this again.'
}
