using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using StorageGrants.Generators.Linking;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Parsing;
using Xunit;

namespace StorageGrants.Generators.Tests;

/// <summary>What the pipeline caches by is made of values all the way down.</summary>
public class SpecEqualityTests
{
    private static EquatableArray<OutputSpec> Link() =>
        SchemaLinker.Link(TigrisOutputTests.Schemas().Select(schema => SchemaFileParser.Parse(schema.Path, schema.Content, schema.Namespace, true)).ToList()).Outputs;

    [Fact]
    public void Two_links_of_the_same_files_are_equal_and_share_nothing()
    {
        var (left, right) = (Link(), Link());
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotSame(left[0], right[0]);
    }

    [Fact]
    public void Specs_hold_only_types_with_value_equality()
    {
        var seen = new HashSet<Type>();
        Walk(typeof(OutputSpec), seen);
        Assert.Contains(typeof(TypeSpec), seen);
        Assert.Contains(typeof(PageSpec), seen);
        Assert.DoesNotContain(seen, type => type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Every_value_of_a_spec_counts()
    {
        var spec = Link()[0].Models[0];
        Assert.NotEqual(spec, spec with { Name = "Other" });
        Assert.NotEqual(spec, spec with { Summary = "Other" });
        Assert.NotEqual(spec, spec with { Properties = EquatableArray<PropertySpec>.Empty });
        Assert.Equal(spec, spec with { Line = new SourceLine(spec.Line.Number + 7) });
    }

    private static void Walk(Type type, HashSet<Type> seen)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string) || type.IsPrimitive || type.IsEnum || !seen.Add(type))
            return;

        Assert.True(typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type), type + " has no equality of its own");
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>))
        {
            Walk(type.GetGenericArguments()[0], seen);
            return;
        }

        Assert.False(typeof(IEnumerable).IsAssignableFrom(type), type + " is a collection without value equality");
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
            Walk(field.FieldType, seen);
    }
}
