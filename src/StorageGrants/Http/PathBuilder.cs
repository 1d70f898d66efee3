using System;
using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace StorageGrants.Http;

/// <summary>
/// Puts together path and query of a request. Values are percent-encoded so that none of them can add a segment, a
/// query or a step up the path.
/// </summary>
public sealed class PathBuilder
{
    private char[] _buffer = ArrayPool<char>.Shared.Rent(256);
    private int _length;
    private bool _hasQuery;
    private string? _result;

    /// <summary>Appends text of the route as it is, with a query or without one.</summary>
    /// <param name="text">Text that needs no encoding.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public PathBuilder Literal(string text)
    {
        Append(text ?? throw new ArgumentNullException(nameof(text)));
        _hasQuery |= text.IndexOf('?') >= 0;
        return this;
    }

    /// <summary>Appends a value as one path segment.</summary>
    /// <param name="value">The value; not empty, not <c>.</c> or <c>..</c>.</param>
    /// <param name="name">The name of the parameter for the error; the compiler fills it in.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The value cannot be a path segment; the exception names the parameter.</exception>
    public PathBuilder Segment(string value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is null) throw new ArgumentNullException(name);
        if (value.Length == 0) throw new ArgumentException("The value is a segment of the request path and must not be empty.", name);
        if (value is "." or "..")
            throw new ArgumentException("The value '" + value + "' would change the request path; it cannot be a path segment.", name);
        Append(Escape(value, name));
        return this;
    }

    /// <summary>Appends a query parameter; skips it without a value.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value, or <see langword="null"/> to leave the parameter out.</param>
    /// <returns>This builder.</returns>
    public PathBuilder Query(string name, string? value)
    {
        if (value is null) return this;
        Append(_hasQuery ? "&" : "?");
        _hasQuery = true;
        Append(Escape(name, nameof(name)));
        Append("=");
        Append(Escape(value, name));
        return this;
    }

    /// <summary>Appends a whole number as a query parameter; skips it without a value.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value, or <see langword="null"/> to leave the parameter out.</param>
    /// <returns>This builder.</returns>
    public PathBuilder Query(string name, long? value) =>
        value is { } number ? Query(name, number.ToString(CultureInfo.InvariantCulture)) : this;

    /// <summary>Appends <c>true</c> or <c>false</c> as a query parameter; skips it without a value.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value, or <see langword="null"/> to leave the parameter out.</param>
    /// <returns>This builder.</returns>
    public PathBuilder Query(string name, bool? value) => value is { } flag ? Query(name, flag ? "true" : "false") : this;

    /// <summary>The path and query. The builder cannot be added to afterwards.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        if (_result is null)
        {
            _result = new string(_buffer, 0, _length);
            ArrayPool<char>.Shared.Return(_buffer);
            _buffer = [];
        }

        return _result;
    }

    private static string Escape(string value, string? name)
    {
        try
        {
            return Uri.EscapeDataString(value);
        }
        catch (UriFormatException)
        {
            // .NET Framework refuses lone surrogates, newer frameworks replace them.
            throw new ArgumentException("The value is no valid Unicode text and cannot stand in a URL.", name);
        }
    }

    private void Append(string text)
    {
        if (_result is not null) throw new InvalidOperationException("The path has been read already; make a new PathBuilder.");
        if (_buffer.Length - _length < text.Length) Grow(text.Length);
        text.CopyTo(0, _buffer, _length, text.Length);
        _length += text.Length;
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + needed));
        Array.Copy(_buffer, larger, _length);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
