using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.StandIns;

/// <summary>IIS's appcmd: the objects and verbs that set-up uses, with IIS's unique keys and exit codes.</summary>
internal sealed class AppCmd(string folder)
{
    /// <summary>ERROR_ALREADY_EXISTS.</summary>
    private const int Exists = 183;

    /// <summary>ERROR_INVALID_PARAMETER.</summary>
    private const int BadParameter = 87;

    /// <summary>ERROR_NOT_FOUND.</summary>
    private const int NotFound = 1168;

    private readonly Configuration _configuration = new(folder);

    public string Run(IReadOnlyList<string> arguments, Func<string> input)
    {
        if (File.Exists(Path.Combine(folder, "denied")))
        {
            throw new ToolFailure(5, "ERROR ( message:Cannot read configuration file due to insufficient permissions )");
        }

        var options = Options.Parse(arguments.Skip(2));
        switch (arguments[0])
        {
            case "list":
                return new Listing(_configuration, new PoolStates(folder)).Of(arguments[1], options);
            case "recycle":
                Pool(options["apppool.name"]);
                return "";
            case "start" or "stop":
                var state = new PoolStates(folder);
                state.Set((string)Pool(options["apppool.name"]).Attribute("name")!, isStarted: arguments[0] == "start");
                return "";
            case "add":
                Add(arguments[1], options, input);
                break;
            case "set":
                Set(arguments[1], options);
                break;
            case "delete":
                var found = Find(arguments[1], options);
                new PoolStates(folder).Forget(arguments[1] == "apppool" ? options["apppool.name"] : "");
                found.Remove();
                break;
            case "clear":
                _configuration.Clear(options.Words[0], options["section"]);
                break;
            default:
                throw new ToolFailure(BadParameter, "ERROR ( message:Unknown command )");
        }

        _configuration.Save();
        return "";
    }

    private void Add(string kind, Options options, Func<string> input)
    {
        if (options.Has("in"))
        {
            AddListed(XElement.Parse(input()));
            return;
        }

        switch (kind)
        {
            case "apppool":
                var pool = new XElement("add", new XAttribute("name", options["name"]));
                SetProperties(pool, options.Except("name"));
                AddUnique(_configuration.Pools, "name", pool);
                break;
            case "site":
                AddSite(options);
                break;
            case "app":
                var application = new XElement("application", new XAttribute("path", options["path"]), RootDirectory(options["physicalPath"]));
                SetProperties(application, options.Except("site.name", "path", "physicalPath"));
                AddUnique(Site(options["site.name"]), "path", application);
                break;
            case "vdir":
                var directory = new XElement("virtualDirectory", new XAttribute("path", options["path"]), new XAttribute("physicalPath", options["physicalPath"]));
                SetProperties(directory, options.Except("app.name", "path", "physicalPath"));
                AddUnique(Application(options["app.name"]), "path", directory);
                break;
            default:
                throw new ToolFailure(BadParameter, "ERROR ( message:Unknown object )");
        }
    }

    private void AddListed(XElement listing)
    {
        foreach (var pool in listing.Elements("APPPOOL").Elements("add"))
        {
            AddUnique(_configuration.Pools, "name", new XElement(pool));
        }

        foreach (var site in listing.Elements("SITE").Elements("site"))
        {
            AddUnique(_configuration.Sites, "name", new XElement(site));
        }
    }

    private void AddSite(Options options)
    {
        var ids = _configuration.Sites.Elements("site").Select(site => (int)site.Attribute("id")!).DefaultIfEmpty(0);
        var bindings = new XElement("bindings", options["bindings"].Split(',').Select(text => new XElement(
            "binding", new XAttribute("protocol", text[..text.IndexOf('/')]), new XAttribute("bindingInformation", text[(text.IndexOf('/') + 1)..]))));
        AddUnique(_configuration.Sites, "name", new XElement(
            "site",
            new XAttribute("name", options["name"]),
            new XAttribute("id", ids.Max() + 1),
            new XElement("application", new XAttribute("path", "/"), RootDirectory(options["physicalPath"])),
            bindings));
    }

    private static XElement RootDirectory(string path) => new("virtualDirectory", new XAttribute("path", "/"), new XAttribute("physicalPath", path));

    private void Set(string kind, Options options)
    {
        if (kind == "config")
        {
            var location = options.Words.Count > 0 ? options.Words[0] : "";
            CheckLocation(location);
            var section = _configuration.Section(location, options["section"]);
            foreach (var change in options.Changes.Where(change => !change.StartsWith("section:", StringComparison.Ordinal) && change != "commit:apphost"))
            {
                Change(section, change);
            }

            return;
        }

        var element = Find(kind, options);
        foreach (var change in options.Changes.Where(change => !change.StartsWith("app.name:", StringComparison.Ordinal) && !change.StartsWith("site.name:", StringComparison.Ordinal)
            && !change.StartsWith("apppool.name:", StringComparison.Ordinal) && !change.StartsWith("vdir.name:", StringComparison.Ordinal)))
        {
            Change(element, change);
        }
    }

    /// <summary>Whether IIS minds a location of no site when it is set is not documented: here it does, so that nothing depends on it. A deleted site's is left behind, and can be cleared.</summary>
    private void CheckLocation(string location)
    {
        if (location.Length > 0)
        {
            Site(location.Split('/')[0]);
        }
    }

    /// <summary>One change: <c>+[…]</c>, <c>-[…]</c>, <c>+a.[…]</c>, <c>a.[…].b:value</c>, or <c>a.b:value</c>.</summary>
    private static void Change(XElement element, string change)
    {
        var sign = change[0] is '+' or '-' ? change[0] : ' ';
        var path = sign == ' ' ? change : change[1..];
        while (true)
        {
            if (path[0] == '[')
            {
                var entry = EntryText.Parse(path, out var rest);
                if (rest.Length == 0)
                {
                    ChangeCollection(element, entry, sign);
                    return;
                }

                element = Entry(element, entry) ?? throw new ToolFailure(NotFound, "ERROR ( message:Cannot find requested collection element. )");
                path = rest.TrimStart('.');
                continue;
            }

            var dot = path.IndexOf('.');
            var colon = path.IndexOf(':');
            if (dot >= 0 && (colon < 0 || dot < colon))
            {
                element = Child(element, path[..dot]);
                path = path[(dot + 1)..];
                continue;
            }

            element.SetAttributeValue(path[..colon], path[(colon + 1)..]);
            return;
        }
    }

    private static void ChangeCollection(XElement collection, IReadOnlyList<KeyValuePair<string, string>> entry, char sign)
    {
        var present = Entry(collection, Key(collection, entry));
        if (sign == '+')
        {
            if (present is not null)
            {
                throw new ToolFailure(Exists, "ERROR ( message:Cannot add duplicate collection entry of type 'add' with unique key attribute. )");
            }

            collection.Add(new XElement(ElementName(collection), entry.Select(attribute => new XAttribute(attribute.Key, attribute.Value))));
        }
        else if (present is not null)
        {
            present.Remove();
        }
        else if (collection.Ancestors("location").Any())
        {
            // Inherited: taken out for the location.
            collection.Add(new XElement("remove", entry.Select(attribute => new XAttribute(attribute.Key, attribute.Value))));
        }
        else
        {
            throw new ToolFailure(NotFound, "ERROR ( message:Cannot find requested collection element. )");
        }
    }

    private static string ElementName(XElement collection) => collection.Name.LocalName switch
    {
        "fastCgi" => "application",
        "environmentVariables" => "environmentVariable",
        "bindings" => "binding",
        _ => "add",
    };

    private static IReadOnlyList<KeyValuePair<string, string>> Key(XElement collection, IReadOnlyList<KeyValuePair<string, string>> entry) =>
        [.. entry.Where(attribute => collection.Name.LocalName switch
        {
            "fastCgi" => attribute.Key is "fullPath" or "arguments",
            "bindings" => true,
            _ => attribute.Key == "name",
        })];

    private static XElement? Entry(XElement collection, IReadOnlyList<KeyValuePair<string, string>> key) => collection.Elements(ElementName(collection)).FirstOrDefault(element =>
        key.All(attribute => Configuration.Same((string?)element.Attribute(attribute.Key), attribute.Value)));

    private static XElement Child(XElement element, string name)
    {
        if (element.Element(name) is not { } child)
        {
            child = new XElement(name);
            element.Add(child);
        }

        return child;
    }

    private static void SetProperties(XElement element, IEnumerable<string> properties)
    {
        foreach (var property in properties)
        {
            Change(element, property);
        }
    }

    private static void AddUnique(XElement collection, string key, XElement element)
    {
        if (collection.Elements(element.Name).Any(other => Configuration.Same((string?)other.Attribute(key), (string?)element.Attribute(key))))
        {
            throw new ToolFailure(Exists, $"ERROR ( message:Failed to add duplicate collection element \"{(string?)element.Attribute(key)}\". )");
        }

        collection.Add(element);
    }

    private XElement Find(string kind, Options options) => kind switch
    {
        "apppool" => Pool(options["apppool.name"]),
        "site" => Site(options["site.name"]),
        "app" => Application(options["app.name"]),
        "vdir" => Directory(options["vdir.name"]),
        _ => throw new ToolFailure(BadParameter, "ERROR ( message:Unknown object )"),
    };

    private XElement Pool(string name) => _configuration.Pools.Elements("add").FirstOrDefault(pool => Configuration.Same((string?)pool.Attribute("name"), name)) ?? throw Missing("APPPOOL", name);

    private XElement Site(string name) => _configuration.Sites.Elements("site").FirstOrDefault(site => Configuration.Same((string?)site.Attribute("name"), name)) ?? throw Missing("SITE", name);

    private XElement Application(string name) => Applications().FirstOrDefault(pair => Configuration.Same(pair.Key, name)).Value ?? throw Missing("APP", name);

    private XElement Directory(string name) => Applications()
        .SelectMany(pair => pair.Value.Elements("virtualDirectory").Select(directory => KeyValuePair.Create(pair.Key.TrimEnd('/') + (string?)directory.Attribute("path"), directory)))
        .FirstOrDefault(pair => Configuration.Same(pair.Key, name)).Value ?? throw Missing("VDIR", name);

    private IEnumerable<KeyValuePair<string, XElement>> Applications() =>
        from site in _configuration.Sites.Elements("site")
        from application in site.Elements("application")
        select KeyValuePair.Create((string?)site.Attribute("name") + (string?)application.Attribute("path"), application);

    private static ToolFailure Missing(string kind, string name) => new(NotFound, $"ERROR ( message:Cannot find {kind} object with identifier \"{name}\". )");
}
