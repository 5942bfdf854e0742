@echo off
rem Starts Tapedeck on the first Java runtime found that is new enough.
setlocal
set "wanted=25"
set "home="

call :consider "%JAVA_HOME%"
call :consider "%JAVA25_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :consider "%%~dpj.."
for %%r in ("%ProgramFiles%" "%LOCALAPPDATA%\Programs") do (
  for %%v in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "BellSoft" "Amazon Corretto") do (
    for /d %%h in ("%%~r\%%~v\*") do call :consider "%%~h"
  )
)
for /d %%h in ("%USERPROFILE%\.jdks\*") do call :consider "%%~h"

if not defined home (
  echo Tapedeck needs Java %wanted% or newer; none was found. Install a JDK ^(Temurin %wanted%, say^) or set JAVA_HOME to its folder. >&2
  exit /b 1
)

for %%l in ("%~dp0..\lib") do set "lib=%%~fl"
"%home%\bin\java.exe" "@%lib%\java.options" --module-path "%lib%\javafx" --class-path "%lib%\*" org.tapedeck.app.cli.Main %*
exit /b %errorlevel%

rem Takes the Java home %1 if none is taken yet and its release file names a version that suits.
:consider
if defined home exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==.-" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "version=%%v"
set "version=%version:"=%"
if %version% geq %wanted% set "home=%~f1"
exit /b 0
