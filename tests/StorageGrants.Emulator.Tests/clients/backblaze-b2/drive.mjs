// Drives the emulator with backblaze-b2. Reads address, key id, secret and a key of several buckets as JSON; answers what it saw.
import { createInterface } from 'node:readline';
import B2 from 'backblaze-b2';

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const given = JSON.parse((await lines.next()).value);

// The package knows one address to authorize at; a request of its own overrides it.
async function signIn(applicationKeyId, applicationKey) {
  const b2 = new B2({ applicationKeyId, applicationKey, retry: { retries: 0 } });
  await b2.authorize({ axiosOverride: { url: `${given.address}/b2api/v2/b2_authorize_account` } });
  return b2;
}

async function refused(action) {
  try {
    await action();
    return 'nothing';
  } catch (error) {
    const answer = error.response;
    return answer ? `${answer.status} ${answer.data.code}` : String(error);
  }
}

const seen = {};
const master = await signIn(given.id, given.secret);
seen.account = master.accountId;
seen.apiUrl = master.apiUrl;

const logs = (await master.createBucket({ bucketName: 'logs-bucket', bucketType: 'allPrivate' })).data;
seen.bucket = [logs.bucketName, logs.bucketType];
seen.taken = await refused(() => master.createBucket({ bucketName: 'logs-bucket', bucketType: 'allPrivate' }));
seen.buckets = (await master.listBuckets()).data.buckets.map(bucket => bucket.bucketName).sort();
seen.updated = (await master.updateBucket({ bucketId: logs.bucketId, bucketType: 'allPublic' })).data.bucketType;

const keys = [];
for (let number = 0; number < 3; number++) {
  keys.push((await master.createKey({
    capabilities: [master.KEY_CAPABILITIES.LIST_BUCKETS, master.KEY_CAPABILITIES.READ_FILES],
    keyName: `key-${number}`,
    validDurationInSeconds: 3600,
    bucketId: logs.bucketId,
    namePrefix: 'logs/',
  })).data);
}

seen.key = [keys[0].keyName, keys[0].bucketId === logs.bucketId, keys[0].namePrefix, keys[0].capabilities.sort()];
seen.secret = keys[0].applicationKey.length > 0;
seen.misnamed = await refused(() => master.createKey({ capabilities: ['listFiles'], keyName: 'my key' }));
seen.unlimited = await refused(() => master.createKey({ capabilities: ['writeKeys'], keyName: 'k', bucketId: logs.bucketId }));

seen.listed = [];
let startApplicationKeyId;
do {
  const page = (await master.listKeys({ maxKeyCount: 2, startApplicationKeyId })).data;
  seen.listed.push(page.keys.map(key => key.keyName));
  startApplicationKeyId = page.nextApplicationKeyId ?? undefined;
} while (startApplicationKeyId);

const limited = await signIn(keys[0].applicationKeyId, keys[0].applicationKey);
seen.sees = (await limited.getBucket({ bucketName: 'logs-bucket' })).data.buckets.map(bucket => bucket.bucketName);
seen.beyond = await refused(() => limited.listBuckets());
seen.denied = await refused(() => limited.createKey({ capabilities: ['listFiles'], keyName: 'more' }));
seen.wrong = await refused(() => signIn(keys[0].applicationKeyId, 'wrong'));
seen.several = await refused(() => signIn(given.several_id, given.several_secret));

console.log('expire');
await lines.next();
seen.expired = await refused(() => master.listKeys());
await master.authorize({ axiosOverride: { url: `${given.address}/b2api/v2/b2_authorize_account` } });

seen.deleted = (await master.deleteKey({ applicationKeyId: keys[0].applicationKeyId })).data.keyName;
seen.dead = await refused(() => limited.getBucket({ bucketName: 'logs-bucket' }));
for (const key of keys.slice(1)) await master.deleteKey({ applicationKeyId: key.applicationKeyId });
seen.left = (await master.listKeys()).data.keys.length;
await master.deleteBucket({ bucketId: logs.bucketId });
console.log(JSON.stringify(seen));
process.exit(0);
