"""Drives the emulator with b2sdk. Reads address, key id, secret and a key of several buckets as JSON; answers what it saw."""

import json
import sys

from b2sdk.v2 import B2Api, InMemoryAccountInfo
from b2sdk.v2.exception import B2Error


def sign_in(address, key_id, secret):
    api = B2Api(InMemoryAccountInfo())
    api.authorize_account(address, key_id, secret)
    return api


def refused(action):
    try:
        action()
    except B2Error as error:
        return type(error).__name__
    return "nothing"


def main():
    given = json.loads(sys.stdin.readline())
    seen = {}

    master = sign_in(given["address"], given["id"], given["secret"])
    seen["account"] = master.get_account_id()
    seen["capabilities"] = len(master.account_info.get_allowed()["capabilities"])
    logs = master.create_bucket("logs-bucket", "allPrivate", bucket_info={"team": "a"})
    seen["bucket"] = [logs.name, logs.type_, logs.bucket_info["team"]]
    seen["taken"] = refused(lambda: master.create_bucket("logs-bucket", "allPrivate"))
    seen["buckets"] = sorted(bucket.name for bucket in master.list_buckets())

    keys = [
        master.create_key(["listBuckets", "listFiles"], "key-%d" % number, 3600, logs.id_, "logs/")
        for number in range(5)
    ]
    seen["key"] = [keys[0].key_name, keys[0].bucket_id == logs.id_, keys[0].name_prefix, sorted(keys[0].capabilities)]
    seen["expires"] = keys[0].expiration_timestamp_millis
    master.DEFAULT_LIST_KEY_COUNT = 2
    seen["listed"] = [key.key_name for key in master.list_keys()]
    seen["misnamed"] = refused(lambda: master.create_key(["listFiles"], "my key"))
    seen["unlimited"] = refused(lambda: master.create_key(["writeKeys"], "limited", bucket_id=logs.id_))

    limited = sign_in(given["address"], keys[0].id_, keys[0].application_key)
    seen["sees"] = [bucket.name for bucket in limited.list_buckets(bucket_name="logs-bucket")]
    seen["beyond"] = refused(lambda: limited.session.list_buckets(given["id"]))
    seen["denied"] = refused(lambda: limited.create_key(["listFiles"], "more"))
    seen["wrong"] = refused(lambda: sign_in(given["address"], keys[0].id_, "wrong"))
    seen["several"] = refused(lambda: sign_in(given["address"], given["several_id"], given["several_secret"]))

    print("expire", flush=True)
    sys.stdin.readline()
    seen["renewed"] = [bucket.name for bucket in master.list_buckets(bucket_name="logs-bucket")]

    seen["deleted"] = master.delete_key(keys[0]).key_name
    seen["dead"] = refused(lambda: sign_in(given["address"], keys[0].id_, keys[0].application_key))
    for key in keys[1:]:
        master.delete_key_by_id(key.id_)
    seen["left"] = [key.key_name for key in master.list_keys()]
    master.delete_bucket(logs)
    print(json.dumps(seen), flush=True)


main()
