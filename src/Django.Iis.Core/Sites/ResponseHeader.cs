namespace Django.Iis.Core.Sites;

/// <summary>A header that IIS adds to the files it serves itself (<c>DjangoResponseHeader</c>).</summary>
/// <param name="Name">A token, such as <c>Permissions-Policy</c>.</param>
/// <param name="Value">One line; may be empty.</param>
public sealed record ResponseHeader(string Name, string Value);
