using StorageGrants.Access;

namespace StorageGrants.Evaluation.Tests.Cases;

/// <summary>A question and the answer a system gives to it.</summary>
/// <param name="Id">A case of a fact sheet, such as <c>SG-2</c>, or a line of a document, such as <c>seed 003 line 17</c>.</param>
/// <param name="System">The catalogue.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Organization">Whose data.</param>
/// <param name="Request">The question.</param>
/// <param name="Effect">The answer.</param>
/// <param name="Step">The step that gives it.</param>
/// <param name="Evidence">What it rests on.</param>
internal sealed record Case(string Id, string System, string Edition, string Organization, AccessRequest Request, Effect Effect, string Step, Evidence Evidence)
{
    public override string ToString() => $"{Id} [{System} {Edition} {Organization}] {Request}";
}
