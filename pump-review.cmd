@echo off
rem Starts Pump Review: the window without arguments, the command line with them.
rem Builds it first when the sources are newer than the program. Installs nothing.

setlocal EnableExtensions DisableDelayedExpansion
set "project=%~dp0"
set "jar=%project%target\pump-review.jar"
set "lock=%project%target\.build-lock"
set "stamp=%project%target\.build-started"
set "jdk="
set "failed="
rem As in sysexits.h, so that it is never taken for the answer of a command.
set "unavailable=69"

call :find_jdk
if not defined jdk goto lack_jdk
call :build_is_due
if not errorlevel 1 call :build
if defined failed exit /b %unavailable%

rem The second line keeps a crash or a full heap from leaving what was in memory on the disk.
set flags=--enable-native-access=ALL-UNNAMED -XX:+UseSerialGC
set flags=%flags% -XX:-CreateCoredumpOnCrash -XX:+SuppressFatalErrorMessage -XX:-HeapDumpOnOutOfMemoryError
set flags=%flags% -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
if "%~1"=="" goto window
rem A command is over before the second compiler has paid for itself; what is measured for the window is not.
if not "%~1"=="bench" set flags=%flags% -XX:TieredStopAtLevel=1
"%jdk%\bin\java.exe" %flags% -cp "%jar%" org.pumpreview.PumpReview %*
exit /b %errorlevel%

rem The window needs no console beside it.
:window
start "" "%jdk%\bin\javaw.exe" %flags% -cp "%jar%" org.pumpreview.PumpReview
exit /b 0

:lack_jdk
echo pump-review: Pump Review needs a Java Development Kit (JDK) 25 or newer; this command installs it: winget install EclipseAdoptium.Temurin.25.JDK>&2
exit /b %unavailable%

rem --- the JDK: JAVA_HOME, then PATH, then the usual folders ---

:find_jdk
call :try_jdk "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :try_jdk "%%~dpj.."
for %%r in (
  "%ProgramFiles%\Eclipse Adoptium"
  "%ProgramFiles%\Java"
  "%ProgramFiles%\Microsoft"
  "%ProgramFiles%\Amazon Corretto"
  "%ProgramFiles%\Zulu"
  "%ProgramFiles%\BellSoft"
  "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
  "%USERPROFILE%\.jdks"
  "%USERPROFILE%\scoop\apps\temurin25-jdk"
) do call :try_jdks_in "%%~r"
exit /b

:try_jdks_in
if not exist "%~1\" exit /b
pushd "%~1"
for /d %%d in (*) do call :try_jdk "%~1\%%d"
popd
exit /b

rem Keeps the first JDK that is new enough, which its release file tells: JAVA_VERSION="25.0.3".
:try_jdk
if defined jdk exit /b
if not exist "%~1\bin\javac.exe" exit /b
if not exist "%~1\release" exit /b
set "major=0"
for /f "usebackq tokens=1,2 delims==.-+" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" set "major=%%b"
set "major=%major:"=%"
if %major% geq 25 set "jdk=%~f1"
exit /b

rem --- the build ---

rem Succeeds when there is no program or a source is newer.
:build_is_due
if not exist "%jar%" exit /b 0
powershell -NoProfile -NonInteractive -Command "$built = (Get-Item -LiteralPath $env:jar).LastWriteTimeUtc; $sources = 'pom.xml', 'src\main', 'resources' | ForEach-Object { Join-Path $env:project $_ } | Where-Object { Test-Path -LiteralPath $_ } | ForEach-Object { Get-Item -LiteralPath $_; Get-ChildItem -LiteralPath $_ -Recurse }; if ($sources | Where-Object { $_.LastWriteTimeUtc -gt $built }) { exit 0 } else { exit 1 }"
exit /b %errorlevel%

:build
where mvn >nul 2>nul
if errorlevel 1 goto lack_maven
if not exist "%project%target" md "%project%target"
set "waited="
rem The lock is the open file itself: Windows lets one process write to it, and closes it with that one.
:build_when_free
set "entered="
8>&2 2>nul (
  9>"%lock%" 2>&8 (
    set "entered=yes"
    call :build_once
  )
)
if defined entered exit /b
if not defined waited echo pump-review: Waiting for a build that another start has begun.>&2
set "waited=yes"
ping -n 2 127.0.0.1 >nul
goto build_when_free

:lack_maven
echo pump-review: Building Pump Review needs Maven 3.8.7 or newer: download it from https://maven.apache.org and put its bin folder on PATH.>&2
set "failed=yes"
exit /b

:build_once
call :build_is_due
if errorlevel 1 exit /b
echo pump-review: Building the program; the first time takes some minutes.>&2
type nul >"%stamp%"
rem The compiler is told by name of the JDK found here, which may lie where Maven would not look.
set "JAVA25_HOME=%jdk%"
where java >nul 2>nul
if errorlevel 1 if not defined JAVA_HOME set "JAVA_HOME=%jdk%"
pushd "%project%"
call mvn -B -q -Dmaven.test.skip=true package <nul 1>&2
if errorlevel 1 set "failed=yes"
popd
if defined failed goto build_failed
rem As old as the start of the build, so that what was saved meanwhile is built next time.
powershell -NoProfile -NonInteractive -Command "(Get-Item -LiteralPath $env:jar).LastWriteTimeUtc = (Get-Item -LiteralPath $env:stamp).LastWriteTimeUtc"
del "%stamp%"
echo pump-review: Built.>&2
exit /b

:build_failed
echo pump-review: The build failed; 'mvn package' in %project% tells more.>&2
if exist "%jar%" del "%jar%"
del "%stamp%"
exit /b
