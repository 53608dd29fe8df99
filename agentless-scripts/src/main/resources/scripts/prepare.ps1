# Readies this PC, once, for visits by a Rollcall server: WinRM on, and a firewall rule that lets only the server in.
# 讓這台電腦可以接受 Rollcall 伺服器的遠端作業（執行一次即可）：開啟 WinRM，並以防火牆規則限制只有該伺服器可以連入。
#
#   powershell -ExecutionPolicy Bypass -File prepare.ps1 -Server 192.0.2.10 [-LocalAccount] [-Https] [-HttpsAfterCloning] [-Thumbprint HEX] [-OpenSsh]
#
# undo-prepare.ps1 puts back what was there before. 還原請執行 undo-prepare.ps1。
#requires -Version 5.1
#requires -RunAsAdministrator
[CmdletBinding(DefaultParameterSetName = 'Prepare')]
param(
  # Addresses or networks that may connect: 192.0.2.10, 192.0.2.0/28 …
  [Parameter(Mandatory = $true, ParameterSetName = 'Prepare')] [string[]] $Server,
  # Needed only where the visits log in with a local account other than the built-in Administrator: Windows takes such
  # an account's rights away over the network. It does so for every local administrator of the PC, hence never by default.
  [Parameter(ParameterSetName = 'Prepare')] [switch] $LocalAccount,
  # An HTTPS listener now, with the certificate of -Thumbprint or else a self-signed one.
  [Parameter(ParameterSetName = 'Prepare')] [switch] $Https,
  # An HTTPS listener at the first boot of each clone of this image: a key pair that is cloned is nobody's.
  [Parameter(ParameterSetName = 'Prepare')] [switch] $HttpsAfterCloning,
  [Parameter(ParameterSetName = 'Prepare')] [string] $Thumbprint,
  # The OpenSSH server as well, or instead: visits by SSH.
  [Parameter(ParameterSetName = 'Prepare')] [switch] $OpenSsh,
  # What the scheduled task calls.
  [Parameter(Mandatory = $true, ParameterSetName = 'Boot')] [switch] $AtBoot
)
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$memory = 'HKLM:\SOFTWARE\Rollcall'
$policies = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System'
$ruleName = 'Rollcall'
$sshRule = 'Rollcall-SSH'
$taskName = 'Rollcall HTTPS listener'
# Program Files, not ProgramData: what SYSTEM runs must not be writable by users.
$home_folder = "$env:ProgramFiles\Rollcall"

function Say($zh, $en) {
  if ((Get-UICulture).Name -like 'zh-*') { Write-Host $zh } else { Write-Host $en }
}

function Identity {
  "$((Get-CimInstance Win32_ComputerSystemProduct).UUID)|$env:COMPUTERNAME"
}

function Policy {
  (Get-ItemProperty -LiteralPath $policies).LocalAccountTokenFilterPolicy
}

function Set-Policy($value) {
  if ("$value" -eq '') {
    Remove-ItemProperty -LiteralPath $policies -Name LocalAccountTokenFilterPolicy -ErrorAction SilentlyContinue
  } else {
    Set-ItemProperty -LiteralPath $policies -Name LocalAccountTokenFilterPolicy -Type DWord -Value ([int] "$value")
  }
}

function Windows-Rules {
  @(Get-NetFirewallRule -Name 'WINRM-HTTP-In-TCP*' -ErrorAction SilentlyContinue | Where-Object { "$($_.Enabled)" -eq 'True' } | ForEach-Object { $_.Name })
}

# Enable-PSRemoting opens Windows' own rules to every address of the network; ours is to be the only new door.
function Close-WindowsRules {
  $before = "$((Get-ItemProperty -LiteralPath $memory).Rules)" -split ','
  foreach ($name in Windows-Rules) {
    if ($before -contains $name) {
      Say "原有的防火牆規則仍然開放：$name" "A firewall rule of before still admits others: $name"
    } else {
      Disable-NetFirewallRule -Name $name
    }
  }
}

# The listeners can be listed only while the service runs.
function Listeners {
  $service = Get-Service WinRM
  if ("$($service.Status)" -ne 'Running') { Start-Service WinRM }
  @(Get-ChildItem WSMan:\localhost\Listener | ForEach-Object { ($_.Keys | Where-Object { $_ -like 'Transport=*' }) -replace '^Transport=', '' })
}

# Written at the first run only: a second one would remember our own doing.
function Remember {
  if ((Test-Path -LiteralPath $memory) -and $null -ne (Get-ItemProperty -LiteralPath $memory).StartMode) { return }
  $service = Get-CimInstance Win32_Service -Filter "Name = 'WinRM'"
  $before = @{
    StartMode = "$($service.StartMode)"
    Running = "$($service.State -eq 'Running')"
    Policy = "$(Policy)"
    Rules = (Windows-Rules) -join ','
  }
  if ("$($service.StartMode)" -eq 'Disabled') { Set-Service WinRM -StartupType Manual }
  $before.Listeners = (Listeners) -join ','
  $null = New-Item -Path $memory -Force
  foreach ($name in $before.Keys) { Set-ItemProperty -LiteralPath $memory -Name $name -Value $before[$name] }
}

function Open-Firewall {
  Get-NetFirewallRule -Name $ruleName -ErrorAction SilentlyContinue | Remove-NetFirewallRule
  $rule = @{
    Name = $ruleName; DisplayName = 'Rollcall (WinRM)'; Direction = 'Inbound'; Action = 'Allow'; Profile = 'Any'
    Protocol = 'TCP'; LocalPort = '5985', '5986'; RemoteAddress = $Server
  }
  $null = New-NetFirewallRule @rule
}

# Written at the first run only, as above: Absent, or how the service was and whether its own rule was open.
function Remember-Ssh($capability) {
  if ($null -ne (Get-ItemProperty -LiteralPath $memory).Ssh) { return }
  $service = Get-CimInstance Win32_Service -Filter "Name = 'sshd'"
  $rule = Get-NetFirewallRule -Name 'OpenSSH-Server-In-TCP' -ErrorAction SilentlyContinue
  $before = "$($service.StartMode),$($service.State -eq 'Running'),$("$($rule.Enabled)" -eq 'True')"
  if (-not $service -and "$($capability.State)" -ne 'Installed') { $before = 'Absent' }
  Set-ItemProperty -LiteralPath $memory -Name Ssh -Value $before
}

function Enable-OpenSsh {
  $capability = Get-WindowsCapability -Online -Name 'OpenSSH.Server*' | Select-Object -First 1
  Remember-Ssh $capability
  if ("$($capability.State)" -ne 'Installed') { $null = Add-WindowsCapability -Online -Name $capability.Name }
  Set-Service sshd -StartupType Automatic
  Start-Service sshd
  # The feature opens a rule to everybody; ours is to be the only door.
  Disable-NetFirewallRule -Name 'OpenSSH-Server-In-TCP' -ErrorAction SilentlyContinue
  Get-NetFirewallRule -Name $sshRule -ErrorAction SilentlyContinue | Remove-NetFirewallRule
  $rule = @{
    Name = $sshRule; DisplayName = 'Rollcall (SSH)'; Direction = 'Inbound'; Action = 'Allow'; Profile = 'Any'
    Protocol = 'TCP'; LocalPort = '22'; RemoteAddress = $Server
  }
  $null = New-NetFirewallRule @rule
  $keys = "$env:ProgramData\ssh"
  foreach ($key in Get-ChildItem -LiteralPath $keys -Filter 'ssh_host_*_key.pub' -ErrorAction SilentlyContinue) {
    $print = & "$env:SystemRoot\System32\OpenSSH\ssh-keygen.exe" -lf $key.FullName
    Say "主機金鑰：$print" "Host key: $print"
  }
}

function New-Certificate {
  $names = @($env:COMPUTERNAME)
  $system = Get-CimInstance Win32_ComputerSystem
  if ($system.PartOfDomain) { $names += "$env:COMPUTERNAME.$($system.Domain)" }
  $made = New-SelfSignedCertificate -DnsName $names -CertStoreLocation Cert:\LocalMachine\My -NotAfter (Get-Date).AddYears(5)
  Set-ItemProperty -LiteralPath $memory -Name Certificate -Value $made.Thumbprint
  $made.Thumbprint
}

function New-HttpsListener($print) {
  if (@(Listeners) -contains 'HTTPS') {
    Say '已有 HTTPS 接聽程式，保持不變。' 'There is an HTTPS listener already; it stays as it is.'
    return
  }
  if (-not $print) { $print = New-Certificate }
  $null = New-Item -Path WSMan:\localhost\Listener -Transport HTTPS -Address * -CertificateThumbPrint $print -Force
  Set-ItemProperty -LiteralPath $memory -Name OwnListener -Value 'HTTPS'
  Say "HTTPS 接聽程式已建立，憑證指紋：$print" "HTTPS listener made; the certificate's thumbprint: $print"
}

function Register-FirstBoot {
  $null = New-Item -ItemType Directory -Path $home_folder -Force
  if ($PSCommandPath -ne "$home_folder\prepare.ps1") { Copy-Item -LiteralPath $PSCommandPath -Destination "$home_folder\prepare.ps1" -Force }
  Set-ItemProperty -LiteralPath $memory -Name Image -Value (Identity)
  $shell = "$env:SystemRoot\System32\WindowsPowerShell\v1.0\powershell.exe"
  $task = @{
    TaskName = $taskName; Force = $true
    Principal = New-ScheduledTaskPrincipal -UserId 'S-1-5-18' -LogonType ServiceAccount -RunLevel Highest
    Action = New-ScheduledTaskAction -Execute $shell -Argument "-NoProfile -NonInteractive -ExecutionPolicy Bypass -File `"$home_folder\prepare.ps1`" -AtBoot"
    Trigger = New-ScheduledTaskTrigger -AtStartup
  }
  $null = Register-ScheduledTask @task
  Say '複製後的電腦第一次開機時會建立自己的 HTTPS 憑證。' 'Each clone will make its own HTTPS certificate at its first boot.'
}

# What the image had is in every clone, and so is its private key.
function Remove-ImageListener {
  $image = Get-ItemProperty -LiteralPath $memory
  if ($image.OwnListener -ne 'HTTPS') { return }
  if (@(Listeners) -contains 'HTTPS') {
    Get-ChildItem WSMan:\localhost\Listener | Where-Object { $_.Keys -contains 'Transport=HTTPS' } | Remove-Item -Recurse -Force
  }
  $cloned = "Cert:\LocalMachine\My\$($image.Certificate)"
  if ($image.Certificate -and (Test-Path -LiteralPath $cloned)) { Remove-Item -LiteralPath $cloned }
}

# The image itself boots, too, before it is captured: only another machine or another name is a clone.
function Boot {
  if ((Get-ItemProperty -LiteralPath $memory).Image -eq (Identity)) { return }
  Remove-ImageListener
  New-HttpsListener $null
  Unregister-ScheduledTask -TaskName $taskName -Confirm:$false
  Remove-ItemProperty -LiteralPath $memory -Name Image
  Remove-Item -LiteralPath $home_folder -Recurse -Force
}

if ($AtBoot) {
  Boot
  return
}
# powershell -File hands "a,b" over as one word.
$Server = @($Server -split ',' | ForEach-Object { $_.Trim() } | Where-Object { $_ })
foreach ($address in $Server) {
  if ($address -notmatch '^[0-9A-Fa-f:.]+([/-][0-9A-Fa-f:.]+)?$') { throw "-Server: $address" }
}
Remember
# Enable-PSRemoting switches the policy on by itself; it is put back to what was asked for, or to what was there.
$policy = (Get-ItemProperty -LiteralPath $memory).Policy
$null = Enable-PSRemoting -SkipNetworkProfileCheck -Force
if ($LocalAccount) { Set-Policy 1 } else { Set-Policy $policy }
Close-WindowsRules
Open-Firewall
if ($Https) { New-HttpsListener $Thumbprint }
if ($HttpsAfterCloning) { Register-FirstBoot }
if ($OpenSsh) { Enable-OpenSsh }
Say "完成。可連入的位址：$($Server -join ', ')" "Done. Addresses that may connect: $($Server -join ', ')"
if (-not $LocalAccount) {
  Say '若使用本機帳號（內建 Administrator 以外）登入，請加上 -LocalAccount 再執行一次。' 'If the visits use a local account other than the built-in Administrator, run this again with -LocalAccount.'
}
