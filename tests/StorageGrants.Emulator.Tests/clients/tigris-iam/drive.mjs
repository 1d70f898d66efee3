// Drives the emulator with @tigrisdata/iam. Reads addresses and keys of three members as JSON; answers what it saw.
import { createInterface } from 'node:readline';
import * as iam from '@tigrisdata/iam';

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const given = JSON.parse((await lines.next()).value);
const endpoints = { iamEndpoint: given.address, mgmtEndpoint: given.address };
const signed = who => ({ config: { ...endpoints, accessKeyId: who.AccessKeyId, secretAccessKey: who.SecretAccessKey } });

// The package keeps one client for each key id and organization, with the secret it saw first; the organization is sent with sessions only.
let number = 0;
const anew = who => ({ config: { ...signed(who).config, organizationId: `anew-${number++}` } });
const session = who => ({ config: { ...endpoints, sessionToken: who.SessionToken, organizationId: given.owner.OrganizationId } });

async function done(call) {
  const { data, error } = await call;
  if (error) throw new Error(`refused: ${error.message}`);
  return data;
}

async function refused(call) {
  const { error } = await call;
  return error ? error.message : 'nothing';
}

async function ask(what) {
  console.log(what);
  await lines.next();
}

const seen = {};
const owner = signed(given.owner);
const admin = signed(given.admin);
const member = signed(given.member);

seen.whoami = await done(iam.whoami(member));
seen.session = await done(iam.whoami(session(given.member)));
seen.wrong = await refused(iam.whoami(anew({ ...given.member, SecretAccessKey: 'tsec_wrong' })));
seen.unknown = await refused(iam.whoami(signed({ AccessKeyId: 'tid_nobody', SecretAccessKey: 'x' })));

// Keys, pages, roles and what a share makes of them.
const key = await done(iam.createAccessKey('reports writer', { ...member, bucketsRole: [{ bucket: 'shared', role: 'Editor' }] }));
seen.key = [key.id.startsWith('tid_'), key.secret.startsWith('tsec_'), key.name, key.roles];
seen.unshared = await refused(iam.createAccessKey('k', { ...member, bucketsRole: [{ bucket: 'private', role: 'ReadOnly' }] }));
seen.nobucket = await refused(iam.createAccessKey('k', { ...admin, bucketsRole: [{ bucket: 'nowhere', role: 'ReadOnly' }] }));
seen.everything = await refused(iam.createAccessKey('k', { ...member, bucketsRole: [{ bucket: '*', role: 'NamespaceAdmin' }] }));
const all = await done(iam.createAccessKey('all', { ...admin, bucketsRole: [{ bucket: '*', role: 'NamespaceAdmin' }] }));
await done(iam.assignBucketRoles(key.id, [{ bucket: 'open', role: 'ReadOnly' }], member));
seen.assigned = (await done(iam.getAccessKey(key.id, member))).roles;
seen.mine = (await done(iam.listAccessKeys(member))).accessKeys.map(each => each.name);
seen.pages = [];
let page = { hasMore: true };
while (page.hasMore) {
  page = await done(iam.listAccessKeys({ ...admin, limit: 2, paginationToken: page.paginationToken }));
  seen.pages.push(page.accessKeys.map(each => each.name));
}

const rotated = await done(iam.rotateAccessKey(key.id, member));
seen.rotated = [rotated.id === key.id, rotated.newSecret !== key.secret];
seen.old = await refused(iam.whoami(anew({ AccessKeyId: key.id, SecretAccessKey: key.secret })));
seen.renewed = (await done(iam.whoami(anew({ AccessKeyId: key.id, SecretAccessKey: rotated.newSecret })))).userId;
seen.foreign = await refused(iam.removeAccessKey(all.id, member));
await ask('revoke ' + key.id);
seen.kept = (await done(iam.getAccessKey(key.id, member))).roles;
seen.lost = await refused(iam.createAccessKey('k', { ...member, bucketsRole: [{ bucket: 'shared', role: 'ReadOnly' }] }));
await done(iam.revokeAllBucketRoles(key.id, member));
seen.none = (await done(iam.getAccessKey(key.id, admin))).roles;

// Policies.
const document = {
  version: '2012-10-17',
  statements: [{ sid: 'Read', effect: 'Allow', action: 's3:GetObject', resource: ['arn:aws:s3:::shared/*'], condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }],
};
const policy = await done(iam.addPolicy('office', { ...admin, description: 'From the office', document }));
seen.policy = [policy.name, policy.description, policy.attachmentCount, policy.resource];
seen.taken = await refused(iam.addPolicy('office', { ...admin, description: '', document }));
seen.policyDenied = await refused(iam.addPolicy('mine', { ...member, description: '', document }));
await done(iam.attachPolicyToAccessKey(key.id, policy.resource, admin));
seen.attached = (await done(iam.listPoliciesForAccessKey(key.id, admin))).policies;
const edited = { ...document, statements: [{ ...document.statements[0], action: ['s3:GetObject', 's3:ListBucket'] }] };
await done(iam.editPolicy(policy.resource, { ...admin, description: 'Changed', document: edited }));
const read = await done(iam.getPolicy(policy.resource, admin));
seen.read = [read.description, read.document, read.users.map(user => user.id === key.id)];
for (const name of ['second', 'third']) await done(iam.addPolicy(name, { ...admin, description: '', document }));
seen.policies = [];
let listing = { paginationToken: undefined };
do {
  listing = await done(iam.listPolicies({ ...admin, limit: 2, paginationToken: listing.paginationToken }));
  seen.policies.push(listing.policies.map(each => each.name));
} while (listing.paginationToken);
await done(iam.detachPolicyFromAccessKey(key.id, policy.resource, admin));
seen.detached = (await done(iam.listPoliciesForAccessKey(key.id, admin))).policies;
await done(iam.attachPolicyToAccessKey(key.id, policy.resource, admin));
await done(iam.deletePolicy(policy.resource, admin));
seen.gone = [await refused(iam.getPolicy(policy.resource, admin)), (await done(iam.listPoliciesForAccessKey(key.id, admin))).policies];

// Organizations, invitations, members, teams.
seen.organizations = (await done(iam.listOrganizations(owner))).organizations.map(each => each.name);
const created = await done(iam.createOrganization('Second', owner));
seen.created = [created.name, (await done(iam.listOrganizations(owner))).organizations.some(each => each.id === created.id)];
seen.inviteDenied = await refused(iam.inviteUser([{ email: 'x@example.org', role: 'member' }], member));
await done(iam.inviteUser([{ email: 'late@example.org', role: 'admin' }, { email: 'never@example.org', role: 'member' }], admin));
let people = await done(iam.listUsers(member));
seen.invitations = people.invitations.map(each => [each.email, each.role, each.createdByUserId === given.admin.UserId]);
await done(iam.revokeInvitation([people.invitations[1].id], admin));
await ask('accept');
people = await done(iam.listUsers(owner));
seen.people = people.users.map(each => [each.email, each.role, each.isOrgOwner]);
seen.left = people.invitations.length;
seen.ownerGuard = [await refused(iam.removeUser([given.owner.UserId], admin)), await refused(iam.updateUserRole([{ userId: given.owner.UserId, role: 'member' }], admin))];
seen.roleDenied = await refused(iam.updateUserRole([{ userId: given.member.UserId, role: 'admin' }], member));
await done(iam.updateUserRole([{ userId: given.member.UserId, role: 'admin' }], owner));
seen.promoted = (await done(iam.listUsers(owner))).users.find(each => each.userId === given.member.UserId).role;
const team = await done(iam.createTeam({ name: 'Data', description: 'Reads', members: [given.member.UserId] }, admin));
await done(iam.editTeam(team.teamId, { name: 'Data team' }, admin));
seen.teams = (await done(iam.listTeams(owner))).teams.map(each => [each.name, each.description, each.members.length]);
await done(iam.deleteTeam(team.teamId, admin));
seen.teamsLeft = (await done(iam.listTeams(owner))).teams.length;
await done(iam.removeUser([given.member.UserId], owner));
seen.removed = await refused(iam.whoami(member));
await done(iam.removeAccessKey(key.id, { ...admin, name: key.name }));
seen.deleted = await refused(iam.getAccessKey(key.id, admin));

// An organization whose members are mirrored from Fly.
const fly = { config: { iamEndpoint: given.fly.address, mgmtEndpoint: given.fly.address, accessKeyId: given.fly.id, secretAccessKey: given.fly.secret } };
seen.fly = [
  await refused(iam.inviteUser([{ email: 'x@example.org', role: 'member' }], fly)),
  await refused(iam.createTeam({ name: 'T' }, fly)),
  await refused(iam.createOrganization('Native', fly)),
  (await done(iam.createAccessKey('still', fly))).name,
];
console.log(JSON.stringify(seen));
process.exit(0);
