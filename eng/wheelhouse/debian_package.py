"""Reading Debian packages: an ar archive whose member data.tar holds the files (deb(5))."""

import io
import posixpath
import tarfile
from dataclasses import dataclass

from errors import WheelhouseError

AR_MAGIC = b"!<arch>\n"
AR_HEADER_SIZE = 60
AR_NAME = slice(0, 16)
AR_SIZE = slice(48, 58)
MOST_LINKS_IN_A_ROW = 8


@dataclass(frozen=True)
class DebianPackage:
    """The files of a package and its symbolic links with their targets; paths are relative to the system's root."""

    name: str
    version: str
    files: dict[str, bytes]
    links: dict[str, str]

    @classmethod
    def read(cls, name, version, content):
        files, links = {}, {}
        with tarfile.open(fileobj=io.BytesIO(data_member(name, content))) as archive:
            for member in archive:
                path = posixpath.normpath(member.name)
                if member.isfile():
                    files[path] = archive.extractfile(member).read()
                elif member.islnk():
                    files[path] = files[posixpath.normpath(member.linkname)]
                elif member.issym():
                    target = posixpath.join("/", posixpath.dirname(path), member.linkname)
                    links[path] = posixpath.normpath(target).lstrip("/")
        return cls(name, version, files, links)

    def with_links_into(self, others):
        """This package with the files and links of others added, so that links into them lead somewhere."""
        files, links = {}, {}
        for package in [*others, self]:
            files |= package.files
            links |= package.links
        return DebianPackage(self.name, self.version, files, links)

    def resolve(self, path):
        """The files that a path leads to, by what follows the path: '' for a file, '/a/b' inside a folder."""
        for _ in range(MOST_LINKS_IN_A_ROW):
            if path in self.files:
                return {"": self.files[path]}
            link = next((link for link in self.links if path == link or path.startswith(link + "/")), None)
            if link is None:
                break
            path = self.links[link] + path[len(link) :]
        return {file[len(path) :]: content for file, content in self.files.items() if file.startswith(path + "/")}

    def tree(self, folder, linked=()):
        """The files below a folder by their paths from there, links replaced by what they lead to."""
        prefix = folder + "/"
        everything = self.with_links_into(linked)
        tree = {path[len(prefix) :]: content for path, content in self.files.items() if path.startswith(prefix)}
        for link in (link for link in self.links if link.startswith(prefix)):
            for rest, content in everything.resolve(link).items():
                tree[link[len(prefix) :] + rest] = content
        return tree


def data_member(name, content):
    """The content of the member data.tar, whatever its compression."""
    if not content.startswith(AR_MAGIC):
        raise WheelhouseError(f"{name} is no Debian package")
    offset = len(AR_MAGIC)
    while offset < len(content):
        header = content[offset : offset + AR_HEADER_SIZE]
        size = int(header[AR_SIZE])
        start = offset + AR_HEADER_SIZE
        if header[AR_NAME].startswith(b"data.tar"):
            return content[start : start + size]
        offset = start + size + size % 2  # members begin at even offsets
    raise WheelhouseError(f"{name} has no data.tar")
