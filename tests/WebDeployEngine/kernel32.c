/* The file functions of kernel32.dll that the Web Deploy engine calls by P/Invoke, over POSIX: enough to deploy a package to a folder
   under Mono. Names and layouts are those of the Windows API; paths arrive as UTF-16 with either separator. */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fnmatch.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

typedef uint16_t wide;
typedef int64_t filetime; /* steps of 100 ns since 1601 */

enum { PATH = 4096, FAILURE = 0, SUCCESS = 1, ATTRIBUTE_DIRECTORY = 0x10, ATTRIBUTE_NORMAL = 0x80 };
static const uint32_t INVALID_ATTRIBUTES = 0xFFFFFFFFu;
static const int64_t SECONDS_1601_TO_1970 = 11644473600LL;
static const int64_t STEPS_PER_SECOND = 10000000LL;

/* --- text ------------------------------------------------------------------------------------------------------------------------ */

static size_t put_utf8(uint32_t code, char *out)
{
    if (code < 0x80) { out[0] = (char)code; return 1; }
    if (code < 0x800) { out[0] = (char)(0xC0 | code >> 6); out[1] = (char)(0x80 | (code & 63)); return 2; }
    if (code < 0x10000) {
        out[0] = (char)(0xE0 | code >> 12); out[1] = (char)(0x80 | ((code >> 6) & 63)); out[2] = (char)(0x80 | (code & 63));
        return 3;
    }
    out[0] = (char)(0xF0 | code >> 18); out[1] = (char)(0x80 | ((code >> 12) & 63));
    out[2] = (char)(0x80 | ((code >> 6) & 63)); out[3] = (char)(0x80 | (code & 63));
    return 4;
}

/* A Windows path as a POSIX one, without the \\?\ prefix. */
static void to_posix(const wide *path, char *out)
{
    size_t length = 0;
    while (*path && length + 5 < PATH) {
        uint32_t code = *path++;
        if (code >= 0xD800 && code < 0xDC00) code = 0x10000 + ((code - 0xD800) << 10) + (*path++ - 0xDC00u);
        length += put_utf8(code == '\\' ? '/' : code, out + length);
    }
    out[length] = 0;
    if (!strncmp(out, "//?/", 4)) memmove(out, out + 3, length - 2);
}

static void to_wide(const char *text, wide *out, size_t capacity)
{
    const unsigned char *next = (const unsigned char *)text;
    size_t length = 0;
    while (*next && length + 2 < capacity) {
        uint32_t code = *next++;
        int more = code < 0xC0 ? 0 : code < 0xE0 ? 1 : code < 0xF0 ? 2 : 3;
        if (more) code &= 0x3Fu >> more;
        while (more--) code = code << 6 | (*next++ & 63u);
        if (code < 0x10000) { out[length++] = (wide)code; continue; }
        out[length++] = (wide)(0xD800 + ((code - 0x10000) >> 10));
        out[length++] = (wide)(0xDC00 + ((code - 0x10000) & 0x3FF));
    }
    out[length] = 0;
}

/* --- times ----------------------------------------------------------------------------------------------------------------------- */

static filetime from_unix(time_t seconds) { return ((filetime)seconds + SECONDS_1601_TO_1970) * STEPS_PER_SECOND; }

int FileTimeToDosDateTime(const filetime *from, wide *date, wide *hours)
{
    time_t seconds = (time_t)(*from / STEPS_PER_SECOND - SECONDS_1601_TO_1970);
    struct tm parts;
    gmtime_r(&seconds, &parts);
    *date = (wide)((parts.tm_year - 80) << 9 | (parts.tm_mon + 1) << 5 | parts.tm_mday);
    *hours = (wide)(parts.tm_hour << 11 | parts.tm_min << 5 | parts.tm_sec / 2);
    return SUCCESS;
}

int DosDateTimeToFileTime(wide date, wide hours, filetime *to)
{
    struct tm parts = { .tm_year = (date >> 9) + 80, .tm_mon = ((date >> 5) & 15) - 1, .tm_mday = date & 31,
                        .tm_hour = hours >> 11, .tm_min = (hours >> 5) & 63, .tm_sec = (hours & 31) * 2 };
    *to = from_unix(timegm(&parts));
    return SUCCESS;
}

int FileTimeToLocalFileTime(const filetime *from, filetime *to) { *to = *from; return SUCCESS; }
int LocalFileTimeToFileTime(const filetime *from, filetime *to) { *to = *from; return SUCCESS; }

struct basic_info { filetime created, read, written, changed; uint32_t attributes; }; /* FILE_BASIC_INFO */

/* How the engine gives a copied file its time. A handle of Mono's FileStream is a file descriptor. */
int SetFileInformationByHandle(void *handle, int kind, const struct basic_info *data, int size)
{
    struct timespec times[2] = { { .tv_nsec = UTIME_OMIT }, { .tv_nsec = UTIME_OMIT } };
    const int FileBasicInfo = 0;
    if (kind != FileBasicInfo || size < (int)sizeof *data) return FAILURE;
    if (data->written > 0) times[1] = (struct timespec){ .tv_sec = (time_t)(data->written / STEPS_PER_SECOND - SECONDS_1601_TO_1970) };
    return futimens((int)(intptr_t)handle, times) == 0;
}

/* --- files and folders ----------------------------------------------------------------------------------------------------------- */

int DeleteFileW(const wide *path) { char p[PATH]; to_posix(path, p); return unlink(p) == 0; }
int CreateDirectoryW(const wide *path, void *security) { char p[PATH]; (void)security; to_posix(path, p); return mkdir(p, 0755) == 0; }
int RemoveDirectoryW(const wide *path) { char p[PATH]; to_posix(path, p); return rmdir(p) == 0; }

int MoveFileW(const wide *from, const wide *to)
{
    char a[PATH], b[PATH];
    to_posix(from, a);
    to_posix(to, b);
    return rename(a, b) == 0;
}

int CopyFileW(const wide *from, const wide *to, int fail_if_exists)
{
    char a[PATH], b[PATH], buffer[65536];
    to_posix(from, a);
    to_posix(to, b);
    FILE *in = fopen(a, "rb");
    FILE *out = in ? fopen(b, fail_if_exists ? "wbx" : "wb") : NULL;
    size_t count;
    while (out && (count = fread(buffer, 1, sizeof buffer, in)) > 0) fwrite(buffer, 1, count, out);
    if (in) fclose(in);
    if (out) fclose(out);
    return out != NULL;
}

/* --- attributes ------------------------------------------------------------------------------------------------------------------ */

struct attribute_data { uint32_t attributes, times[6], size_high, size_low; }; /* WIN32_FILE_ATTRIBUTE_DATA */

static void describe(const struct stat *found, struct attribute_data *out)
{
    uint64_t time = (uint64_t)from_unix(found->st_mtime);
    out->attributes = S_ISDIR(found->st_mode) ? ATTRIBUTE_DIRECTORY : ATTRIBUTE_NORMAL;
    for (int i = 0; i < 6; i += 2) { /* created, read, written */
        out->times[i] = (uint32_t)time;
        out->times[i + 1] = (uint32_t)(time >> 32);
    }
    out->size_high = (uint32_t)((uint64_t)found->st_size >> 32);
    out->size_low = (uint32_t)found->st_size;
}

int GetFileAttributesExW(const wide *path, int level, struct attribute_data *out)
{
    char p[PATH];
    struct stat found;
    (void)level;
    to_posix(path, p);
    if (stat(p, &found)) return FAILURE;
    describe(&found, out);
    return SUCCESS;
}

uint32_t GetFileAttributesW(const wide *path)
{
    struct attribute_data data;
    if (GetFileAttributesExW(path, 0, &data)) return data.attributes;
    errno = 2; /* ERROR_FILE_NOT_FOUND, as Marshal.GetLastWin32Error reads it */
    return INVALID_ATTRIBUTES;
}

int SetFileAttributesW(const wide *path, uint32_t attributes) { (void)path; (void)attributes; return SUCCESS; }

/* --- listing a folder ------------------------------------------------------------------------------------------------------------ */

struct find_data { struct attribute_data data; uint32_t reserved[2]; wide name[260], short_name[14]; }; /* WIN32_FIND_DATAW */
struct search { DIR *folder; char path[PATH], pattern[PATH]; };

int FindNextFileW(struct search *search, struct find_data *out)
{
    struct dirent *entry;
    while ((entry = readdir(search->folder))) {
        char path[2 * PATH];
        struct stat found;
        int all = !strcmp(search->pattern, "*") || !strcmp(search->pattern, "*.*");
        if (!all && fnmatch(search->pattern, entry->d_name, FNM_CASEFOLD)) continue;
        snprintf(path, sizeof path, "%s/%s", search->path, entry->d_name);
        if (stat(path, &found)) continue;
        memset(out, 0, sizeof *out);
        describe(&found, &out->data);
        to_wide(entry->d_name, out->name, 260);
        return SUCCESS;
    }
    return FAILURE;
}

int FindClose(struct search *search)
{
    if (search->folder) closedir(search->folder);
    free(search);
    return SUCCESS;
}

void *FindFirstFileW(const wide *path, struct find_data *out)
{
    char p[PATH];
    to_posix(path, p);
    struct search *search = calloc(1, sizeof *search);
    char *slash = strrchr(p, '/');
    if (slash) *slash = 0;
    strcpy(search->pattern, slash ? slash + 1 : p);
    strcpy(search->path, !slash ? "." : *p ? p : "/");
    search->folder = opendir(search->path);
    if (search->folder && FindNextFileW(search, out)) return search;
    FindClose(search);
    return (void *)-1; /* INVALID_HANDLE_VALUE */
}

/* --- what the engine calls and has no meaning here ------------------------------------------------------------------------------- */

int SetFileTime(void *handle, void *created, void *read, void *written) { (void)handle; (void)created; (void)read; (void)written; return SUCCESS; }
int CloseHandle(void *handle) { (void)handle; return SUCCESS; }
int Wow64DisableWow64FsRedirection(void **old) { *old = NULL; return SUCCESS; }
int Wow64RevertWow64FsRedirection(void *old) { (void)old; return SUCCESS; }
int SetFilePointerEx(void *handle, int64_t distance, void *position, uint32_t from) { (void)handle; (void)distance; (void)position; (void)from; return SUCCESS; }
int SetEndOfFile(void *handle) { (void)handle; return SUCCESS; }
