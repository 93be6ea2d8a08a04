using Django.Iis.Diagnostics;

namespace Django.Iis.Setup.Diagnostics;

/// <summary>What can go wrong on the server (18xx). Unless a message says otherwise, the server is as it was.</summary>
internal static class SetupDiagnostics
{
    public static readonly DiagnosticDescriptor WrongCommandLine = new("DJIIS1801", "{0} Run 'DjangoIisSetup' without arguments to see what it takes.");

    public static readonly DiagnosticDescriptor NoDescription = new(
        "DJIIS1802", "'{0}' is not the folder of a package: it has no readable site.xml where one belongs ({1}). Give the folder of the release, or the application's root, as --root.");

    public static readonly DiagnosticDescriptor NotElevated = new(
        "DJIIS1803", "Configuring IIS needs an administrator's rights. Run it from a command prompt that was opened with 'Run as administrator', or let Windows Installer do it.");

    public static readonly DiagnosticDescriptor ToolMissing = new("DJIIS1804", "'{0}' cannot be started: {1} It is part of Windows, or of IIS.");

    public static readonly DiagnosticDescriptor IisUnreadable = new(
        "DJIIS1805", "IIS's configuration cannot be read: {0} ended with {1}: {2} Repair the configuration first; 'appcmd list site' shows the same error.");

    public static readonly DiagnosticDescriptor ToolFailed = new("DJIIS1806", "{0} ended with exit code {1}: {2}");

    public static readonly DiagnosticDescriptor FileFailed = new("DJIIS1807", "{0} failed: {1} Free space on the disk, or give the account that runs set-up access to the folder, and install again.");

    public static readonly DiagnosticDescriptor StepFailed = new(
        "DJIIS1808", "The installation failed at this step: {0} ({1}: {2}) What was done before it has been taken back, and the server is as it was.");

    public static readonly DiagnosticDescriptor RollbackIncomplete = new(
        "DJIIS1809", "Some of the earlier state could not be brought back. Remove the cause and run 'DjangoIisSetup rollback' with the same arguments again. {0}");

    public static readonly DiagnosticDescriptor JournalUnreadable = new(
        "DJIIS1810", "The journal '{0}' of an interrupted installation cannot be read: {1} Compare the server with 'DjangoIisSetup status', put right by hand what differs, and delete the file.");

    public static readonly DiagnosticDescriptor AlreadyRunning = new("DJIIS1811", "Another set-up of the same application is running ('{0}' is in use). Wait for it to end.");

    public static readonly DiagnosticDescriptor InstallerBusy = new(
        "DJIIS1812", "{0} cannot run now: Windows installs one package at a time. Run it before this installation, or run 'DjangoIisSetup install' outside of Windows Installer.");

    public static readonly DiagnosticDescriptor SettingUnusable = new("DJIIS1815", "{0} cannot be '{1}': {2}");

    public static readonly DiagnosticDescriptor NotExpressible = new(
        "DJIIS1816", "'{0}' holds a quotation mark ('), for which appcmd's lists have no escape. Use another name or folder.");

    public static readonly DiagnosticDescriptor PrerequisiteMissing = new("DJIIS1820", "The server lacks {0}. {1}");

    public static readonly DiagnosticDescriptor PythonMissing = new(
        "DJIIS1821", "Python {0} ({1}) is not on this server for all users. Install it from python.org with 'Install for all users', or say where it is: PYTHONEXE=<full path of python.exe>.");

    public static readonly DiagnosticDescriptor PythonNotThere = new("DJIIS1822", "There is no Python at '{0}'. Give the full path of an existing python.exe as PYTHONEXE.");

    public static readonly DiagnosticDescriptor PythonOfAnotherVersion = new(
        "DJIIS1823", "'{0}' is Python {1}, and the package was built for {2}: its extension modules load in no other minor version. Install Python {2} for all users, or build with PythonVersion {1}.");

    public static readonly DiagnosticDescriptor PythonOfAUser = new(
        "DJIIS1824", "'{0}' belongs to one user, and the site's account cannot read it. Install Python for all users (InstallAllUsers=1), below Program Files.");

    public static readonly DiagnosticDescriptor PythonNotReadable = new(
        "DJIIS1825", "The site's account may not run '{0}'. Give it the right: icacls \"{1}\" /grant \"{2}:(OI)(CI)RX\"");

    public static readonly DiagnosticDescriptor PythonOfAnotherProcessor = new(
        "DJIIS1826", "'{0}' is a program for {1}, and the package was built for {2}. Install the Python for that processor, or build with another PythonTargetPlatform.");

    public static readonly DiagnosticDescriptor PortTaken = new(
        "DJIIS1830", "The binding {0} belongs to the site '{1}' already, and IIS would start only one of the two. Give this site a host name of its own (HOSTNAME=shop.example), or another port (BINDINGS=http/*:8080:), or stop and remove that site.");

    public static readonly DiagnosticDescriptor SiteNameTaken = new(
        "DJIIS1831", "There is a site '{0}' already, which this program did not create (its folder is '{1}'). Give another name (SITENAME=…), install below it (APPPATH=/…), or remove that site.");

    public static readonly DiagnosticDescriptor ApplicationTaken = new(
        "DJIIS1832", "The site '{0}' has an application at {1} already, which this program did not create (its folder is '{2}'). Give another path (APPPATH=/…), or remove that application.");

    public static readonly DiagnosticDescriptor PoolTaken = new(
        "DJIIS1833", "There is an application pool '{0}' already, which this program did not create; its settings would change for {1}. Give another name (APPPOOL=…), or remove that pool.");

    public static readonly DiagnosticDescriptor PoolAccountRefused = new(
        "DJIIS1834", "The application pool cannot run as LocalSystem: a flaw in the site would be one in the server. Use ApplicationPoolIdentity, or an account with the rights that the site needs (POOLIDENTITY, POOLUSER).");

    public static readonly DiagnosticDescriptor PoolPasswordMissing = new(
        "DJIIS1835", "The application pool is to run as '{0}', whose password is not known. Put it into the file of SECRETSFILE as POOLPASSWORD; a group managed service account (DOMAIN\\name$) needs none.");

    public static readonly DiagnosticDescriptor CertificateMissing = new(
        "DJIIS1836", "No certificate {0} with a private key, valid today, is in the computer's own store (certlm.msc, Personal). Import it there, or give another as CERTIFICATE (thumbprint:…, subject:… or central).");

    public static readonly DiagnosticDescriptor CertificateNotGiven = new(
        "DJIIS1837", "The binding {0} needs a certificate. Give one as CERTIFICATE: thumbprint:<40 hexadecimal digits>, subject:<name>, or central for the Central Certificate Store.");

    public static readonly DiagnosticDescriptor CertificateOfAnother = new(
        "DJIIS1838", "{0} shows the certificate {1} already, for another site. Give the binding a host name, so that its certificate is its own, or use the same certificate.");

    public static readonly DiagnosticDescriptor WebConfigUnusable = new("DJIIS1840", "'{0}' cannot be used: {1} Install the package again, whole.");

    public static readonly DiagnosticDescriptor SegmentNotHidden = new(
        "DJIIS1841", "'{0}' does not hide {1} from visitors: the folder's files could be fetched. Take back the change to hiddenSegments, or build the package with a web.config that keeps them.");

    public static readonly DiagnosticDescriptor ScriptProcessorDiffers = new(
        "DJIIS1842", "No handler of '{0}' names the FastCGI application {1}: IIS would find none to run. Keep the handler's scriptProcessor as the package has it.");

    public static readonly DiagnosticDescriptor SectionLocked = new(
        "DJIIS1843", "This server does not let a web.config hold <{0}> (error 500.19, 0x80070021), and '{1}' has it. Run: appcmd unlock config \"{2}\" -section:{0} -commit:apphost");

    public static readonly DiagnosticDescriptor FolderOfAnother = new(
        "DJIIS1844", "The folder '{0}' exists and belongs to {1}: whoever made it could read what the site writes. Remove it, give its ownership to the administrators (takeown /a /f \"{0}\"), or give another one as DATADIR.");

    public static readonly DiagnosticDescriptor SecretMissing = new(
        "DJIIS1845", "The site needs the secrets {0}, and this server has no value for them. Put them into a file of lines NAME=VALUE and give its path as SECRETSFILE; it is deleted after reading.");

    public static readonly DiagnosticDescriptor SecretsUnreadable = new("DJIIS1846", "The file of secrets '{0}' cannot be used: {1} It holds lines NAME=VALUE, or XML as <secrets><secret name=\"NAME\">VALUE</secret></secrets>.");

    public static readonly DiagnosticDescriptor NotInstalled = new("DJIIS1847", "This program has not installed '{0}' here, so there is nothing to {1}.");

    public static readonly DiagnosticDescriptor TransactionPending = new(
        "DJIIS1849", "A '{0}' of '{1}' was interrupted, and is to be taken back before a secret is set. Run: DjangoIisSetup rollback --root \"{2}\"");

    public static readonly DiagnosticDescriptor PackageUnreadable = new("DJIIS1848", "'{0}' is not a package of this product: {1} Give an MSI or a Web Deploy package that was built with set-up.");
}
