using Crayon.Platform.Api.Conventions;
using Microsoft.AspNetCore.DataProtection;

namespace Crayon.Platform.Api.Features.Exports;

/// <summary>Links to exports.</summary>
internal sealed class ExportLinks(IDataProtectionProvider protection, TimeProvider time)
    : SealedLinks(protection, time, "Crayon.ExportLink");
