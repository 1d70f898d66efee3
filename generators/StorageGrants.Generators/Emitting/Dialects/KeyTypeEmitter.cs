using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>Emits the class of the keys of one type of values: a method for each operator the dialect has.</summary>
internal static class KeyTypeEmitter
{
    private const string Values = "__Policy.ConditionValues.";

    public static void Emit(SourceWriter writer, string visibility, KeyTypeSpec type, string resources, bool takesLists)
    {
        writer.Doc("summary", type.Summary);
        writer.Doc("typeparam", "The actions that carry the key in their requests.", " name=\"TActions\"");
        writer.Open(visibility + "sealed class " + type.Name + "<TActions> : __Policy.ConditionKey<TActions>");
        writer.Open("internal " + type.Name + "(string name) : base(name)").Close();
        writer.Line();
        foreach (var test in type.Operators)
        {
            foreach (var method in Of(test.Test, resources + ".Syntax."))
                Emit(writer, test, takesLists ? method : method.Single());
        }

        writer.Close();
        writer.Line();
    }

    private static void Emit(SourceWriter writer, OperatorSpec test, Method method)
    {
        var (type, factory) = test switch
        {
            { TakesQuantifier: true, TakesIfExists: true } => ("QuantifiableCondition", "Quantifiable"),
            { TakesIfExists: true } => ("ComparedCondition", "Compared"),
            _ => ("Condition", "Plain"),
        };
        if (test.Test == "Null")
            (type, factory) = ("Condition", "Plain");

        writer.Doc("summary", method.Summary + " (" + test.Test + ")");
        if (method.ParameterDoc.Length > 0)
            writer.Doc("param", method.ParameterDoc, " name=\"" + method.ParameterName + "\"");
        if (method.CanThrow)
            writer.Doc("exception", "A value is not of this form, or there is none.", " cref=\"global::System.ArgumentException\"");
        writer.Line(DialectEmitter.WireName(test.Test));
        writer.Line("public __Policy." + type + "<TActions> " + method.Name + "(" + method.Parameter + ") =>");
        writer.Line("    " + factory + "(__Document.ConditionTest." + test.Test + ", " + method.Values + ");");
        writer.Line();
    }

    private static Method[] Of(string test, string syntax) => test switch
    {
        "IpAddress" => Addresses("In", "The address of the request is in one of the ranges."),
        "NotIpAddress" => Addresses("NotIn", "The address of the request is in none of the ranges."),
        "DateEquals" => Instants("At", "The value is this instant."),
        "DateNotEquals" => Instants("NotAt", "The value is another instant."),
        "DateLessThan" => Instants("Before", "The value is before the instant."),
        "DateLessThanEquals" => Instants("AtOrBefore", "The value is the instant or before it."),
        "DateGreaterThan" => Instants("After", "The value is after the instant."),
        "DateGreaterThanEquals" => Instants("AtOrAfter", "The value is the instant or after it."),
        "StringEquals" => Texts("In", "The value is one of the texts.", syntax),
        "StringNotEquals" => Texts("NotIn", "The value is none of the texts.", syntax),
        "StringEqualsIgnoreCase" => Texts("InIgnoringCase", "The value is one of the texts, letter case ignored.", syntax),
        "StringNotEqualsIgnoreCase" => Texts("NotInIgnoringCase", "The value is none of the texts, letter case ignored.", syntax),
        "StringLike" => Texts("Like", "The value matches one of the patterns.", syntax),
        "StringNotLike" => Texts("NotLike", "The value matches none of the patterns.", syntax),
        "NumericEquals" => Number("Is", "The value is this number."),
        "NumericNotEquals" => Number("IsNot", "The value is another number."),
        "NumericLessThan" => Number("LessThan", "The value is smaller."),
        "NumericLessThanEquals" => Number("AtMost", "The value is the number or smaller."),
        "NumericGreaterThan" => Number("GreaterThan", "The value is greater."),
        "NumericGreaterThanEquals" => Number("AtLeast", "The value is the number or greater."),
        "Bool" => new[] { new Method("Is", "bool truth", "The value is this truth value.", "True or false.", Values + "Truth(truth)", false) },
        "BinaryEquals" => new[] { new Method("Is", "byte[] bytes", "The value is these bytes.", "The bytes.", Values + "Bytes(bytes)", true) },
        "ArnEquals" => Arns("In", "The value is one of the ARNs, compared part by part.", syntax),
        "ArnNotEquals" => Arns("NotIn", "The value is none of the ARNs, compared part by part.", syntax),
        "ArnLike" => Arns("Like", "The value matches one of the ARNs, compared part by part.", syntax),
        "ArnNotLike" => Arns("NotLike", "The value matches none of the ARNs, compared part by part.", syntax),
        _ => new[]
        {
            new Method("IsAbsent", "", "The request does not carry the key.", "", Values + "Truth(true)", false),
            new Method("IsPresent", "", "The request carries the key.", "", Values + "Truth(false)", false),
        },
    };

    private static Method[] Addresses(string name, string summary) => new[]
    {
        new Method(name, "params string[] ranges", summary, "IPv4 or IPv6 addresses, alone or with a prefix length.", Values + "Addresses(ranges)", true),
        new Method(name, "params global::System.Net.IPAddress[] addresses", summary, "IPv4 or IPv6 addresses.", Values + "Addresses(addresses)", true),
    };

    private static Method[] Instants(string name, string summary) => new[]
    {
        new Method(name, "global::System.DateTimeOffset instant", summary, "The instant; a fraction of a second is cut off.", Values + "Instant(instant)", false),
        new Method(name, "string instant", summary, "ISO 8601 with a time and Z or an offset, such as 2027-01-31T09:00:00Z.", Values + "Instant(instant)", true),
    };

    private static Method[] Texts(string name, string summary, string syntax) =>
        new[] { new Method(name, "params string[] texts", summary, "At least one text.", syntax + "Texts(texts)", true) };

    private static Method[] Number(string name, string summary) =>
        new[] { new Method(name, "decimal number", summary, "The number.", Values + "Number(number)", false) };

    private static Method[] Arns(string name, string summary, string syntax) =>
        new[] { new Method(name, "params string[] arns", summary, "At least one ARN; * and ? are wildcards.", syntax + "Arns(arns)", true) };

    private readonly struct Method
    {
        public Method(string name, string parameter, string summary, string parameterDoc, string values, bool canThrow)
        {
            Name = name;
            Parameter = parameter;
            Summary = summary;
            ParameterDoc = parameterDoc;
            Values = values;
            CanThrow = canThrow;
        }

        /// <summary>The method for a dialect that takes one value alone.</summary>
        public Method Single() => Parameter.StartsWith("params ", System.StringComparison.Ordinal)
            ? new Method(
                Name,
                Parameter.Substring(7).Replace("[]", ""),
                Summary,
                ParameterDoc,
                Values.Replace("(" + ParameterName + ")", "(new[] { " + ParameterName + " })"),
                CanThrow)
            : this;

        public string Name { get; }

        public string Parameter { get; }

        public string ParameterName => Parameter.Substring(Parameter.LastIndexOf(' ') + 1);

        public string Summary { get; }

        public string ParameterDoc { get; }

        public string Values { get; }

        public bool CanThrow { get; }
    }
}
