using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue.Standard;

/// <summary>What a product registers with Windows: classes, file types, libraries, environment (Windows Installer: Registry Tables Group and others).</summary>
internal static class RegistrationTables
{
    public static IReadOnlyList<TableDefinition> All { get; } =
    [
        new("AppId",
        [
            Column.Guid("AppId", "Code of the COM application.").Key(),
            Column.Formatted("RemoteServerName", "Computer that it runs on.").Nullable(),
            Column.Text("LocalService", 255, "Text", "Service that it runs in.").Nullable(),
            Column.Text("ServiceParameters", 255, "Text", "What the service is started with.").Nullable(),
            Column.Text("DllSurrogate", 255, "Text", "Program that hosts its library.").Nullable(),
            Column.Short("ActivateAtStorage", "1 to run where its data is.").Nullable().Between(0, 1),
            Column.Short("RunAsInteractiveUser", "1 to run as the user who is logged on.").Nullable().Between(0, 1),
        ]),

        new("Class",
        [
            Column.Guid("CLSID", "Code of the COM class.").Key(),
            Column.Identifier("Context", "Kind of its server.", length: 32).Key(),
            Column.Identifier("Component_", "The component with its server.").Key().References("Component"),
            Column.Text("ProgId_Default", 255, "Text", "Its name for programs.").Nullable().References("ProgId"),
            Column.Text("Description", 255, "Text", "Its name for people.").Nullable().Localizable(),
            Column.Guid("AppId_", "The COM application.").Nullable().References("AppId"),
            Column.Text("FileTypeMask", 255, "Text", "Bytes by which its files are known.").Nullable(),
            Column.Identifier("Icon_", "Its icon.").Nullable().References("Icon"),
            Column.Short("IconIndex", "Which of the icons in the file.").Nullable().Between(-32767, short.MaxValue),
            Column.Text("DefInprocHandler", 32, "Filename", "Library that handles it in other programs.").Nullable().OneOf("1;2;3"),
            Column.Formatted("Argument", "Arguments of its server.").Nullable(),
            Column.Feature(),
            Column.Short("Attributes", "1 to register the bare name of its server.").Nullable().Between(0, 1),
        ]),

        new("Complus",
        [
            Column.Identifier("Component_", "The component with the COM+ application.").Key().References("Component"),
            Column.Short("ExpType", "How it is exported.").Key().Nullable().Between(0, short.MaxValue),
        ]),

        new("Environment",
        [
            Column.Identifier("Environment", "Key of the row.").Key(),
            Column.Text("Name", 255, "Text", "Name of the variable, with signs that say what becomes of it.").Localizable(),
            Column.Formatted("Value", "Its value; with [~], what it had before.").Nullable().Localizable(),
            Column.Component(),
        ]),

        new("Extension",
        [
            Column.Text("Extension", 255, "Text", "Extension of the files, without a dot.").Key(),
            Column.Identifier("Component_", "The component with the program that opens them.").Key().References("Component"),
            Column.Text("ProgId_", 255, "Text", "What kind of file it is.").Nullable().References("ProgId"),
            Column.Text("MIME_", 64, "Text", "Its content type.").Nullable().References("MIME"),
            Column.Feature(),
        ]),

        new("MIME",
        [
            Column.Text("ContentType", 64, "Text", "The content type.").Key(),
            Column.Text("Extension_", 255, "Text", "Extension of its files.").References("Extension"),
            Column.Guid("CLSID", "The COM class that shows it.").Nullable(),
        ]),

        new("ProgId",
        [
            Column.Text("ProgId", 255, "Text", "Name of a class or kind of file for programs.").Key(),
            Column.Text("ProgId_Parent", 255, "Text", "The name without a version.").Nullable().References("ProgId"),
            Column.Guid("Class_", "The COM class.").Nullable().References("Class"),
            Column.Text("Description", 255, "Text", "Its name for people.").Nullable().Localizable(),
            Column.Identifier("Icon_", "Its icon.").Nullable().References("Icon"),
            Column.Short("IconIndex", "Which of the icons in the file.").Nullable().Between(-32767, short.MaxValue),
        ]),

        new("PublishComponent",
        [
            Column.Guid("ComponentId", "Code of the category.").Key(),
            Column.Text("Qualifier", 255, "Text", "Which of the category it is.").Key(),
            Column.Identifier("Component_", "The component.").Key().References("Component"),
            Column.Text("AppData", 255, "Text", "Text about it.").Nullable().Localizable(),
            Column.Feature(),
        ]),

        new("RemoveRegistry",
        [
            Column.Identifier("RemoveRegistry", "Key of the row.").Key(),
            Column.Short("Root", "-1 as the installation is, 0 classes, 1 current user, 2 local machine, 3 users.").Between(-1, 3),
            Column.Text("Key", 255, "RegPath", "Path of the registry key.").Localizable(),
            Column.Formatted("Name", "Name of the value; - for the whole key.").Nullable().Localizable(),
            Column.Component(),
        ]),

        new("SelfReg",
        [
            Column.Identifier("File_", "The library that registers itself.").Key().References("File"),
            Column.Short("Cost", "Bytes that the registration takes.").Nullable().Between(0, short.MaxValue),
        ]),

        new("Shortcut",
        [
            Column.Identifier("Shortcut", "Key of the shortcut.").Key(),
            Column.Identifier("Directory_", "Folder that it stands in.").References("Directory"),
            Column.Text("Name", 128, "Filename", "Its name.").Localizable(),
            Column.Component(),
            Column.Text("Target", 72, "Shortcut", "The feature whose key file it opens, or a formatted path."),
            Column.Formatted("Arguments", "Arguments for what it opens.").Nullable(),
            Column.Text("Description", 255, "Text", "What the user reads of it.").Nullable().Localizable(),
            Column.Short("Hotkey", "Key that opens it, with those held at the time.").Nullable().Between(0, short.MaxValue),
            Column.Identifier("Icon_", "Its icon.").Nullable().References("Icon"),
            Column.Short("IconIndex", "Which of the icons in the file.").Nullable().Between(-32767, short.MaxValue),
            Column.Short("ShowCmd", "Window: 1 normal, 3 maximized, 7 minimized.").Nullable().OneOf("1;3;7"),
            Column.Identifier("WkDir", "Property with the folder that it runs in.").Nullable(),
            Column.Formatted("DisplayResourceDLL", "File with its name in several languages.").Nullable(),
            Column.Short("DisplayResourceId", "Number of the name there.").Nullable().Between(0, short.MaxValue),
            Column.Formatted("DescriptionResourceDLL", "File with its description in several languages.").Nullable(),
            Column.Short("DescriptionResourceId", "Number of the description there.").Nullable().Between(0, short.MaxValue),
        ]),

        new("MsiShortcutProperty",
        [
            Column.Identifier("MsiShortcutProperty", "Key of the row.").Key(),
            Column.Identifier("Shortcut_", "The shortcut.").References("Shortcut"),
            Column.Formatted("PropertyKey", "Name or code of the property."),
            Column.Formatted("PropVariantValue", "Its value."),
        ]),

        new("TypeLib",
        [
            Column.Guid("LibID", "Code of the type library.").Key(),
            Column.Short("Language", "Its language.").Key().Between(0, short.MaxValue),
            Column.Identifier("Component_", "The component with it.").Key().References("Component"),
            Column.Long("Version", "Its version: major in the upper, minor in the lower part.").Nullable().Between(0, 16777215),
            Column.Text("Description", 128, "Text", "Its name for people.").Nullable().Localizable(),
            Column.Identifier("Directory_", "Folder with its help.").Nullable().References("Directory"),
            Column.Feature(),
            Column.Long("Cost", "Bytes that the registration takes.").Nullable().Between(0, int.MaxValue),
        ]),

        new("Verb",
        [
            Column.Text("Extension_", 255, "Text", "Extension of the files.").Key().References("Extension"),
            Column.Text("Verb", 32, "Text", "What is done with them.").Key(),
            Column.Short("Sequence", "Place among the verbs.").Nullable().Between(0, short.MaxValue),
            Column.Formatted("Command", "What the user reads.").Nullable().Localizable(),
            Column.Formatted("Argument", "Arguments of the program.").Nullable().Localizable(),
        ]),
    ];
}
