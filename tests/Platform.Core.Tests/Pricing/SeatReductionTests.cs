using Crayon.Platform.Core.Pricing.Calculation.Returns;
using static Crayon.Platform.Core.Tests.Pricing.Prices;

namespace Crayon.Platform.Core.Tests.Pricing;

public sealed class SeatReductionTests
{
    private static readonly SeatBatch Old = SeatBatch.BoughtAt(Noon.AddDays(-8), 20);
    private static readonly SeatBatch Middle = SeatBatch.BoughtAt(Noon.AddDays(-3), 5);
    private static readonly SeatBatch Young = SeatBatch.BoughtAt(Noon.AddHours(-1), 3);

    [Fact]
    public void The_youngest_batch_is_reduced_first() => Assert.Equal(
        [new BatchReduction(Young, 3), new BatchReduction(Middle, 2)],
        SeatReduction.Allocate([Middle, Old, Young], 5, Noon));

    [Fact]
    public void Seats_of_closed_batches_cannot_be_given_back()
    {
        Assert.Equal(8, SeatReduction.Refundable([Old, Middle, Young], Noon));
        Assert.Equal(8, SeatReduction.Allocate([Old, Middle, Young], 8, Noon).Sum(share => share.Seats));
        Assert.Equal("quantity-reduction-not-allowed",
            CodeOf(() => SeatReduction.Allocate([Old, Middle, Young], 9, Noon)));
        Assert.Equal("invalid-quantity", CodeOf(() => SeatReduction.Allocate([Young], 0, Noon)));
    }

    [Fact]
    public void A_batch_closes_at_exactly_168_hours()
    {
        var batch = SeatBatch.BoughtAt(Noon, 4);
        Assert.Equal(4, SeatReduction.Refundable([batch], Noon.AddHours(168).AddTicks(-1)));
        Assert.Equal(0, SeatReduction.Refundable([batch], Noon.AddHours(168)));
    }

    [Fact]
    public void Batches_of_one_instant_are_reduced_from_the_end_of_the_list()
    {
        var first = Young with { Id = Guid.CreateVersion7() };
        var second = Young with { Id = Guid.CreateVersion7() };
        Assert.Equal([new BatchReduction(second, 1)], SeatReduction.Allocate([first, second], 1, Noon));
    }

    [Fact]
    public void A_renewal_merges_all_batches_into_one_new_window()
    {
        var merged = SeatReduction.MergedAtRenewal([Old, Middle, Young], Noon);
        Assert.Equal(new SeatBatch(28, Noon, Noon.AddHours(168)), merged);
    }
}
