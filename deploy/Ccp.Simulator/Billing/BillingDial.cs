namespace Crayon.Ccp.Simulator.Billing;

/// <summary>
/// What goes wrong with the next invoices: lines that come a month late, come twice, or have a name from older files.
/// </summary>
internal sealed record BillingFaults(int Late = 0, int Duplicate = 0, int Unknown = 0);

/// <summary>The dial of the next publication, which uses it up. It is off after a restart.</summary>
internal sealed class BillingDial
{
    private readonly Lock _lock = new();
    private BillingFaults _faults = new();

    public BillingFaults Faults
    {
        get
        {
            lock (_lock)
                return _faults;
        }
    }

    public void Set(BillingFaults faults)
    {
        lock (_lock)
            _faults = faults;
    }
}
