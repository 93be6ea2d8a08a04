"""What Windows knows of an access token: advapi32 and kernel32 through ctypes. Imported on Windows only.

Source: Microsoft, GetTokenInformation, TOKEN_USER, LookupAccountSidW, CloseHandle.
"""

import ctypes
from ctypes import wintypes

_TOKEN_USER = 1  # TOKEN_INFORMATION_CLASS.TokenUser
_MOST = 256  # bytes: a TOKEN_USER with the longest security identifier takes 84
_NAME = 257  # characters: UNLEN, and DNLEN with room, with the null at the end

_advapi32 = ctypes.WinDLL("advapi32", use_last_error=True)
_kernel32 = ctypes.WinDLL("kernel32", use_last_error=True)

_get_information = _advapi32.GetTokenInformation
_get_information.argtypes = [wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD, ctypes.POINTER(wintypes.DWORD)]
_get_information.restype = wintypes.BOOL

_get_length = _advapi32.GetLengthSid
_get_length.argtypes = [ctypes.c_void_p]
_get_length.restype = wintypes.DWORD

_look_up = _advapi32.LookupAccountSidW
_look_up.argtypes = [
    wintypes.LPCWSTR, ctypes.c_void_p, wintypes.LPWSTR, ctypes.POINTER(wintypes.DWORD),
    wintypes.LPWSTR, ctypes.POINTER(wintypes.DWORD), ctypes.POINTER(ctypes.c_int),
]
_look_up.restype = wintypes.BOOL

_close = _kernel32.CloseHandle
_close.argtypes = [wintypes.HANDLE]
_close.restype = wintypes.BOOL


def account(handle):
    """The security identifier of the token's user, as bytes."""
    buffer, length = ctypes.create_string_buffer(_MOST), wintypes.DWORD()
    if not _get_information(handle, _TOKEN_USER, buffer, _MOST, ctypes.byref(length)):
        raise ctypes.WinError(ctypes.get_last_error())
    # TOKEN_USER begins with SID_AND_ATTRIBUTES, and that with a pointer to the identifier, which stands behind in the same buffer.
    identifier = ctypes.c_void_p.from_buffer(buffer).value
    return ctypes.string_at(identifier, _get_length(identifier))


def name(identifier):
    """DOMAIN\\user."""
    user, domain = ctypes.create_unicode_buffer(_NAME), ctypes.create_unicode_buffer(_NAME)
    user_length, domain_length, use = wintypes.DWORD(_NAME), wintypes.DWORD(_NAME), ctypes.c_int()
    if not _look_up(None, identifier, user, ctypes.byref(user_length), domain, ctypes.byref(domain_length), ctypes.byref(use)):
        raise ctypes.WinError(ctypes.get_last_error())
    return f"{domain.value}\\{user.value}" if domain.value else user.value


def close(handle):
    _close(handle)
