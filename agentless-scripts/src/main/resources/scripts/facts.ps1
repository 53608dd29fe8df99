& {
  # One block without an empty line: read from stdin, an empty line would end it (RATIONALE.md).
  # Core types, operators and cmdlets only, so that it also runs in constrained language mode.
  $ErrorActionPreference = 'Stop'
  # Cmdlets that are functions of a module see the global preferences only.
  $global:ProgressPreference = 'SilentlyContinue'
  $global:WarningPreference = 'SilentlyContinue'
  $kms_client_apps = '0ff1ce15-a989-479d-af46-f275c6370663', '55c92734-d682-4d71-983e-d6ec3f16059f'
  $software_views = @{ path = 'HKLM:\SOFTWARE'; x86 = $false }, @{ path = 'HKLM:\SOFTWARE\WOW6432Node'; x86 = $true }
  # Software that puts the disk back at boot, told by its service or driver: name = product.
  $restore_services = @{
    'DFServ' = 'deep_freeze'; 'DeepFrz' = 'deep_freeze'
    'diskpt' = 'shadow_defender'
    'ShdServ' = 'rollback_rx'
  }
  # Restore cards sold in Taiwan and China carry their kind in the display name: U+9084 U+539F U+5361 and the like.
  $restore_names = '\u9084\u539f\u5361|\u8fd8\u539f\u5361|\u9084\u539f\u7cbe\u9748|\u8fd8\u539f\u7cbe\u7075|\u786c\u789f\u4fdd\u8b77|\u786c\u76d8\u4fdd\u62a4|Restore ?Card|Reboot Restore|Drive Vaccine|SmartShield|Clean Slate'
  # What fails says null and never ends the script.
  function Probe($ask) {
    try { & $ask } catch { $null }
  }
  # What should be a list and fails says null, too; an empty answer is an empty list.
  function ProbeList($name, $ask, $into) {
    try { $into[$name] = @(& $ask) } catch { $into[$name] = $null }
  }
  function Value($path, $name) {
    Probe { (Get-ItemProperty -LiteralPath $path -Name $name).$name }
  }
  function Text($value) {
    if ($null -eq $value -or "$value" -eq '') { $null } else { "$value" }
  }
  function Number($value) {
    if ("$value" -match '^-?\d{1,18}$') { [long] "$value" } else { $null }
  }
  function Code($value) {
    if ("$value" -match '^\d{1,10}$') { '0x{0:X8}' -f [long] "$value" } else { $null }
  }
  # Year, month and day of a date are Gregorian in every culture; a formatted year may be of the Republic.
  function Utc($value) {
    if ($null -eq $value) { return $null }
    $t = ([datetime] $value).ToUniversalTime()
    '{0:d4}-{1:d2}-{2:d2}T{3:d2}:{4:d2}:{5:d2}Z' -f $t.Year, $t.Month, $t.Day, $t.Hour, $t.Minute, $t.Second
  }
  # --- the machine ---
  $os = Probe { Get-CimInstance Win32_OperatingSystem -Property 'Caption', 'Version', 'InstallDate', 'LastBootUpTime', 'CurrentTimeZone' }
  $system = Probe { Get-CimInstance Win32_ComputerSystem -Property 'PartOfDomain', 'Domain', 'UserName' }
  $board = Probe { Get-CimInstance Win32_ComputerSystemProduct -Property 'UUID', 'IdentifyingNumber' }
  $nt = 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion'
  $control = 'HKLM:\SYSTEM\CurrentControlSet\Control'
  $facts = @{ rollcall = 1; script = 'facts' }
  $facts.computer_name = Text $env:COMPUTERNAME
  $facts.domain = Probe { if ($system.PartOfDomain) { Text $system.Domain } }
  $facts.machine_sid = Probe {
    $admin = @(Get-CimInstance Win32_UserAccount -Filter "LocalAccount = TRUE AND SID LIKE 'S-1-5-21-%-500'" -Property 'SID', 'Domain', 'Name')
    Text ($admin[0].SID -replace '-500$', '')
  }
  $facts.bios_uuid = Probe { Text $board.UUID }
  $facts.serial_number = Probe { Text $board.IdentifyingNumber }
  $architectures = @{ AMD64 = 'x64'; x64 = 'x64'; x86 = 'x86'; ARM64 = 'arm64' }
  $processor = $env:PROCESSOR_ARCHITECTURE
  if ($env:PROCESSOR_ARCHITEW6432) { $processor = $env:PROCESSOR_ARCHITEW6432 }
  $facts.windows = @{
    caption = Probe { Text $os.Caption.Trim() }
    edition_id = Text (Value $nt 'EditionID')
    version = Probe { Text $os.Version }
    architecture = $architectures["$processor"]
    ui_language = Probe { Text (Get-UICulture).Name }
    code_page = Number (Value "$control\Nls\CodePage" 'OEMCP')
    installed_at = Probe { Utc $os.InstallDate }
    booted_at = Probe { Utc $os.LastBootUpTime }
  }
  $facts.account = @{
    name = Probe { if ($env:USERNAME) { "$env:USERDOMAIN\$env:USERNAME" } }
    # S-1-16-12288 is the high and -16384 the system integrity level: numbers, whatever the language.
    elevated = Probe { "$(& "$env:SystemRoot\System32\whoami.exe" /groups /fo csv /nh)" -match 'S-1-16-(12288|16384)\b' }
  }
  ProbeList 'logged_on' {
    $names = @()
    if ($system.UserName) { $names += "$($system.UserName)" }
    foreach ($shell in @(Get-CimInstance Win32_Process -Filter "Name = 'explorer.exe'" -Property Handle)) {
      $owner = Probe { Invoke-CimMethod -InputObject $shell -MethodName GetOwner }
      if ($owner.User) { $names += "$($owner.Domain)\$($owner.User)" }
    }
    $names | Sort-Object -Unique
  } $facts
  $facts.powershell = @{
    version = Probe { "$($PSVersionTable.PSVersion)" }
    language_mode = Probe { "$($ExecutionContext.SessionState.LanguageMode)" }
  }
  $facts.script_host = @{
    enabled = Probe {
      $off = 'HKLM:\SOFTWARE', 'HKCU:\SOFTWARE' | Where-Object { "$(Value "$_\Microsoft\Windows Script Host\Settings" 'Enabled')" -eq '0' }
      ($null -eq $off) -and (Test-Path -LiteralPath "$env:SystemRoot\System32\cscript.exe")
    }
    vbscript = Probe {
      (Test-Path -LiteralPath "$env:SystemRoot\System32\vbscript.dll") -and (Test-Path -LiteralPath 'Registry::HKEY_CLASSES_ROOT\VBScript\CLSID')
    }
  }
  # --- Office ---
  # A folder is told without the \root that Click-to-Run keeps the programs in: ospp.vbs lies outside it.
  function Folder($path) {
    if ("$path" -notmatch '^[A-Za-z]:\\') { return $null }
    ("$path" -replace '\\+$', '') -replace '\\root(?=\\Office1\d$)', ''
  }
  function Product-Names($view, $major) {
    $keys = @(Probe { Get-ChildItem -Path "$($view.path)\Microsoft\Windows\CurrentVersion\Uninstall\Office$major.*" })
    @($keys | Where-Object { $_ } | ForEach-Object { $_.PSChildName -replace '^Office\d+\.', '' })
  }
  $found = @{}
  function Remember($folder, $major, $install, $products, $version, $architecture) {
    if (-not $folder -or $found.ContainsKey($folder.ToLower())) { return }
    $ospp = Probe { Test-Path -LiteralPath "$folder\ospp.vbs" -PathType Leaf }
    $found[$folder.ToLower()] = @{
      folder = $folder; ospp = [bool] $ospp; major = $major; install = $install
      products = @($products | Where-Object { $_ }); version = Text $version; architecture = $architecture
    }
  }
  $subscriptions = @()
  $office_read = $true
  try {
    foreach ($view in $software_views) {
      $homes = @{ 16 = "$($view.path)\Microsoft\Office\ClickToRun\Configuration"; 15 = "$($view.path)\Microsoft\Office\15.0\ClickToRun\Configuration" }
      foreach ($major in 16, 15) {
        $config = Probe { Get-ItemProperty -LiteralPath $homes[$major] }
        $ids = @("$($config.ProductReleaseIds)" -split ',' | ForEach-Object { $_.Trim() } | Where-Object { $_ })
        if ($ids.Count -eq 0) { continue }
        $root = $config.InstallationPath
        if (-not $root) { $root = Value ($homes[$major] -replace '\\Configuration$', '') 'InstallPath' }
        # The retail ids of Visio and Project without a year are those of the subscription plans.
        $rented = @($ids | Where-Object { $_ -match '^(O365|M365)|^(VisioPro|VisioStd|ProjectPro|ProjectStd)Retail$' })
        $subscriptions += $rented
        $folder = Probe { Folder "$($root -replace '\\+$', '')\Office$major" }
        Remember $folder $major 'click_to_run' @($ids | Where-Object { $rented -notcontains $_ }) $config.VersionToReport $architectures["$($config.Platform)"]
      }
    }
    foreach ($view in $software_views) {
      foreach ($major in 16, 15) {
        $folder = Folder (Value "$($view.path)\Microsoft\Office\$major.0\Common\InstallRoot" 'Path')
        if (-not $folder) { continue }
        $bits = if ($view.x86 -or $processor -eq 'x86') { 'x86' } else { 'x64' }
        $names = @(Product-Names $view $major)
        $version = $null
        if ($names.Count -gt 0) { $version = Value "$($view.path)\Microsoft\Windows\CurrentVersion\Uninstall\Office$major.$($names[0])" 'DisplayVersion' }
        Remember $folder $major 'msi' $names $version $bits
      }
    }
    foreach ($base in $env:ProgramFiles, ${env:ProgramFiles(x86)}) {
      foreach ($major in 16, 15) {
        $folder = "$base\Microsoft Office\Office$major"
        if (-not $base -or -not (Test-Path -LiteralPath "$folder\ospp.vbs" -PathType Leaf)) { continue }
        Remember $folder $major $null @() $null $null
      }
    }
  } catch { $office_read = $false }
  $facts.office = $null
  $facts.subscriptions = $null
  if ($office_read) {
    $facts.office = @($found.Values | Where-Object { $_.ospp -or $_.install -eq 'click_to_run' -or $_.products.Count -gt 0 } | Sort-Object { $_.folder })
    $facts.subscriptions = @($subscriptions | Sort-Object -Unique)
  }
  # --- licences ---
  $platform_key = "$nt\SoftwareProtectionPlatform"
  $facts.service = Probe {
    $service = Get-CimInstance SoftwareLicensingService -Property 'ClientMachineID', 'IsKeyManagementServiceMachine', 'KeyManagementServiceMachine', 'KeyManagementServicePort'
    $applications = @($kms_client_apps | ForEach-Object {
      @{ id = $_; kms_host = Text (Value "$platform_key\$_" 'KeyManagementServiceName'); kms_port = Number (Value "$platform_key\$_" 'KeyManagementServicePort') }
    })
    @{
      cmid = Text $service.ClientMachineID
      is_kms_host = $service.IsKeyManagementServiceMachine -eq 1
      kms_host = Text $service.KeyManagementServiceMachine
      kms_port = Number $service.KeyManagementServicePort
      applications = $applications
    }
  }
  ProbeList 'licenses' {
    $keyed = 'PartialProductKey IS NOT NULL'
    $columns = 'ID', 'ApplicationID', 'Name', 'Description', 'PartialProductKey', 'LicenseIsAddon', 'LicenseStatus', 'LicenseStatusReason', 'GracePeriodRemaining', 'KeyManagementServiceMachine', 'KeyManagementServicePort', 'DiscoveredKeyManagementServiceMachineName', 'DiscoveredKeyManagementServiceMachinePort', 'VLActivationTypeEnabled', 'ADActivationObjectName'
    # An older Windows that lacks a column refuses the short query.
    try { $products = @(Get-CimInstance SoftwareLicensingProduct -Filter $keyed -Property $columns) } catch { $products = @(Get-CimInstance SoftwareLicensingProduct -Filter $keyed) }
    foreach ($p in $products) {
      @{
        id = Text $p.ID; application_id = Text $p.ApplicationID; name = Text $p.Name; description = Text $p.Description
        partial_key = Text $p.PartialProductKey; addon = [bool] $p.LicenseIsAddon
        status = Number $p.LicenseStatus; reason = Code $p.LicenseStatusReason; minutes = Number $p.GracePeriodRemaining
        kms_host = Text $p.KeyManagementServiceMachine; kms_port = Number $p.KeyManagementServicePort
        discovered_host = Text $p.DiscoveredKeyManagementServiceMachineName; discovered_port = Number $p.DiscoveredKeyManagementServiceMachinePort
        activation_type = Number $p.VLActivationTypeEnabled
        ad_activated = ($p.LicenseStatus -eq 1) -and ("$($p.ADActivationObjectName)" -ne '') -and ($p.VLActivationTypeEnabled -ne 2)
      }
    }
  } $facts
  # --- what else stands in the way ---
  # A filtered port costs Test-NetConnection some 25 seconds, hence two probes at most: one host each for Office and Windows.
  ProbeList 'probes' {
    $addresses = @("$($rollcall.probe)" -split ',' | ForEach-Object { $_.Trim() } | Where-Object { $_ } | Select-Object -Unique -First 2)
    foreach ($address in $addresses) {
      $answered = Probe {
        if ($address -notmatch '^\[?([^\[\]]+)\]?:(\d{1,5})$') { return $null }
        [bool] (Test-NetConnection -ComputerName $matches[1] -Port ([int] $matches[2]) -InformationLevel Quiet)
      }
      @{ address = $address; answered = $answered }
    }
  } $facts
  function Deep-Freeze-Active($running) {
    foreach ($dir in 'SysWOW64', 'System32') {
      $dfc = "$env:SystemRoot\$dir\DFC.exe"
      if (-not (Test-Path -LiteralPath $dfc)) { continue }
      # DFC answers by its exit code: 0 no, 1 yes, from 2 on an error.
      $null = & $dfc get /ISFROZEN
      if ($LASTEXITCODE -eq 0) { return $false }
      if ($LASTEXITCODE -eq 1) { return $true }
    }
    $status = "$(Value 'HKLM:\SOFTWARE\WOW6432Node\Faronics\Deep Freeze 6' 'DF Status')"
    if ($status -eq 'Frozen') { return $true }
    if ($status -eq 'Thawed') { return $false }
    if ($running) { $null } else { $false }
  }
  ProbeList 'disk_restore' {
    $restores = @{}
    foreach ($s in @(Get-CimInstance Win32_BaseService -Property 'Name', 'DisplayName', 'State')) {
      $product = $restore_services["$($s.Name)"]
      if (-not $product -and "$($s.DisplayName)" -match $restore_names) { $product = 'restore_card' }
      if (-not $product) { continue }
      $restores[$product] = [bool] $restores[$product] -or ($s.State -eq 'Running')
    }
    foreach ($product in @($restores.Keys)) {
      $active = $restores[$product]
      if ($product -eq 'deep_freeze') { $active = Probe { Deep-Freeze-Active $active } }
      @{ product = $product; active = $active }
    }
    $uwf = Probe { Get-CimInstance -Namespace root\standardcimv2\embedded -ClassName UWF_Filter -Property CurrentEnabled }
    if ($uwf) { @{ product = 'uwf'; active = [bool] $uwf.CurrentEnabled } }
  } $facts
  $facts.fast_startup = Probe {
    $hiberboot = Value "$control\Session Manager\Power" 'HiberbootEnabled'
    if ($null -ne $hiberboot) { ($hiberboot -eq 1) -and ("$(Value "$control\Power" 'HibernateEnabled')" -ne '0') }
  }
  # An adapter that cannot wake the PC says as little as one that cannot be read.
  $wakes = @{ Enabled = $true; Disabled = $false }
  ProbeList 'adapters' {
    foreach ($nic in @(Get-NetAdapter -Physical)) {
      $wake = Probe { $wakes["$((Get-NetAdapterPowerManagement -Name $nic.Name).WakeOnMagicPacket)"] }
      # Wi-Fi says 9 for its medium, a cable 14; a virtual machine's adapter 0.
      $wired = Probe { $medium = "$($nic.NdisPhysicalMedium)"; if ($medium -ne '') { $medium -eq '14' -or $medium -eq '0' } }
      @{ name = Text $nic.Name; mac = Text $nic.MacAddress; wired = $wired; wake_on_magic_packet = $wake }
    }
  } $facts
  # Last, so that the clock is that of the answer.
  $facts.clock = @{
    utc = Utc (Get-Date)
    # The registry pads the name with NULs and leftovers of longer names.
    time_zone = Text ("$(Value "$control\TimeZoneInformation" 'TimeZoneKeyName')" -replace '\x00[\s\S]*$', '')
    utc_offset_minutes = Probe { Number $os.CurrentTimeZone }
  }
  $json = ConvertTo-Json -InputObject $facts -Depth 6 -Compress
  # Case-sensitive: ignoring case, the Kelvin sign would pass for a k.
  while ($json -cmatch '[^\x20-\x7e]') {
    $json = $json.Replace($matches[0], ('\u{0:x4}' -f [int] [char] $matches[0]))
  }
  '-----BEGIN ROLLCALL-----'
  $json
  '-----END ROLLCALL-----'
}

exit
