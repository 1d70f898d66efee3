using System;
using System.ComponentModel;
using System.Globalization;

namespace StorageGrants;

// Lets configuration binding fill a Secret from a plain setting.
internal sealed class SecretTypeConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? new Secret(text) : throw new NotSupportedException("A secret is made from a string.");
}
