namespace Crayon.Local.Replicas;

/// <summary>What a process of its own is there for.</summary>
internal enum ReplicaRole
{
    /// <summary>The identity provider.</summary>
    Identity,

    /// <summary>The API.</summary>
    Api,

    /// <summary>Queue and jobs.</summary>
    Worker,
}
