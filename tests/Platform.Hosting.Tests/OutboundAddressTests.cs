using System.Net;
using Crayon.Platform.Hosting.Outbound;

namespace Crayon.Platform.Hosting.Tests;

public sealed class OutboundAddressTests
{
    [Theory]
    [InlineData("127.0.0.1"), InlineData("127.9.9.9"), InlineData("0.0.0.0"), InlineData("10.1.2.3"),
        InlineData("172.16.0.1"), InlineData("172.31.255.255")]
    [InlineData("192.168.1.1"), InlineData("169.254.169.254"), InlineData("100.64.0.1"), InlineData("100.127.255.255"),
        InlineData("192.0.0.8"), InlineData("192.0.2.1")]
    [InlineData("198.18.0.1"), InlineData("198.51.100.7"), InlineData("203.0.113.9"), InlineData("224.0.0.1"),
        InlineData("240.0.0.1"), InlineData("255.255.255.255")]
    [InlineData("::"), InlineData("::1"), InlineData("::ffff:8.8.8.8"), InlineData("::ffff:127.0.0.1"),
        InlineData("64:ff9b::7f00:1"), InlineData("64:ff9b:1::1")]
    [InlineData("fe80::1"), InlineData("fc00::1"), InlineData("fd12:3456::1"), InlineData("ff02::1"),
        InlineData("2001:db8::1"), InlineData("2001::1"), InlineData("2002:7f00:1::")]
    public void An_address_that_is_not_public_is_refused(string address) =>
        Assert.False(OutboundAddress.IsGloballyRoutable(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8"), InlineData("172.32.0.1"), InlineData("100.128.0.1"), InlineData("193.0.0.1"),
        InlineData("2606:4700::1111"), InlineData("2a00:1450::1")]
    public void A_public_address_is_let_through(string address) =>
        Assert.True(OutboundAddress.IsGloballyRoutable(IPAddress.Parse(address)));
}
