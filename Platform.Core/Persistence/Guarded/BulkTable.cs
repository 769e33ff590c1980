using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using NpgsqlTypes;

namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>Where the rows of a kind are kept, read off the model once, so that nothing is said twice.</summary>
internal sealed record BulkTable(string Name, string Quoted, IReadOnlyList<BulkColumn> Columns)
{
    private static readonly ConcurrentDictionary<(IModel Model, Type Type), BulkTable> Known = new();

    public static BulkTable Of(PlatformDbContext db, Type type) =>
        Known.GetOrAdd((db.Model, type), _ => Read(db, type));

    private static BulkTable Read(PlatformDbContext db, Type type)
    {
        var entity = db.Model.FindEntityType(type)
            ?? throw new InvalidOperationException($"{type.Name} has no table.");
        if (entity.GetComplexProperties().Any())
            throw new NotSupportedException($"{type.Name} has parts that bulk writing does not know.");
        var quotes = db.GetService<ISqlGenerationHelper>();
        var name = entity.GetTableName() ?? type.Name;
        var store = StoreObjectIdentifier.Table(name, entity.GetSchema());
        // What has no property of its own is the database's to fill.
        return new BulkTable(
            name, quotes.DelimitIdentifier(name, entity.GetSchema()),
            [
                .. entity.GetProperties().Where(property => !property.IsShadowProperty())
                    .Select(property => new BulkColumn(
                        quotes.DelimitIdentifier(property.GetColumnName(store) ?? property.Name), property)),
            ]);
    }
}

/// <summary>A column and the value that a row has for it, as the database keeps it.</summary>
internal sealed class BulkColumn
{
    private readonly Func<object, object?> read;
    private readonly Func<object?, object?>? convert;

    public BulkColumn(string quoted, IProperty property)
    {
        Quoted = quoted;
        read = property.GetGetter().GetClrValue;
        var converter = property.GetTypeMapping().Converter;
        convert = converter is null ? null : converter.ConvertToProvider;
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        PostgresType = TypeOf(converter?.ProviderClrType ?? type);
    }

    public string Quoted { get; }

    public NpgsqlDbType PostgresType { get; }

    public object? ValueOf(object row) => read(row) is { } value ? convert is null ? value : convert(value) : null;

    private static NpgsqlDbType TypeOf(Type type) => type switch
    {
        { } text when text == typeof(string) => NpgsqlDbType.Text,
        { } id when id == typeof(Guid) => NpgsqlDbType.Uuid,
        { } number when number == typeof(decimal) => NpgsqlDbType.Numeric,
        { } number when number == typeof(long) => NpgsqlDbType.Bigint,
        { } number when number == typeof(int) => NpgsqlDbType.Integer,
        { } flag when flag == typeof(bool) => NpgsqlDbType.Boolean,
        { } instant when instant == typeof(DateTime) => NpgsqlDbType.TimestampTz,
        var other => throw new NotSupportedException($"{other.Name} is not written in bulk."),
    };
}
