using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Core.NativeNeeds;

/// <summary>The libraries of Windows that extension modules are known to use: there on every Windows Server since 2016.</summary>
internal static class WindowsLibraries
{
    private static readonly HashSet<string> Names = new(
        """
        activeds advapi32 authz avicap32 avrt bcrypt bcryptprimitives cabinet cfgmgr32 clusapi combase comctl32 comdlg32 credui crypt32 cryptbase cryptsp cryptui
        d2d1 d3d11 d3d12 d3d9 d3dcompiler_47 dbgeng dbghelp dcomp ddraw dhcpcsvc dinput8 dnsapi dsound dsrole dssec dwmapi dwrite dxgi dxva2 esent evr fltlib
        fwpuclnt gdi32 gdiplus glu32 hid hlink httpapi iertutil imagehlp imm32 iphlpapi kernel32 kernelbase ktmw32 loadperf logoncli mapi32 mf mfplat mfreadwrite
        mpr msacm32 mscoree msdelta msi msimg32 msls31 mstask msvcrt msvfw32 mswsock ncrypt ndfapi netapi32 netutils newdev normaliz ntdll ntdsapi odbc32 odbccp32
        oleacc oleaut32 ole32 oledlg opengl32 pdh powrprof propsys psapi rasapi32 rasdlg resutils rpcrt4 rstrtmgr samcli sas schannel secur32 security sensapi setupapi
        sfc shcore shell32 shlwapi srvcli srvsvc sspicli synchronization tapi32 tbs tdh traffic uiautomationcore urlmon user32 userenv usp10 uxtheme version
        virtdisk vssapi webservices wer wevtapi windowscodecs winhttp wininet winmm winscard winspool winsta wintrust winusb wkscli wlanapi wldap32 wmvcore
        wofutil ws2_32 wscapi wsnmp32 wsock32 wtsapi32 xinput1_4 xinput9_1_0 xmllite ucrtbase
        """.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets of functions that Windows maps to libraries of its own (API Sets), the C runtime among them.</summary>
    private static readonly string[] Sets = ["api-ms-win-", "ext-ms-"];

    /// <summary>Whether Windows has a library.</summary>
    public static bool Has(string library) =>
        Sets.Any(set => library.StartsWith(set, StringComparison.OrdinalIgnoreCase))
        || Names.Contains(library.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? library.Substring(0, library.Length - ".dll".Length) : library)
        || library.EndsWith(".drv", StringComparison.OrdinalIgnoreCase);
}
