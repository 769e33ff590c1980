using Crayon.Platform.Api.Conventions;
using Microsoft.AspNetCore.DataProtection;

namespace Crayon.Platform.Api.Features.Documents;

/// <summary>Links to files of what was issued.</summary>
internal sealed class DocumentLinks(IDataProtectionProvider protection, TimeProvider time)
    : SealedLinks(protection, time, "Crayon.DocumentLink");
