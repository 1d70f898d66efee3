namespace StorageGrants.Generators.Tests.Dialects;

/// <summary>A dialect file of a user, small but with one of everything.</summary>
internal static class AcmeDialect
{
    public const string Text = """
        {
          "$schema": "../meta/policy-dialect.meta.json",
          "name": "acme-store",
          "x-csharp-name": "Acme",
          "title": "Acme <Store> & Co",
          "date": "2026-02-03",
          "sources": ["Acme handbook, chapter 7", "measured"],
          "kinds": {
            "identity": { "title": "team policy", "maxBytes": 300, "principal": "forbidden" },
            "resource": { "title": "shelf policy", "x-csharp-name": "AcmeShelfRules", "principal": "required" }
          },
          "elements": ["Version", "Statement", "Sid", "Effect", "Principal", "Action", "Resource", "Condition"],
          "versions": ["2008-10-17", "2012-10-17"],
          "lists": { "Principal": "single" },
          "wildcards": {
            "action": { "place": "end", "characters": "*" },
            "resource": { "place": "anywhere", "characters": "*?" },
            "principal": { "place": "none", "characters": "*" }
          },
          "resources": { "forms": ["acme:<region?>:<bucket>"], "colonInKey": false, "percentEncoding": false },
          "principals": { "*": ["*"], "Team": ["team-<digits>", "<name>@acme.example"], "Badge": [] },
          "variables": { "in": ["Resource", "Condition"], "names": ["acme:user", "acme:badge/*"], "literals": ["*", "?", "$"], "defaults": true },
          "actions": {
            "acme:GetThing": { "on": ["object"], "description": "Reads a thing", "operations": ["Get", "Head"] },
            "acme:GetThingTag": { "on": ["object"] },
            "acme:PutThing": { "on": ["object"] },
            "acme:ListShelf": { "on": ["bucket"] },
            "acme:SweepShelf": { "on": ["bucket", "object"] },
            "acme:OpenShop": { "on": ["account"], "kinds": ["identity"] },
            "acme:Equals": { "on": ["other"] },
            "acme-admin:GetThing": { "x-csharp-name": "Inspect" },
            "acme-admin:PutThing": { "on": ["object"], "kinds": ["resource"] }
          },
          "operators": [
            "StringEquals", "StringLike", "NumericLessThan", "NumericEquals", "DateGreaterThan", "Bool", "BinaryEquals", "IpAddress", "ArnLike", "Null"
          ],
          "ifExists": ["StringEquals", "StringLike", "Null"],
          "quantifiers": ["StringEquals"],
          "conditionKeys": {
            "acme:from": { "type": "address", "description": "Where from" },
            "acme:when": { "type": "date" },
            "acme:prefix": { "type": "text", "actions": ["acme:ListShelf"] },
            "acme:size": { "type": "number", "actions": ["acme:PutThing", "acme:GetThing"] },
            "acme:colors": { "type": "text", "multivalued": true },
            "acme:tag/<name>": { "type": "text", "actions": ["acme:GetThing", "acme:GetThingTag"] },
            "acme:safe": { "type": "bool" },
            "acme:hash": { "type": "binary" },
            "acme:origin": { "type": "arn" },
            "other:from": { "type": "text", "x-csharp-name": "OtherFrom" }
          },
          "refuses": []
        }
        """;
}
