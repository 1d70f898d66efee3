using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Files of a test project.</summary>
public sealed class SourceFileCollection : List<(string filename, SourceText content)>
{
    public void Add((string filename, string content) file) => Add((file.filename, SourceText.From(file.content, Encoding.UTF8)));
}

/// <summary>C# files of a test project; a file without a name is called <c>/0/Test0.cs</c> and so on.</summary>
public sealed class SourceFileList : List<(string filename, SourceText content)>
{
    public void Add(string content) => Add(("/0/Test" + Count + ".cs", content));

    public void Add((string filename, string content) file) => Add((file.filename, SourceText.From(file.content, Encoding.UTF8)));
}
