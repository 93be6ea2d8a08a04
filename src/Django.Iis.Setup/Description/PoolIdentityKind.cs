namespace Django.Iis.Setup.Description;

/// <summary>Whom an application pool runs as: the names of IIS's processModel.identityType.</summary>
public enum PoolIdentityKind
{
    /// <summary>An account of the pool's own, <c>IIS AppPool\&lt;pool&gt;</c>, without a password.</summary>
    ApplicationPoolIdentity,

    NetworkService,

    LocalService,

    /// <summary>The computer's owner: refused by set-up, as a flaw in the site would be a flaw in the server.</summary>
    LocalSystem,

    /// <summary>A domain or local account, or a group managed service account.</summary>
    SpecificUser,
}
