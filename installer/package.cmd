@echo off
rem Makes the installer for Windows, target\installer\*.msi. JAVA_HOME names a JDK 25 or newer.

setlocal EnableExtensions DisableDelayedExpansion
set "unavailable=69"

if not exist "%JAVA_HOME%\bin\jpackage.exe" goto lack_jdk
where mvn >nul 2>nul
if errorlevel 1 goto lack_maven
where wix >nul 2>nul
if errorlevel 1 where candle >nul 2>nul
if errorlevel 1 goto lack_wix

pushd "%~dp0.."
rem From nothing, so that target\lib holds the libraries of this version only.
set "JAVA25_HOME=%JAVA_HOME%"
call mvn -B -q -Dmaven.test.skip=true clean package
if errorlevel 1 goto failed
md target\installer\stage\lib
copy /y target\pump-review.jar target\installer\stage >nul
copy /y target\lib\*.jar target\installer\stage\lib >nul
"%JAVA_HOME%\bin\jar" xf target\pump-review.jar META-INF/MANIFEST.MF
set "version="
for /f "usebackq tokens=1,2 delims=: " %%a in ("META-INF\MANIFEST.MF") do if "%%a"=="Implementation-Version" set "version=%%b"
rd /s /q META-INF

"%JAVA_HOME%\bin\jpackage" --type msi --dest target\installer --input target\installer\stage ^
  --name "Pump Review" --app-version %version% --vendor "Pump Review" --copyright Apache-2.0 ^
  --description "Prior-authorization review of intrathecal pain pumps" --license-file LICENSE ^
  --main-jar pump-review.jar --main-class org.pumpreview.PumpReview ^
  --add-modules java.se,jdk.unsupported,jdk.crypto.cryptoki,jdk.zipfs ^
  --jlink-options "--strip-debug --no-man-pages --no-header-files --compress=zip-6" ^
  --java-options --enable-native-access=ALL-UNNAMED --java-options -XX:+UseSerialGC ^
  --java-options -Xmn32m --java-options -XX:MetaspaceSize=128m ^
  --java-options -XX:-CreateCoredumpOnCrash --java-options -XX:+SuppressFatalErrorMessage ^
  --java-options -XX:-HeapDumpOnOutOfMemoryError ^
  --java-options -Dstdout.encoding=UTF-8 ^
  --java-options -Dstderr.encoding=UTF-8 ^
  --add-launcher pump-review=installer\windows\command.properties ^
  --win-menu --win-shortcut-prompt --win-dir-chooser --win-per-user-install ^
  --win-upgrade-uuid 6f0d3c0e-52f4-4c6e-9a0b-6d6c2b0e7a41
if errorlevel 1 goto failed
rd /s /q target\installer\stage
echo package: Made in target\installer.>&2
popd
exit /b 0

:lack_jdk
echo package: Set JAVA_HOME to a JDK 25 or newer; this command installs one: winget install EclipseAdoptium.Temurin.25.JDK>&2
exit /b %unavailable%

:lack_maven
echo package: Building Pump Review needs Maven 3.8.7 or newer: download it from https://maven.apache.org and put its bin folder on PATH.>&2
exit /b %unavailable%

:lack_wix
echo package: An .msi is made with the WiX Toolset; this command installs it: winget install WiXToolset.WiXToolset>&2
exit /b %unavailable%

:failed
echo package: The lines above say why there is no installer.>&2
popd
exit /b %unavailable%
