@echo off
rem Activates the Office and Windows of this PC against the KMS host of the site, and says what came of it.
rem Code in ASCII, whatever the code page; the sentences are the lines that begin with # at the end, in UTF-8.
setlocal EnableExtensions DisableDelayedExpansion
set "OFFICE_HOST=@OFFICE_HOST@"
set "OFFICE_PORT=@OFFICE_PORT@"
set "WINDOWS_KMS=@WINDOWS_KMS@"
set "SELF=%~f0"
set "FIND=%SystemRoot%\System32\findstr.exe"
set "SLMGR=%SystemRoot%\System32\slmgr.vbs"
chcp 65001 >nul
fltmc >nul 2>&1
if not errorlevel 1 goto elevated
if "%~1"=="elevated" (
  call :say not_admin
  goto end
)
call :say asking
set "ASK=%TEMP%\rollcall-%RANDOM%%RANDOM%.vbs"
> "%ASK%" echo q = Chr(34)
>>"%ASK%" echo CreateObject("Shell.Application").ShellExecute "cmd.exe", "/c " ^& q ^& q ^& WScript.Arguments(0) ^& q ^& " elevated" ^& q, "", "runas", 1
cscript //nologo "%ASK%" "%SELF%" >nul 2>&1
if errorlevel 1 (
  del "%ASK%" >nul 2>&1
  call :say not_admin
  goto end
)
del "%ASK%" >nul 2>&1
exit /b 0

:elevated
set "RESULT=%~dp0rollcall-result-%COMPUTERNAME%.txt"
if exist "%RESULT%" del "%RESULT%" >nul 2>&1
(echo === rollcall kit 1 ===>"%RESULT%") 2>nul
if not exist "%RESULT%" set "RESULT=%TEMP%\rollcall-result-%COMPUTERNAME%.txt"
>"%RESULT%" echo === rollcall kit 1 ===
>>"%RESULT%" echo === %COMPUTERNAME% %DATE% %TIME% ===
>>"%RESULT%" ver
set "ANSWERS=%TEMP%\rollcall-answers-%RANDOM%%RANDOM%.txt"
type nul >"%ANSWERS%"
set "DONE="
set "ECHOED="
set "PROBE=%TEMP%\rollcall-%RANDOM%%RANDOM%.vbs"
>"%PROBE%" echo WScript.Echo "rollcall-vbscript"
for /f "delims=" %%a in ('cscript //nologo "%PROBE%" 2^>nul') do if "%%a"=="rollcall-vbscript" set "ECHOED=1"
del "%PROBE%" >nul 2>&1
if not defined ECHOED (
  call :say no_vbscript
  goto end
)
if defined OFFICE_HOST call :office
if defined WINDOWS_KMS call :windows
if defined DONE call :advise
del "%ANSWERS%" >nul 2>&1
call :say result
echo   "%RESULT%"
goto end

:office
set "OSPP="
for %%v in (16 15) do call :find %%v
if not defined OSPP (
  call :say no_office
  exit /b
)
call :say office
set "DONE=1"
call :ospp 60 /sethst:%OFFICE_HOST%
call :ospp 60 /setprt:%OFFICE_PORT%
call :ospp 300 /act
call :ospp 60 /dstatus
%FIND% /c:"<Product activation successful>" "%ANSWERS%" >nul && call :say office_done
exit /b

:find
if defined OSPP exit /b
call :look "%ProgramFiles%\Microsoft Office\Office%1"
call :look "%ProgramFiles(x86)%\Microsoft Office\Office%1"
for %%r in (64 32) do for /f "tokens=2,*" %%a in ('reg query HKLM\SOFTWARE\Microsoft\Office\%1.0\Common\InstallRoot /v Path /reg:%%r 2^>nul') do if "%%a"=="REG_SZ" call :root "%%b"
exit /b

:root
set "FOLDER=%~1"
if not defined FOLDER exit /b
set "FOLDER=%FOLDER:\root\=\%"
if "%FOLDER:~-1%"=="\" set "FOLDER=%FOLDER:~0,-1%"
call :look "%FOLDER%"
exit /b

:look
if defined OSPP exit /b
if exist "%~1\ospp.vbs" set "OSPP=%~1"
exit /b

:ospp
>>"%RESULT%" echo.
>>"%RESULT%" echo === ospp.vbs %2 ===
cscript //nologo //T:%1 "%OSPP%\ospp.vbs" %2 >"%ANSWERS%.one" 2>&1
type "%ANSWERS%.one" >>"%RESULT%"
if not "%2"=="/dstatus" type "%ANSWERS%.one" >>"%ANSWERS%"
del "%ANSWERS%.one" >nul 2>&1
exit /b

:windows
cscript //nologo //T:60 "%SLMGR%" /dli 2>nul | %FIND% /c:"VOLUME_KMSCLIENT" >nul
if errorlevel 1 (
  call :say windows_other
  exit /b
)
call :say windows
set "DONE=1"
call :slmgr 60 /skms %WINDOWS_KMS%
call :slmgr 120 /ato
call :slmgr 60 /dlv
exit /b

:slmgr
>>"%RESULT%" echo.
>>"%RESULT%" echo === slmgr.vbs %2 %3 ===
cscript //nologo //T:%1 "%SLMGR%" %2 %3 >"%ANSWERS%.one" 2>&1
type "%ANSWERS%.one" >>"%RESULT%"
if not "%2"=="/dlv" type "%ANSWERS%.one" >>"%ANSWERS%"
if "%2"=="/ato" call :judge
del "%ANSWERS%.one" >nul 2>&1
exit /b

:judge
rem slmgr speaks the language of the PC: what counts is whether it named a failure's code.
%FIND% /i /c:"0x8" /c:"0xC" "%ANSWERS%.one" >nul || call :say windows_done
exit /b

:advise
set "KNOWN="
for %%c in (0x80070005 0xC004F06C 0xC004F039 0xC004F038 0xC004F074 0xC004C003 0xC004F017 0xC004F042 0xC004F069 0xC004F014 0xC004E028 0x8007232B 0x800706BA 0x80070422) do call :advise_on %%c
if defined KNOWN exit /b
%FIND% /i /c:"0x8" /c:"0xC" "%ANSWERS%" >nul && call :say unknown
exit /b

:advise_on
%FIND% /i /c:"%1" "%ANSWERS%" >nul || exit /b
set "KNOWN=1"
call :say %1
exit /b

:say
echo.
for /f "tokens=2,3 delims=|" %%a in ('%FIND% /b /c:"#%~1|" "%SELF%"') do (
  echo %%a
  echo %%b
)
exit /b

:end
echo.
pause
exit /b

#asking|需要系統管理員權限，請在接下來的視窗按「是」。|Administrator rights are needed: please answer Yes in the next window.
#not_admin|沒有系統管理員權限，無法繼續。請在這個檔案上按滑鼠右鍵，選「以系統管理員身分執行」。|No administrator rights. Please right-click this file and choose Run as administrator.
#no_vbscript|這台電腦無法執行 VBScript（已停用或未安裝），本工具不能使用。請到「設定」的「系統、選用功能」加入 VBSCRIPT，或洽資訊單位。|VBScript is switched off or missing on this PC. Add VBSCRIPT under Settings, System, Optional features, or ask your IT staff.
#no_office|找不到可啟用的 Office（2013 到 2024 大量授權版）。請先安裝校方提供的版本。|No Office 2013 to 2024 (volume edition) was found. Please install the edition of your site first.
#office|正在啟用 Office（含 Visio、Project），可能需要數分鐘 ...|Activating Office with Visio and Project; this may take some minutes ...
#office_done|Office：至少一項產品已啟用成功。請關閉並重新開啟 Office 程式。|Office: at least one product has been activated. Please close and reopen your Office programs.
#windows|正在啟用 Windows ...|Activating Windows ...
#windows_done|Windows：KMS 主機已接受啟用要求。|Windows: the KMS host accepted the request.
#windows_other|這台電腦的 Windows 不是大量授權（KMS）版本，因此不做變更。|The Windows of this PC is no volume (KMS) edition and was left as it is.
#result|詳細結果已存檔。需要協助時，請把這個檔案交給資訊單位：|The details have been saved. If you need help, give this file to your IT staff:
#unknown|啟用時發生錯誤，錯誤碼請見結果檔。請把結果檔交給資訊單位。|There was an error; its code is in the result file. Please give that file to your IT staff.
#0x80070005|[0x80070005] 權限不足：請以系統管理員身分執行。|[0x80070005] Access denied: please run this as administrator.
#0xC004F06C|[0xC004F06C] 這台電腦的時間與 KMS 主機相差超過 4 小時：請校正日期、時間與時區後再試。|[0xC004F06C] The clock differs from the KMS host's by more than 4 hours: set date, time and time zone, and try again.
#0xC004F039|[0xC004F039] KMS 無法使用：請確認在校內網路或已連上 VPN，且 TCP 連接埠 1688 未被防火牆阻擋。|[0xC004F039] KMS is not available: use the site's network or VPN, and let TCP port 1688 through the firewall.
#0xC004F038|[0xC004F038] KMS 主機的電腦數量尚未達到門檻（Office 5 台、Windows 25 台）：請通知資訊單位，過幾天再試。|[0xC004F038] Too few PCs have asked the KMS host yet (Office 5, Windows 25): tell your IT staff and try again in some days.
#0xC004F074|[0xC004F074] 連不上 KMS 主機：請確認在校內網路或已連上 VPN，日期時間正確，防火牆允許 TCP 1688。|[0xC004F074] The KMS host cannot be reached: check network or VPN, date and time, and TCP port 1688 in the firewall.
#0xC004C003|[0xC004C003] 有一組產品金鑰已被封鎖，通常是殘留的試用版或零售版 Office：請移除後再試。若上方已顯示成功，可忽略。|[0xC004C003] A product key is blocked, usually that of a leftover trial or retail Office: remove it and try again. If success is shown above, ignore this.
#0xC004F017|[0xC004F017] 有殘留的 Office 授權未安裝完整：請移除舊版 Office 後再試。若上方已顯示成功，可忽略。|[0xC004F017] A leftover Office licence is not installed: remove the old Office and try again. If success is shown above, ignore this.
#0xC004F042|[0xC004F042] 這台 KMS 主機不能啟用此版本：請通知資訊單位。|[0xC004F042] This KMS host cannot activate this edition: tell your IT staff.
#0xC004F069|[0xC004F069] 產品金鑰與已安裝的版本不符：請通知資訊單位。|[0xC004F069] The product key does not fit the installed edition: tell your IT staff.
#0xC004F014|[0xC004F014] 沒有產品金鑰：請安裝校方提供的大量授權版。|[0xC004F014] There is no product key: install the volume edition of your site.
#0xC004E028|[0xC004E028] 另一個啟用作業正在進行：請等幾分鐘再試。|[0xC004E028] Another activation is in progress: wait some minutes and try again.
#0x8007232B|[0x8007232B] 找不到 KMS 主機的名稱：請確認在校內網路或已連上 VPN。|[0x8007232B] The name of the KMS host is not known here: use the site's network or VPN.
#0x800706BA|[0x800706BA] KMS 主機沒有回應：可能被防火牆阻擋，請確認 TCP 1688。|[0x800706BA] The KMS host does not answer: a firewall may block TCP port 1688.
#0x80070422|[0x80070422] 軟體保護服務已被停用：請在「服務」中啟用 Software Protection 後再試。|[0x80070422] The Software Protection service is disabled: enable it under Services and try again.
